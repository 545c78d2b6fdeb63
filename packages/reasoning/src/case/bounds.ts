import type { ClaimId, FigureId } from "@cordon/domain/key"
import type { Language } from "@cordon/domain/language/spoken"
import { dayOfView } from "@cordon/ledger/activity"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { Effect } from "effect"
import { Budget, type BudgetOptions } from "../system/budget.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import type { SolverError } from "../system/system-errors.ts"
import { topicAsked } from "./about.ts"
import { accountName, accountsOfGroup, behindOf, type GroupAccounts, modelOfDay } from "./accounts.ts"
import type { AskedQuantity } from "./asked-quantity.ts"
import type { BoundsAnswer } from "./bounds-schema.ts"
import type { FigureNotFound, QuantityMalformed } from "./case-errors.ts"
import type { CaseModel } from "./case-model.ts"
import { CASE_WORK, type Findings, findConflicts } from "./findings.ts"
import { intervalOf, type Reckoned } from "./interval.ts"
import { lawsOf } from "./laws.ts"
import { notCounted } from "./not-counted.ts"
import { topicGroups } from "./relevance.ts"
import { dayAsked, type Topic } from "./topic.ts"
import { openTopicBounds, type TopicBounds } from "./topic-bounds.ts"
import { heldWithoutDispute } from "./undisputed.ts"
import type { Speech } from "../words/speech.ts"
import { speechOf } from "../words/speech-of.ts"

/** Accounts for which an interval is given. */
const MOST_ACCOUNTS = 12

/** How bounds are asked for. */
export interface BoundsOptions extends BudgetOptions {
  /** In which its sentences are; English by default. What is found is the same in every language. */
  readonly language?: Language | undefined
  /** Claims that are to hold, with all assumptions; all admitted claims when absent. */
  readonly under?: ReadonlyArray<ClaimId> | undefined
  readonly findings?: Findings | undefined
}

/**
 * The tightest interval of a key figure on the day of the situation, or of a quantity on the day that it is asked for,
 * whether or not a claim states it; and what makes each end.
 *
 * Under the chosen claims and all assumptions; else, where nothing that bears on it is in conflict, under that, every
 * claim that no conflict touches and the assumptions; else under each account.
 * Shape: an end that nothing sets is absent.
 * Errors: FigureNotFound, QuantityMalformed, SolverUnavailable, SolverFailed.
 * Source: ADR-0009.
 */
export const boundsOf = (
  index: CaseIndex,
  controls: Controls,
  asked: FigureId | AskedQuantity,
  options: BoundsOptions = {}
): Effect.Effect<BoundsAnswer, SolverError | FigureNotFound | QuantityMalformed, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { manifest } = index.bundle.record
      const topic = yield* topicAsked(asked, makeView(index, controls))
      const onItsDay = typeof asked === "string" ? controls : { ...controls, at: dayAsked(asked) }
      const model = modelOfDay(index, onItsDay, topic.figure === undefined ? [topic] : [])
      const budget = new Budget({ work: CASE_WORK, ...options })
      const bounds = yield* openTopicBounds(model, budget)
      const speech = speechOf(model.view, options.language ?? "en")
      const question: AskedOfModel = { topic, model, bounds, speech, budget }
      const found =
        options.under === undefined
          ? yield* underAdmitted(
              question,
              options.findings ?? (yield* findConflicts(index, controls, options))
            )
          : yield* underChosen(question, options.under)
      const named = new Set(
        found.intervals.flatMap(({ low, high }) => [...(low?.laws ?? []), ...(high?.laws ?? [])])
      )
      return {
        case: manifest.id,
        controls,
        ...(topic.figure === undefined ? {} : { figure: topic.figure.id }),
        ...(typeof asked === "string" ? {} : { quantity: asked }),
        name: topic.name(speech),
        unit: topic.unit,
        day: dayOfView(model.view),
        ...found,
        laws: lawsOf(index, speech).filter(({ id }) => named.has(id))
      }
    })
  )

interface AskedOfModel {
  readonly topic: Topic
  readonly model: CaseModel
  readonly bounds: TopicBounds
  readonly speech: Speech
  readonly budget: Budget
}

type Found = Pick<BoundsAnswer, "under" | "chosenConflict" | "notCounted" | "intervals" | "complete">

const underChosen = (
  { topic, model, bounds, speech }: AskedOfModel,
  claims: ReadonlyArray<ClaimId>
): Effect.Effect<Found, SolverError> => {
  const chosen = new Set<string>(claims)
  const held = [...model.members.values()].filter(
    ({ reading }) => reading === undefined || chosen.has(reading.claim.claim.id)
  )
  const frame = { under: "chosen" as const, notCounted: notCounted(claims, model, speech) }
  return bounds.clash(held).pipe(
    Effect.flatMap(
      (clash): Effect.Effect<Found, SolverError> =>
        clash.length > 0
          ? Effect.succeed({ ...frame, chosenConflict: true, intervals: [], complete: true })
          : Effect.map(intervalOf(topic, held, bounds, speech), ({ interval, complete }) => ({
              ...frame,
              chosenConflict: false,
              intervals: [interval],
              complete
            }))
    ),
    Effect.catchTag("WorkSpent", () =>
      Effect.succeed({ ...frame, chosenConflict: false, intervals: [], complete: false })
    )
  )
}

const underAdmitted = (
  question: AskedOfModel,
  findings: Findings
): Effect.Effect<Found, SolverError, LinearSolver> =>
  Effect.gen(function* () {
    const { topic, model, bounds, speech, budget } = question
    const group = topicGroups(model, findings.conflicts).find(({ topics }) =>
      topics.some(({ id }) => id === topic.id)
    )
    const accounts = group === undefined ? undefined : yield* accountsOfGroup(model, group, findings, budget)
    if (accounts !== undefined && !agrees(accounts)) return yield* underAccounts(question, accounts, findings)
    const base = accounts?.sets[0]?.held[0] ?? []
    const { held, settled } = yield* heldWithoutDispute(base, model, findings, bounds)
    const { interval, complete } = yield* intervalOf(topic, held, bounds, speech)
    return {
      under: findings.complete && settled ? ("allAdmitted" as const) : ("unsettled" as const),
      chosenConflict: false,
      intervals: [interval],
      complete: findings.complete && settled && complete
    }
  })

/** Whether a single account holds all that bears on its topics. */
const agrees = ({ sets: [only, ...others], more }: GroupAccounts): boolean =>
  only !== undefined && others.length === 0 && !more && only.rejected.length + only.varying.length === 0

const underAccounts = (
  { topic, bounds, speech }: AskedOfModel,
  accounts: GroupAccounts,
  findings: Findings
): Effect.Effect<Found, SolverError> =>
  Effect.gen(function* () {
    const listed = accounts.sets.slice(0, MOST_ACCOUNTS)
    const found = yield* Effect.forEach(listed, (sets) => {
      const [first = []] = sets.held
      const always = first.filter((member) => sets.held.every((set) => set.includes(member)))
      const account = { id: sets.id, name: accountName(sets, behindOf(always, accounts), speech) }
      return Effect.map(
        intervalOf(topic, first, bounds, speech),
        ({ interval, complete }): Reckoned => ({ interval: { account, ...interval }, complete })
      )
    })
    return {
      under: "accounts" as const,
      chosenConflict: false,
      intervals: found.map(({ interval }) => interval),
      complete:
        findings.complete &&
        !accounts.more &&
        accounts.sets.length <= MOST_ACCOUNTS &&
        found.every(({ complete }) => complete)
    }
  })
