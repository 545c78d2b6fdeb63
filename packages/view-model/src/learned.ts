import type { ClaimId, FigureId, PlaceId } from "@cordon/domain/key"
import type { Measure } from "@cordon/domain/case/figure"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { diff, type FigureChange, type SituationDiff, type TerritoryChange } from "@cordon/ledger/diff"
import type { FigureAnswer } from "@cordon/ledger/figure-schema"
import { makeView } from "@cordon/ledger/visible"
import { formatHeadline } from "./format.ts"
import { type LearnedCorrection, learnedCorrections } from "./learned-correction.ts"
import { type LearnedOutcome, learnedOutcomes } from "./learned-outcome.ts"
import { learnedGroups, type LearnedGroupName, subjectOf } from "./learned-subject.ts"
import {
  figureSentence,
  groundSentence,
  type LearnedBetween,
  learnedSentence,
  words
} from "./learned-words.ts"
import { figureName } from "./names.ts"
import type { SessionState } from "./session-state.ts"

/** What was learned of one question. */
export interface LearnedItem {
  readonly key: string
  readonly sentence: string
  /** Where it is about one place. */
  readonly place?: PlaceId
  /** How many claims had spoken of it by the earlier day. */
  readonly before: number
  /** Claims published in between, in order of publication. */
  readonly claims: ReadonlyArray<ClaimId>
  /** The answer for the quarter changed. */
  readonly changed: boolean
  /** Claims that the new answer rests on and that were known before, or speak of a wider area. */
  readonly rests: ReadonlyArray<ClaimId>
}

/** What a key figure came to by each of the two days. */
export interface LearnedFigure {
  readonly figure: FigureId
  readonly sentence: string
}

/** What was learned of one part of the picture. */
export interface LearnedGroup {
  readonly name: LearnedGroupName
  readonly figures: ReadonlyArray<LearnedFigure>
  /** Of the date of the situation and before: changed answers first, then what nobody had said before. */
  readonly items: ReadonlyArray<LearnedItem>
  /** Claims that speak of later days than the date of the situation. */
  readonly later: ReadonlyArray<ClaimId>
  readonly claims: number
}

/** What was learned of one date between two dates of knowledge. */
export interface Learned {
  readonly diff: SituationDiff
  /** How many of the claims learned speak of the date or of before, and of later days. */
  readonly ofTheDate: number
  readonly ofLater: number
  /** Quarters whose holder or dispute changed. */
  readonly quarters: number
  /** Parts of the picture of which something was learned. */
  readonly groups: ReadonlyArray<LearnedGroup>
  readonly corrections: ReadonlyArray<LearnedCorrection>
  readonly outcomes: ReadonlyArray<LearnedOutcome>
}

/**
 * What was learned of a date between the ends of two days.
 *
 * Each claim that `diff` calls learned stands in one group, once: in an item, or among those of later days.
 */
export const learnedBetween = (
  { at, accordingTo }: Pick<SessionState, "at" | "accordingTo">,
  between: LearnedBetween,
  index: CaseIndex
): Learned => {
  const controls = (knownBy: LearnedBetween["from"]): Controls => ({ at, knownBy, accordingTo })
  const [before, after] = [controls(between.from), controls(between.to)]
  const changes = diff(index, before, after)
  const { atTo } = makeView(index, after)
  const learned = changes.learned.flatMap((id) => index.claims.get(id) ?? [])
  const ofTheDate = learned.filter(({ beginsSurely }) => beginsSurely < atTo)
  const later = learned.filter(({ beginsSurely }) => beginsSurely >= atTo)
  const ground = changes.territory.filter(({ changed }) =>
    changed.some((what) => what === "holder" || what === "dispute")
  )
  const laterOf = new Map<LearnedGroupName, Array<ClaimId>>()
  for (const { claim } of later) push(laterOf, subjectOf(claim, index).group, claim.id)
  const items = itemsOf(ofTheDate, ground, between, index, makeView(index, before).admits)
  return {
    diff: changes,
    ofTheDate: ofTheDate.length,
    ofLater: later.length,
    quarters: ground.length,
    groups: learnedGroups.flatMap((name): ReadonlyArray<LearnedGroup> => {
      const figures = figuresOf(name, changes.figures, between, index)
      const own = items.get(name) ?? []
      const laterOnes = laterOf.get(name) ?? []
      const claims = own.reduce((sum, item) => sum + item.claims.length, 0) + laterOnes.length
      return figures.length + own.length + laterOnes.length === 0
        ? []
        : [{ name, figures, items: own, later: laterOnes, claims }]
    }),
    corrections: learnedCorrections(changes, between, index),
    outcomes: learnedOutcomes(changes.outcomesLearned, between, index)
  }
}

