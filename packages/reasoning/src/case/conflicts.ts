import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { matchFigure } from "@cordon/ledger/figure-match"
import { makeView, type View, weightOf } from "@cordon/ledger/visible"
import type { FigureId, PlaceId } from "@cordon/domain/key"
import type { Language } from "@cordon/domain/language/spoken"
import { Effect } from "effect"
import { Budget, type BudgetOptions } from "../system/budget.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import type { SolverError } from "../system/system-errors.ts"
import { aboutTopic, topicAsked } from "./about.ts"
import type { AskedQuantity } from "./asked-quantity.ts"
import type { FigureNotFound, QuantityMalformed } from "./case-errors.ts"
import type { CaseModel } from "./case-model.ts"
import { claimsOf, kindOf } from "./conflict-kind.ts"
import type { Conflict, ConflictKind, ConflictsAnswer } from "./conflict-schema.ts"
import { describe } from "./describe.ts"
import { type Explainer, openExplainer } from "./explain.ts"
import { CASE_WORK, type Findings, findConflicts } from "./findings.ts"
import { laws, lawsOf } from "./laws.ts"
import { keyOfMembers } from "./member-key.ts"
import type { Member } from "./model.ts"
import { notComparable } from "./not-comparable.ts"
import type { Reading } from "./reading.ts"
import type { Speech } from "../words/speech.ts"
import { speechOf } from "../words/speech-of.ts"

/** Conflicts listed where nothing else is said, and the most that can be asked for. */
export const CONFLICT_LIMIT = { usual: 50, most: 200 } as const

/** How conflicts are asked for. */
export interface ConflictsOptions extends BudgetOptions {
  readonly limit?: number | undefined
  /** In which its sentences are; English by default. What is found is the same in every language. */
  readonly language?: Language | undefined
  /** Only conflicts that bear on this key figure or quantity; no others are looked for. */
  readonly about?: FigureId | AskedQuantity | undefined
  /** What was found for the same index, knowledge and voice, with the same `about`, to be used again. */
  readonly findings?: Findings | undefined
}

/**
 * The minimal sets of claims and assumptions that cannot all hold, each explained.
 *
 * Shape: those that bear on the date of the situation first; then disputes between voices before what one voice says
 * against itself; then smallest first, then by the number of independent origins, nearness to the date, and weight.
 * Errors: SolverUnavailable, SolverFailed; FigureNotFound and QuantityMalformed for what it is asked about.
 * Source: ADR-0009.
 */
export const conflictsOf = (
  index: CaseIndex,
  controls: Controls,
  options: ConflictsOptions = {}
): Effect.Effect<ConflictsAnswer, SolverError | FigureNotFound | QuantityMalformed, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const view = makeView(index, controls)
      const about =
        options.about === undefined ? undefined : aboutTopic(yield* topicAsked(options.about, view), view)
      const findings =
        options.findings ?? (yield* findConflicts(index, controls, { ...options, near: about?.touches }))
      const { model } = findings
      const limit = Math.min(CONFLICT_LIMIT.most, options.limit ?? CONFLICT_LIMIT.usual)
      const found = ranked(withoutEchoes(findings.conflicts), model, view).filter(
        ({ members, figures }) => about === undefined || about.concerns(members, figures)
      )
      const budget = new Budget({ work: CASE_WORK * 4, ...options })
      const explainer = yield* openExplainer(model, budget)
      const speech = speechOf(view, options.language ?? "en")
      const items: Array<Conflict> = []
      for (const candidate of found.slice(0, limit)) {
        const item = yield* conflictOf(candidate, explainer, view, speech).pipe(
          Effect.catchTag("WorkSpent", () => Effect.succeed(undefined))
        )
        if (item === undefined) break
        items.push(item)
      }
      const named = new Set(items.flatMap((item) => item.laws))
      return {
        case: index.bundle.record.manifest.id,
        controls,
        items,
        more: items.length < found.length || !findings.complete || findings.allUpTo !== undefined,
        complete: findings.complete && items.length === Math.min(limit, found.length),
        ...(findings.allUpTo === undefined ? {} : { allUpTo: findings.allUpTo }),
        laws: lawsOf(index, speech).filter(({ id }) => named.has(id)),
        notComparable: notComparable(model, findings.conflicts, speech).filter(
          ({ claims }) => about === undefined || claims.every((claim) => about.shows(claim))
        )
      }
    })
  )

interface Candidate {
  readonly members: ReadonlyArray<Member>
  readonly kind: ConflictKind
  readonly witnesses: ReadonlyArray<IndexedClaim["witness"]>
  readonly weight: number
  readonly daysAway: number
  readonly figures: ReadonlyArray<FigureId>
  readonly bearsOnDay: boolean
}

