import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Claim } from "@cordon/domain/claim/claim"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { parseAccordingTo } from "@cordon/ledger/controls"
import { territoryOf } from "@cordon/ledger/territory"
import { makeView } from "@cordon/ledger/visible"
import type { ExportFormat } from "@cordon/interop/export/export-format"
import { collectionIds } from "@cordon/interop/feature/case-feature"
import { featuresOf } from "@cordon/interop/feature/features-of"
import { selectedFeatures } from "@cordon/interop/export/selected-features"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { exported, requestFor } from "../support/exported.ts"

let index: CaseIndex
beforeAll(async () => {
  index = await indexOfFolder(eastAleppo)
})

const withheld = ["C008", "C219", "C220"]

/** What a claim says in words. */
const wordsOf = ({ paraphrase, note, citation, proposition }: Claim): ReadonlyArray<string> =>
  [
    paraphrase,
    note,
    citation.title,
    citation.where.kind === "address" ? citation.where.url : citation.where.reason,
    proposition.kind === "Statement" ? proposition.topic : undefined,
    "amount" in proposition ? proposition.amount?.form : undefined
  ].filter((word): word is string => word !== undefined)

/** Every text export of every collection, with every claim's own exports. */
const everyText = (): string => {
  const whole = ["geojson", "kml", "claimreview"] as const
  const single: ReadonlyArray<ExportFormat> = ["csv", "flatgeobuf"]
  return [
    ...whole.map((format) => exported(format, requestFor(index))),
    ...single.flatMap((format) =>
      collectionIds.map((id) => exported(format, requestFor(index, { collections: [id] })))
    )
  ]
    .map((bytes) => bytes.toString("utf8"))
    .join("\n")
}

describe("the sensitive rows of East Aleppo", () => {
  it("are those that the case marks for others than the public", () => {
    const marked = index.inOrder
      .filter(({ claim }) => claim.sensitivity.tlp !== "TLP:CLEAR")
      .map(({ claim }) => claim.id)
    expect(marked.sort()).toEqual(withheld)
  })

  it("leave with nothing but their id and mark, in no format", () => {
    const all = everyText()
    const open = new Set(
      index.inOrder.filter(({ claim }) => !withheld.includes(claim.id)).flatMap(({ claim }) => wordsOf(claim))
    )
    for (const id of withheld) {
      const { claim } = index.claims.get(id as never)!
      const words = wordsOf(claim).filter((word) => !open.has(word))
      expect(words.length, id).toBeGreaterThan(0)
      expect(
        words.filter((word) => all.includes(word)),
        id
      ).toEqual([])
      const gap = featuresOf("claims", index, {}).find((feature) => feature.id === id)
      expect(gap).toMatchObject({ geometry: undefined })
      expect(Object.keys(gap?.properties ?? {}).sort()).toEqual([
        "claim",
        "recorded_at",
        "sensitivity",
        "tlp",
        "version",
        "withheld"
      ])
    }
  })
})

describe("ground that leaves", () => {
  it.each([
    ["2016-11-28", "2016-11-28", "consensus"],
    ["2016-12-04", "2016-12-04", "consensus"],
    ["2016-12-04", "2017-01-31", "source:sohr"],
    ["2016-12-13", "2016-12-14", "party:syr_gov"]
  ])("at %s, known by %s, according to %s, is what the situation says", (at, knownBy, view) => {
    const controls = {
      at: CalendarDay.make(at),
      knownBy: CalendarDay.make(knownBy),
      accordingTo: parseAccordingTo(view)!
    }
    const told = selectedFeatures("control", requestFor(index, { controls })).map(({ properties }) => ({
      place: properties["place"],
      parties: properties["parties"] ?? "",
      disputed: properties["disputed"],
      basis: properties["basis"],
      area: properties["area_km2"]
    }))
    const expected = territoryOf(makeView(index, controls))
      .map((place) => ({
        place: place.place as string,
        parties: place.parties.join("; "),
        disputed: place.disputed,
        basis: place.basis,
        area: place.areaSquareKilometres
      }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
    expect(told).toEqual(expected)
  })
})

describe("reviews that leave", () => {
  it("are one for each outcome that settles a claim, and none for the rest", () => {
    const { hasPart } = JSON.parse(exported("claimreview", requestFor(index)).toString()) as {
      readonly hasPart: ReadonlyArray<{ readonly "@id": string }>
    }
    const settled = index.bundle.record.outcomes.filter(
      ({ verdict, claim }) => verdict !== "unresolvable" && !withheld.includes(claim)
    )
    expect(hasPart).toHaveLength(settled.length)
    expect(settled.length).toBeLessThan(index.bundle.record.outcomes.length)
  })
})
