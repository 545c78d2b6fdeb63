import type { KeyFigure } from "@cordon/domain/case/figure"
import type { ClaimId, FigureId } from "@cordon/domain/key"
import { dayOfView } from "@cordon/ledger/activity"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { Effect } from "effect"
import { answerSystem } from "../system/answer.ts"
import { Budget, type BudgetOptions } from "../system/budget.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import { accountName, accountsOfGroup, behindOf, modelOfDay, unitOf } from "./accounts.ts"
import type { BoundEnd, BoundsAnswer, FigureInterval, HangsOn } from "./bounds-schema.ts"
import { FigureNotFound } from "./case-errors.ts"
import type { CaseModel } from "./case-model.ts"
import { lawsOf } from "./conflicts.ts"
import { CASE_WORK, type Findings, findConflicts } from "./findings.ts"
import { laws } from "./laws.ts"
import { type FigureBounds, type FigureEnd, openFigureBounds } from "./implied.ts"
import type { Member } from "./model.ts"
import { presolved } from "./presolve.ts"
import { figureGroups } from "./relevance.ts"
import { toSystem } from "./to-system.ts"
import { amountWords, assumptionWords, clauseWords, type End } from "./words.ts"

/** Accounts for which an interval is given. */
const MOST_ACCOUNTS = 6

/** How bounds are asked for. */
export interface BoundsOptions extends BudgetOptions {
  /** Claims that are to hold, with all assumptions; all admitted claims when absent. */
  readonly under?: ReadonlyArray<ClaimId> | undefined
  readonly findings?: Findings | undefined
}

/**
 * The tightest interval of a key figure on the day of the situation, and what makes each end.
 *
 * Under the chosen claims and all assumptions; else under all that bears on the day, where that can hold together; else
 * under each account.
 * Shape: an end that nothing sets is absent; a figure of which nobody speaks has one interval without ends.
 * Errors: FigureNotFound, SolverUnavailable, SolverFailed.
 * Source: ADR-0009.
 */
export const boundsOf = (
  index: CaseIndex,
  controls: Controls,
  figureId: FigureId,
  options: BoundsOptions = {}
): Effect.Effect<BoundsAnswer, SolverError | FigureNotFound, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { manifest } = index.bundle.record
      const figure = manifest.figures.find(({ id }) => id === figureId)
      if (figure === undefined)
        return yield* new FigureNotFound({ figure: figureId, known: manifest.figures.map(({ id }) => id) })
      const model = modelOfDay(index, controls)
      const budget = new Budget({ work: CASE_WORK, ...options })
      const bounds = yield* openFigureBounds(model, budget)
      const frame = {
        case: manifest.id,
        controls,
        figure: figure.id,
        name: figure.name,
        unit: unitOf(figure),
        day: dayOfView(model.view)
      }
      const answer = (
        rest: Pick<BoundsAnswer, "under" | "chosenConflict" | "intervals" | "complete">
      ): BoundsAnswer => {
        const named = new Set(
          rest.intervals.flatMap(({ low, high }) => [...(low?.laws ?? []), ...(high?.laws ?? [])])
        )
        return { ...frame, ...rest, laws: lawsOf(index).filter(({ id }) => named.has(id)) }
      }
      if (options.under !== undefined) {
        const chosen = new Set<string>(options.under)
        const held = [...model.members.values()].filter(
          ({ reading }) => reading === undefined || chosen.has(reading.claim.claim.id)
        )
        const possible = yield* holdsTogether(held, model, budget)
        const interval = possible ? yield* intervalOf(figure, held, model, bounds) : undefined
        return answer({
          under: "chosen",
          chosenConflict: !possible,
          intervals: interval === undefined ? [] : [interval.interval],
          complete: interval?.complete ?? true
        })
      }
      const findings = options.findings ?? (yield* findConflicts(index, controls, options))
      const group = figureGroups(model, findings.conflicts).find(({ figures }) => figures.includes(figure))
      if (group === undefined)
        return answer({
          under: "allAdmitted",
          chosenConflict: false,
          intervals: [{ hangsOn: [] }],
          complete: findings.complete
        })
      const accounts = yield* accountsOfGroup(model, group, findings, budget)
      const [only, ...others] = accounts.sets
      const all =
        only !== undefined && others.length === 0 && only.rejected.length + only.varying.length === 0
      const intervals: Array<FigureInterval> = []
      let complete = findings.complete && !accounts.more && accounts.sets.length <= MOST_ACCOUNTS
      for (const sets of accounts.sets.slice(0, MOST_ACCOUNTS)) {
        const found = yield* intervalOf(figure, sets.held[0] ?? [], model, bounds)
        complete &&= found.complete
        const always = (sets.held[0] ?? []).filter((member) => sets.held.every((set) => set.includes(member)))
        const account = { id: sets.id, name: accountName(sets, behindOf(always, accounts), index) }
        intervals.push(all ? found.interval : { account, ...found.interval })
      }
      return answer({ under: all ? "allAdmitted" : "accounts", chosenConflict: false, intervals, complete })
    })
  )

