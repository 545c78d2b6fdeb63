import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { ExportRequest } from "@cordon/interop/export/export-request"
import type { CaseFeature } from "@cordon/interop/feature/case-feature"
import { featuresOf } from "@cordon/interop/feature/features-of"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { Schema } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { exported, requestFor } from "../support/exported.ts"
import { bodiesOf, importedIndex, importTexts } from "../support/imported-case.ts"

const knownBy = CalendarDay.make("2016-12-31")
const zone = "Asia/Damascus"
const encode = Schema.encodeSync(EntryBody)

let original: CaseIndex
let features: ReadonlyArray<CaseFeature>
beforeAll(async () => {
  original = await indexOfFolder(eastAleppo)
  features = featuresOf("control", original, { knownBy })
})

/** Who is said to hold what, and from when to when. */
const told = (features: ReadonlyArray<CaseFeature>): ReadonlyArray<string> =>
  features
    .filter(({ properties }) => properties["holding"] !== "noClaim")
    .map(({ properties: p }) =>
      [
        p["place"],
        p["place_name"],
        p["holding"],
        p["held_by"],
        p["besieged_by"],
        p["held_from_day"],
        p["held_to_day"]
      ]
        .map((part) => part ?? "")
        .join(" ")
    )
    .sort()

const claimText = ({ proposition, heldDuring }: ClaimEncoded): string => {
  if (proposition.kind !== "Control") return proposition.kind
  const { place, holding } = proposition
  const by =
    holding.kind === "held"
      ? holding.by
      : holding.kind === "contested"
        ? holding.between.join("; ")
        : holding.inside
  const [from = "", to = from] = heldDuring.split("/").map((day) => day.replace("..", ""))
  const name = [...original.places.values()].find(({ id }) => id === place)?.name ?? ""
  return [place, name, holding.kind, by, holding.kind === "besieged" ? holding.by : "", from, to].join(" ")
}

describe("control that Cordon exported", () => {
  const text = (format: "geojson" | "kml", more: Partial<ExportRequest> = {}) =>
    exported(format, requestFor(original, { controls: { knownBy }, ...more })).toString("utf8")

  const imported = async (name: string, content: string) => {
    const directory = scratch()
    const { report, quarantine } = await importTexts(directory, "again", { [name]: content }, { zone })
    expect(quarantine.slice(0, 1000)).toBe("")
    const bodies = (await bodiesOf(directory, "again")).map((body) => encode(body))
    const claims = bodies.flatMap((body) => (body.kind === "claim.recorded.v1" ? [body.claim] : []))
    return { directory, report, bodies, claims }
  }

  let geojson: Awaited<ReturnType<typeof imported>>
  beforeAll(async () => {
    geojson = await imported("control.geojson", text("geojson", { collections: ["control"] }))
  })

  it("comes back as claims of the same places, holders and dates", () => {
    const { report, claims } = geojson
    expect(report).toMatchObject({
      format: "areas",
      quarantined: 0,
      alreadyKnown: 0,
      accepted: claims.length
    })
    expect(claims.map((claim) => claimText(claim)).sort()).toEqual(told(features))
  })

  it("comes back as the same map wherever somebody says something", async () => {
    const again = told(featuresOf("control", await importedIndex(geojson.directory, "again"), { knownBy }))
    const before = told(features)
    // Silence cannot be claimed: what was said earlier or around shows through it.
    const silent = new Set(
      features.flatMap(({ properties: p }) => (p["holding"] === "noClaim" ? [String(p["place"])] : []))
    )
    const differing = [
      ...before.filter((spell) => !again.includes(spell)),
      ...again.filter((spell) => !before.includes(spell))
    ].map((spell) => spell.split(" ")[0] ?? "")
    expect(differing.filter((place) => !silent.has(place))).toEqual([])
    expect(new Set(differing).size).toBeLessThan(5)
    expect(again.length).toBeGreaterThan(200)
  })

  it("says the same as KML with all other collections beside it, and is known when it comes again", async () => {
    const content = text("kml")
    const { directory, report, claims, bodies } = await imported("all.kml", content)
    const said = (each: ReadonlyArray<ClaimEncoded>) => each.map((claim) => JSON.stringify(claim)).sort()
    expect(said(claims)).toEqual(said(geojson.claims))
    const places = (each: typeof bodies) =>
      each.flatMap((body) => (body.kind === "place.recorded.v1" ? [JSON.stringify(body.place)] : [])).sort()
    expect(places(bodies)).toEqual(places(geojson.bodies))
    const twice = await importTexts(directory, "again", { "renamed.kml": content }, { zone })
    expect(twice.report).toMatchObject({ accepted: 0, alreadyKnown: report.accepted, entries: 0 })
  })
})
