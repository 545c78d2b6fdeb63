import { KeyFigure } from "@cordon/domain/case/figure"
import { Claim } from "@cordon/domain/claim/claim"
import { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Schema } from "effect"
import { areaBodies } from "./area-ledger.ts"
import { chance } from "./chance.ts"
import { eventBodies } from "./event-ledger.ts"
import { eventSources } from "./invented-events.ts"
import { recordBodies } from "./record-bodies.ts"

/** The large invented case. */
export const largeCase = CaseId.make("invented-large")

/** What is in it: 5,000 spells of control of 125 areas, 40,000 incidents, and 5,000 counts of the people in ten areas. */
export const largeSize = { areas: 125, spells: 40, events: 40_000, places: 4000, counts: 5000, seed: 2016 }

/** Claims of the large case, and how many of them are of control. */
export const largeCounts = {
  control: largeSize.areas * largeSize.spells,
  claims: largeSize.areas * largeSize.spells + largeSize.events + largeSize.counts
}

/** Records the large case, all of it made up. Returns how many entries that took. */
export const recordLargeCase = () => recordBodies(largeCase, largeBodies())

function* largeBodies(): Generator<EntryBody> {
  for (const body of areaBodies(largeSize)) yield body.kind === "case.described.v1" ? described(body) : body
  // A source of the events has the name of the areas' own; the later entry takes its place.
  for (const body of eventBodies(largeSize)) if (body.kind !== "case.described.v1") yield body
  yield* countBodies()
}

/** Areas whose people are counted, each with a figure. */
const COUNTED = 10
const counted = Array.from({ length: COUNTED }, (_, i) => `a${String(i * 12).padStart(4, "0")}`)

const described = (body: EntryBody & { readonly kind: "case.described.v1" }): EntryBody => ({
  ...body,
  manifest: {
    ...body.manifest,
    id: largeCase,
    title: "Invented large case",
    subtitle: "Fifty thousand claims that nobody made",
    figures: counted.map((place) =>
      Schema.decodeUnknownSync(KeyFigure)({
        id: `people-${place}`,
        name: `People in ${place}`,
        measure: { kind: "population", place, group: "people" },
        staleAfterDays: 30
      })
    )
  }
})

function* countBodies(): Generator<EntryBody> {
  const { below, pick } = chance(largeSize.seed + 2)
  const decode = Schema.decodeSync(Claim)
  for (let i = 0; i < largeSize.counts; i += 1) {
    const day = new Date(Date.UTC(2011, 0, 1 + below(6 * 365))).toISOString().slice(0, 10)
    const source = pick(eventSources)
    yield {
      kind: "claim.recorded.v1",
      claim: decode({
        id: `N${String(i).padStart(5, "0")}`,
        heldDuring: day,
        publishedAt: day,
        speaker: source,
        origin: { kind: "own" },
        modality: "estimates",
        proposition: {
          kind: "Population",
          place: counted[i % COUNTED]!,
          group: "people",
          amount: { quantifier: "about", value: 1000 * (1 + below(300)), unit: "persons", form: "about" }
        },
        paraphrase: `An invented count by ${source} on ${day}.`,
        citation: {
          publisher: source,
          where: { kind: "address", url: `https://${source}.example/${day}/count/${i}` },
          locator: "paragraph 1",
          attribution: "a"
        },
        tensions: [],
        sensitivity: { level: "low", tlp: "TLP:CLEAR" }
      })
    }
  }
}