const holdsTogether = (
  held: ReadonlyArray<Member>,
  model: CaseModel,
  budget: Budget
): Effect.Effect<boolean, SolverError, LinearSolver> =>
  answerSystem(
    { ...presolved(toSystem(model, new Set(held.map(({ key }) => key)))), limit: 1 },
    { work: Math.max(1, Math.min(50, budget.left)), expired: budget.expired }
  ).pipe(
    Effect.map(({ feasible }) => feasible),
    Effect.catchTags({
      WorkSpent: () => Effect.succeed(false),
      // Every number of the model was checked when it was read, and with no member everything may be 0.
      SystemMalformed: (error) => Effect.die(error),
      HardContradiction: (error) => Effect.die(error)
    })
  )

const intervalOf = (
  figure: KeyFigure,
  held: ReadonlyArray<Member>,
  model: CaseModel,
  bounds: FigureBounds
): Effect.Effect<{ readonly interval: FigureInterval; readonly complete: boolean }, SolverError> => {
  const search: Effect.Effect<FigureInterval, SolvingError> = Effect.gen(function* () {
    const low = yield* bounds.end(figure, held, "low")
    const high = yield* bounds.end(figure, held, "high")
    const telling = new Set([...(low?.members ?? []), ...(high?.members ?? [])])
    const hangsOn: Array<HangsOn> = []
    for (const member of [...telling].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const rest = held.filter((other) => other !== member)
      const without = {
        low: yield* bounds.end(figure, rest, "low"),
        high: yield* bounds.end(figure, rest, "high")
      }
      if (without.low?.value === low?.value && without.high?.value === high?.value) continue
      hangsOn.push({
        member: member.member,
        without: {
          ...(without.low === undefined ? {} : { low: without.low.value }),
          ...(without.high === undefined ? {} : { high: without.high.value })
        }
      })
    }
    return {
      ...(low === undefined ? {} : { low: endOf(low, model) }),
      ...(high === undefined ? {} : { high: endOf(high, model) }),
      hangsOn
    }
  })
  return search.pipe(
    Effect.map((interval) => ({ interval, complete: true })),
    Effect.catchTag("WorkSpent", () => Effect.succeed({ interval: { hangsOn: [] }, complete: false }))
  )
}

const endOf = ({ value, members, sides, laws: keys }: FigureEnd, { view }: CaseModel): BoundEnd => ({
  value,
  members: members.map(({ member }) => member),
  laws: [...keys.map((key) => laws[key].id), ...members.flatMap(({ assumption }) => assumption?.id ?? [])],
  arithmetic: sides.map(({ member, side }) => {
    const end: End = side.low === undefined ? "high" : "low"
    if (member.assumption !== undefined) return { text: assumptionWords(member.assumption, view.index) }
    const { statement, day } = side
    const cited = member.member.kind === "claim" ? ` (${member.member.claim})` : ""
    const amount = statement?.amount
    const words =
      statement === undefined || amount === undefined ? "" : amountWords(amount, end, statement.range[end])
    return {
      text:
        statement === undefined
          ? member.key
          : `${clauseWords(statement.subject, words, view.index, day)}${cited}`,
      ...(statement === undefined ? {} : { [end]: statement.range[end] })
    }
  })
})
