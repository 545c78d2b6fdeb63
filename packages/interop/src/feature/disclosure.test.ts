import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { Sensitivity } from "@cordon/domain/sensitivity"
import { SensitivityLevel, TrafficLight, withheldOf } from "@cordon/domain/sensitivity"
import { verifyEntries } from "@cordon/ledger/verify"
import { parseLine } from "@cordon/ledger/ndjson"
import { claim as anyClaim } from "@cordon/testing/arbitrary/record"
import { claimRecorded, inventedCase, inventedClaim } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { bytesOf, requestOf, textOf } from "../fixture/invented-export.ts"
import { exportFormats } from "../export/export-format.ts"
import { exporters } from "../export/exporters.ts"
import { exportCase } from "../export/export-case.ts"
import { collectionIds } from "./case-feature.ts"
import { featuresOf } from "./features-of.ts"

/** Words that stand nowhere else, so that any trace of them is a leak. */
const SECRET = {
  paraphrase: "quinceparaphrase",
  note: "quincenote",
  target: "quincetarget",
  title: "quincetitle",
  url: "https://quince.example/address",
  locator: "quincelocator",
  reason: "quincereason",
  event: "quince-event",
  why: "quinceoutcome"
}

const incident = (sensitivity: Sensitivity): Partial<ClaimEncoded> => ({
  paraphrase: SECRET.paraphrase,
  note: SECRET.note,
  proposition: {
    kind: "Incident",
    type: "shelling",
    place: "bridge",
    event: SECRET.event,
    perpetrators: ["reds"],
    target: SECRET.target
  },
  citation: {
    publisher: "wire",
    title: SECRET.title,
    where: { kind: "address", url: SECRET.url },
    locator: SECRET.locator,
    attribution: "a"
  },
  sensitivity
})

const marked = (level: Exclude<Sensitivity["level"], "low">, tlp: Sensitivity["tlp"]): Sensitivity => ({
  level,
  tlp,
  reason: SECRET.reason
})

const recorded = (sensitivity: Sensitivity) =>
  requestOf([
    claimRecorded("X1", incident(sensitivity)),
    {
      kind: "outcome.recorded.v1",
      outcome: {
        id: "O1" as never,
        claim: "X1" as never,
        verdict: "refuted",
        by: "the tests",
        publishedAt: { _tag: "Unknown" },
        reasons: SECRET.why,
        evidence: []
      }
    }
  ])

declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string }

/** Every byte of every export, of every collection, as text. */
const everything = (sensitivity: Sensitivity): string => {
  const request = recorded(sensitivity)
  const decoder = new TextDecoder()
  return exportFormats
    .flatMap((format) => {
      const { collections } = exporters[format].facts
      const requests =
        format === "prov"
          ? [{ ...request, claim: "X1" as never }]
          : collections === "none"
            ? [request]
            : collectionIds.map((id) => ({ ...request, collections: [id] }))
      return requests.flatMap((one) =>
        Result.isFailure(exportCase(format, one)) ? [] : [decoder.decode(bytesOf(format, one))]
      )
    })
    .join("\n")
}

