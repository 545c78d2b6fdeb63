import { ClaimId, FigureId, PlaceId } from "@cordon/domain/key"
import { Schema } from "effect"
import type { CaseIndex } from "./case-index.ts"
import { Controls } from "./controls.ts"
import { FigureAnswer } from "./figure-schema.ts"
import { situation } from "./situation.ts"
import { PlaceTerritory } from "./territory-schema.ts"
import { countByKind, KindCounts } from "./timeline.ts"
import { knownBy, makeView } from "./visible.ts"

/** A place whose answer differs between two views. */
export const TerritoryChange = Schema.Struct({
  place: PlaceId,
  before: PlaceTerritory,
  after: PlaceTerritory,
  changed: Schema.Array(Schema.Literals(["holder", "dispute", "basis"])).annotate({
    description:
      "holder: other parties on the ground; dispute: became or ceased to be disputed; basis: rests on something else"
  })
}).annotate({ identifier: "TerritoryChange" })
export type TerritoryChange = typeof TerritoryChange.Type

/** A key figure whose headline or standing differs between two views. */
export const FigureChange = Schema.Struct({
  figure: FigureId,
  before: FigureAnswer,
  after: FigureAnswer,
  newLines: Schema.Array(ClaimId).annotate({
    description: "Claims that bear on the figure only in the second view"
  })
}).annotate({ identifier: "FigureChange" })
export type FigureChange = typeof FigureChange.Type

/** What differs between two views of one case. */
export const SituationDiff = Schema.Struct({
  before: Controls,
  after: Controls,
  learned: Schema.Array(ClaimId).annotate({
    description: "Claims that only the second view admits, in order of publication"
  }),
  gone: Schema.Array(ClaimId).annotate({ description: "Claims that only the first view admits" }),
  learnedByKind: KindCounts,
  outcomesLearned: Schema.Array(ClaimId).annotate({
    description: "Claims whose outcome became known in between"
  }),
  territory: Schema.Array(TerritoryChange),
  figures: Schema.Array(FigureChange)
}).annotate({ identifier: "SituationDiff", description: "What differs between two views of one case" })
export type SituationDiff = typeof SituationDiff.Type

/**
 * What differs between two (at, knownBy, accordingTo) triples: with one `at` and two `knownBy`, what was
 * learned in between; with two `at`, what changed.
 */
export const diff = (index: CaseIndex, before: Controls, after: Controls): SituationDiff => {
  const [first, second] = [situation(index, before), situation(index, after)]
  const [viewBefore, viewAfter] = [makeView(index, before), makeView(index, after)]
  const learned = index.inOrder.filter((claim) => viewAfter.admits(claim) && !viewBefore.admits(claim))
  const gone = index.inOrder.filter((claim) => viewBefore.admits(claim) && !viewAfter.admits(claim))
  const outcomeKnown = (knownTo: number) =>
    new Set(
      index.bundle.record.outcomes
        .filter((outcome) => knownBy(outcome.publishedAt, index, knownTo))
        .map((outcome) => outcome.claim)
    )
  const knownBefore = outcomeKnown(viewBefore.knownTo)
  return {
    before,
    after,
    learned: learned.map(({ claim }) => claim.id),
    gone: gone.map(({ claim }) => claim.id),
    learnedByKind: countByKind(learned),
    outcomesLearned: [...outcomeKnown(viewAfter.knownTo)].filter((claim) => !knownBefore.has(claim)),
    territory: first.territory.flatMap((was): ReadonlyArray<TerritoryChange> => {
      const is = second.territory.find((place) => place.place === was.place)
      if (is === undefined) return []
      const changed: Array<TerritoryChange["changed"][number]> = []
      if (!sameParties(was, is)) changed.push("holder")
      if (was.disputed !== is.disputed) changed.push("dispute")
      if (was.basis !== is.basis) changed.push("basis")
      return changed.length === 0 ? [] : [{ place: was.place, before: was, after: is, changed }]
    }),
    figures: first.figures.flatMap((was): ReadonlyArray<FigureChange> => {
      const is = second.figures.find((figure) => figure.id === was.id)
      if (is === undefined) return []
      const known = new Set(was.lines.map((line) => line.claim))
      const newLines = is.lines.filter((line) => !known.has(line.claim)).map((line) => line.claim)
      const same = newLines.length === 0 && was.status === is.status && sameHeadline(was, is)
      return same ? [] : [{ figure: was.id, before: was, after: is, newLines }]
    })
  }
}

const sameParties = (a: PlaceTerritory, b: PlaceTerritory): boolean =>
  [...a.parties].sort().join("+") === [...b.parties].sort().join("+")

const sameHeadline = (a: FigureAnswer, b: FigureAnswer): boolean =>
  a.headline?.low.value === b.headline?.low.value &&
  a.headline?.high.value === b.headline?.high.value &&
  a.headline?.high.open === b.headline?.high.open