const itemsOf = (
  learned: ReadonlyArray<IndexedClaim>,
  ground: ReadonlyArray<TerritoryChange>,
  between: LearnedBetween,
  index: CaseIndex,
  knownBefore: (claim: IndexedClaim) => boolean
): ReadonlyMap<LearnedGroupName, ReadonlyArray<LearnedItem>> => {
  const bySubject = new Map<string, Array<IndexedClaim>>()
  for (const claim of learned) push(bySubject, subjectOf(claim.claim, index).key, claim)
  const heardBefore = new Map<string, number>()
  for (const claim of index.inOrder) {
    if (!knownBefore(claim)) continue
    const { key } = subjectOf(claim.claim, index)
    heardBefore.set(key, (heardBefore.get(key) ?? 0) + 1)
  }
  const sorted = new Map<LearnedGroupName, Array<LearnedItem>>()
  for (const { place, before, after } of ground) {
    const key = `control ${place}`
    const claims = (bySubject.get(key) ?? []).map(({ claim }) => claim.id)
    bySubject.delete(key)
    const rests = [...new Set(after.voices.map(({ claim }) => claim))].filter((id) => !claims.includes(id))
    const sentence = groundSentence(before, after, between, index)
    const item = { key, sentence, place, before: heardBefore.get(key) ?? 0, claims, changed: true, rests }
    push(sorted, "ground", item)
  }
  for (const [key, claims] of bySubject) {
    const subject = subjectOf(claims[0]!.claim, index)
    const before = heardBefore.get(key) ?? 0
    push(sorted, subject.group, {
      key,
      sentence: learnedSentence(subject, before, claims, between, index),
      ...(subject.place === undefined ? {} : { place: subject.place }),
      before,
      claims: claims.map(({ claim }) => claim.id),
      changed: false,
      rests: []
    })
  }
  for (const items of sorted.values())
    items.sort(
      (a, b) =>
        Number(b.changed) - Number(a.changed) ||
        Number(a.before > 0) - Number(b.before > 0) ||
        b.claims.length - a.claims.length
    )
  return sorted
}

const push = <K, V>(lists: Map<K, Array<V>>, key: K, item: V): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

const figuresOf = (
  group: LearnedGroupName,
  changes: ReadonlyArray<FigureChange>,
  between: LearnedBetween,
  index: CaseIndex
): ReadonlyArray<LearnedFigure> =>
  changes.flatMap(({ figure, before, after, newLines }) => {
    const measure = index.bundle.record.manifest.figures.find(({ id }) => id === figure)?.measure
    if (measure === undefined || GROUP_OF_MEASURE[measure.kind] !== group) return []
    const ends = { before: rangeWords(before), after: rangeWords(after) }
    return [{ figure, sentence: figureSentence(figureName(index, figure), ends, newLines.length, between) }]
  })

const GROUP_OF_MEASURE: Readonly<Record<Measure["kind"], LearnedGroupName>> = {
  population: "inside",
  strength: "forces",
  movement: "left",
  casualties: "killed",
  areaShare: "ground"
}

const rangeWords = (answer: FigureAnswer): string | undefined => {
  const range = formatHeadline(answer)
  return range === undefined || answer.status !== "stale" ? range : words.stale(range)
}