describe("what leaves", () => {
  it("is told by the TLP mark, in a detail told by the level", () => {
    const table = TrafficLight.literals.map((tlp) =>
      SensitivityLevel.literals.map((level) =>
        withheldOf(level === "low" ? { level, tlp } : { level, tlp, reason: "made up" })
      )
    )
    const gap = ["everything", "everything", "everything", "everything"]
    expect(table).toEqual([["nothing", "nothing", "place and words", "everything"], gap, gap, gap, gap])
  })

  it("of a claim marked for others than the public is its id and mark, in no format more", () => {
    for (const tlp of ["TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"] as const) {
      const all = everything(marked("moderate", tlp))
      expect(all).not.toContain("quince")
      expect(featuresOf("claims", recorded(marked("moderate", tlp)).index, {})).toMatchObject([
        { id: "X1", geometry: undefined, properties: { claim: "X1", tlp, withheld: "everything" } }
      ])
    }
  })

  it("of a severely sensitive claim is no more than that, whatever its TLP mark", () => {
    expect(everything(marked("severe", "TLP:CLEAR"))).not.toContain("quince")
  })

  it("of a highly sensitive claim is without its place, its words and what would lead to them", () => {
    const { index } = recorded(marked("high", "TLP:CLEAR"))
    for (const id of ["claims", "incidents"] as const) {
      const [feature] = featuresOf(id, index, {})
      expect(feature?.geometry).toBeUndefined()
      expect(feature?.properties).toMatchObject({
        kind: "Incident",
        speaker: "wire",
        held_from_day: "2030-03-04",
        outcome: "refuted",
        withheld: "place and words"
      })
      expect(JSON.stringify(feature)).not.toContain("bridge")
    }
    expect(everything(marked("high", "TLP:CLEAR"))).not.toContain("quince")
  })

  it("of a claim that may go out whole is whole: the search for traces would find them", () => {
    const all = everything({ level: "low", tlp: "TLP:CLEAR" })
    for (const word of Object.values(SECRET).filter((word) => word !== SECRET.reason))
      expect(all).toContain(word)
  })

  it.prop(
    "never shows a word of any claim that may not leave",
    [anyClaim],
    ([claim]) => {
      const request = requestOf([
        {
          kind: "claim.recorded.v1",
          claim: {
            ...claim,
            paraphrase: SECRET.paraphrase,
            citation: { ...claim.citation, title: SECRET.title },
            note: SECRET.note,
            sensitivity: marked("high", "TLP:AMBER")
          }
        }
      ])
      for (const id of collectionIds)
        expect(textOf("geojson", { ...request, collections: [id] })).not.toContain("quince")
    },
    { arbitrary: { runs: 100, seed: 2016 } }
  )

  it("shows a gap only where everybody's claims are asked for, and by its own clock", () => {
    const { index } = recorded(marked("high", "TLP:RED"))
    expect(featuresOf("claims", index, { accordingTo: { kind: "assessed" } })).toEqual([])
    expect(featuresOf("claims", index, { knownBy: "2030-03-05" as never })).toEqual([])
    expect(featuresOf("incidents", index, {})).toEqual([])
  })

  it("moves no ground by a claim of control that is withheld", () => {
    const control = (sensitivity: Sensitivity) =>
      featuresOf(
        "control",
        requestOf([
          claimRecorded("X1", {
            heldDuring: "2030-03-10/..",
            proposition: {
              kind: "Control",
              place: "north",
              holding: { kind: "held", by: "blues" },
              observed: "change"
            },
            sensitivity
          })
        ]).index,
        {}
      )
    const without = featuresOf("control", requestOf([]).index, {})
    expect(control(marked("high", "TLP:AMBER"))).toEqual(without)
    expect(control(marked("high", "TLP:CLEAR"))).toEqual(without)
    expect(control({ level: "low", tlp: "TLP:CLEAR" })).not.toEqual(without)
  })
})

describe("the ledger that leaves", () => {
  const lines = (sensitivity: Sensitivity) => {
    const request = recorded(sensitivity)
    const entries = textOf("ndjson", request)
      .trimEnd()
      .split("\n")
      .map((line, i) => Result.getOrThrow(parseLine(line, i + 1)))
    return { request, entries }
  }

  it.each(["TLP:AMBER", "TLP:CLEAR"] as const)(
    "lacks what may not be told whole (%s), and verifies to the same head",
    (tlp) => {
      const { request, entries } = lines(marked("high", tlp))
      expect(JSON.stringify(entries)).not.toContain("quince")
      const report = verifyEntries(inventedCase, entries)
      expect(report).toMatchObject({ problems: [], redacted: 2, head: request.index.bundle.head })
    }
  )

  it("is the ledger to the byte where everything may leave", () => {
    const { request, entries } = lines({ level: "low", tlp: "TLP:CLEAR" })
    expect(entries).toEqual(request.entries)
  })

  it("lacks every version of a claim whose latest may not leave, and of any that could not", () => {
    const open = incident({ level: "low", tlp: "TLP:CLEAR" })
    const closed = incident(marked("high", "TLP:RED"))
    const versions = (first: Partial<ClaimEncoded>, second: Partial<ClaimEncoded>) => {
      const request = requestOf([
        claimRecorded("X1", first),
        { kind: "claim.superseded.v1", claim: inventedClaim("X1", second), reason: "made up" }
      ])
      return [...textOf("ndjson", request).matchAll(/quinceparaphrase/g)].length
    }
    expect([versions(open, open), versions(open, closed), versions(closed, open)]).toEqual([2, 0, 1])
  })
})