const conflictOf = (
  { members, kind, witnesses, figures, bearsOnDay }: Candidate,
  explainer: Explainer,
  { index }: View,
  speech: Speech
) =>
  Effect.map(explainer.explain(members), (explanation): Conflict => {
    const { sentence, short, arithmetic, gap, gives } = describe(explanation, kind, speech, index)
    return {
      id: keyOfMembers("conflict", members),
      members: members.map(({ member }) => member),
      laws: [
        ...explanation.laws.map((law) => laws[law]),
        ...members.flatMap(({ assumption }) => assumption?.id ?? [])
      ],
      kind,
      sentence,
      short,
      arithmetic,
      gap,
      figures,
      places: placesOf(members),
      whatWouldHaveToGive: gives,
      witnesses,
      bearsOnDay
    }
  })

/** Leaves out conflicts of a claim's parts where its total is in conflict with the same others. */
const withoutEchoes = (
  conflicts: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<ReadonlyArray<string>> => {
  const known = new Set(conflicts.map((keys) => keys.join("\n")))
  return conflicts.filter((keys) =>
    keys.every((key, i) => {
      if (!key.endsWith("#parts")) return true
      const total = keys.with(i, key.replace(/#parts$/, "#total"))
      return keys.includes(total[i]!) || !known.has(total.toSorted().join("\n"))
    })
  )
}

const ranked = (
  conflicts: ReadonlyArray<ReadonlyArray<string>>,
  model: CaseModel,
  view: View
): ReadonlyArray<Candidate> =>
  conflicts
    .map((keys) =>
      candidateOf(
        keys.map((key) => model.members.get(key)!),
        view
      )
    )
    .sort(
      (a, b) =>
        Number(b.bearsOnDay) - Number(a.bearsOnDay) ||
        KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
        a.members.length - b.members.length ||
        b.witnesses.length - a.witnesses.length ||
        a.daysAway - b.daysAway ||
        b.weight - a.weight ||
        (keyOf(a) < keyOf(b) ? -1 : 1)
    )

const KIND_ORDER: Readonly<Record<ConflictKind, number>> = { dispute: 0, oneVoice: 1, revision: 2 }

const keyOf = ({ members }: Candidate): string => members.map(({ key }) => key).join("\n")

const candidateOf = (unordered: ReadonlyArray<Member>, view: View): Candidate => {
  const members = unordered.toSorted(
    (a, b) =>
      Number(a.assumption !== undefined) - Number(b.assumption !== undefined) || (a.key < b.key ? -1 : 1)
  )
  const claims = claimsOf(members)
  const best = new Map<IndexedClaim["witness"], number>()
  for (const claim of claims)
    best.set(claim.witness, Math.max(best.get(claim.witness) ?? 0, weightOf(claim, view)))
  const { figures } = view.index.bundle.record.manifest
  const touched = figures.filter(({ measure }) =>
    claims.some((claim) => {
      const match = matchFigure(measure, claim, view.index)
      return match !== undefined && !match.differs.some((differs) => FOREIGN.has(differs))
    })
  )
  const daysAway = Math.max(0, ...claims.map((claim) => awayFrom(view, claim)))
  const fresh = Math.max(...figures.map(({ staleAfterDays }) => staleAfterDays), 0)
  const stale =
    touched.length === 0 ? fresh : Math.min(...touched.map(({ staleAfterDays }) => staleAfterDays))
  return {
    members,
    kind: kindOf(members),
    witnesses: [...best.keys()].sort(),
    weight: [...best.values()].reduce((sum, weight) => sum + weight, 0),
    daysAway,
    figures: touched.map(({ id }) => id),
    bearsOnDay: daysAway <= stale
  }
}

const FOREIGN: ReadonlySet<string> = new Set(["place", "party", "base", "unit", "scope"])

/** Days from the date of the situation to the nearest time that a claim speaks of. */
const awayFrom = ({ atFrom, atTo }: View, claim: IndexedClaim): number => {
  const to = Math.min(claim.endsLatest, claim.publishedBy)
  if (claim.beginsEarliest >= atTo) return Math.ceil((claim.beginsEarliest - atTo + 1) / DAY)
  return to <= atFrom ? Math.ceil((atFrom - to + 1) / DAY) : 0
}

const DAY = 86_400_000

const placesOf = (members: ReadonlyArray<Member>): ReadonlyArray<PlaceId> => {
  const places = members.flatMap(({ rows, reading, assumption }) => [
    ...rows.flatMap(({ statement }): ReadonlyArray<PlaceId | ""> => {
      const subject = statement?.subject
      if (subject === undefined) return []
      switch (subject.kind) {
        case "stock":
          return [subject.key.place]
        case "ratio":
          return [subject.of.place]
        case "flow":
          return [subject.key.from === "" ? placeSaid(reading) : subject.key.from]
        default:
          return [subject.place]
      }
    }),
    ...(assumption !== undefined && "place" in assumption.says ? [assumption.says.place] : [])
  ])
  return [...new Set(places.filter((place): place is PlaceId => place !== ""))].sort()
}

/** Where a claim says that it happened, when its quantity is that of an event. */
const placeSaid = (reading: Reading | undefined): PlaceId | "" => {
  const proposition = reading?.claim.claim.proposition
  return proposition?.kind === "Casualties" ? (proposition.place ?? "") : ""
}
