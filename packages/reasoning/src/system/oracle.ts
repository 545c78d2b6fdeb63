import { Effect, type Scope } from "effect"
import { addBit, type Bits, bitsOf, isSubset, membersOf, noBits, unionBits } from "./bit-set.ts"
import type { Budget } from "./budget.ts"
import { formAt } from "./certificate.ts"
import type { CompiledColumn, CompiledRow } from "./compiled-system.ts"
import type { LinearModel, LinearSession, LinearSolver } from "./linear-solver.ts"
import { openSession } from "./session.ts"
import type { SolverError, SolvingError } from "./system-errors.ts"
import { widenedModel } from "./tolerance.ts"

/** A set of soft constraints together with all hard ones: it holds, with what else holds at that point; or it cannot. */
export type Finding =
  | { readonly holds: true; readonly satisfied: Bits }
  | { readonly holds: false; readonly core: Bits }

/** Points and cores kept to answer from; the oldest go first. */
const POINTS = 512
const CORES = 8192

/**
 * Answers whether soft constraints of one component hold together with its hard ones, and remembers why:
 * a point found once proves all sets it satisfies, a core found once disproves all sets around it.
 *
 * Shape: soft constraints are numbered from 0 in the order of the component's rows.
 */
export class Oracle {
  readonly soft: ReadonlyArray<number>
  readonly hard: ReadonlyArray<number>
  readonly #model: LinearModel
  readonly #session: LinearSession
  readonly #points: Array<Bits> = []
  readonly #cores: Array<Bits> = []

  constructor(rows: ReadonlyArray<CompiledRow>, model: LinearModel, session: LinearSession) {
    this.soft = [...rows.keys()].filter((row) => !rows[row]!.hard)
    this.hard = [...rows.keys()].filter((row) => rows[row]!.hard)
    this.#model = model
    this.#session = session
  }

  get size(): number {
    return this.soft.length
  }

  /** Whether this set holds together with all hard constraints. */
  find(set: Bits): Effect.Effect<Finding, SolvingError> {
    return Effect.suspend((): Effect.Effect<Finding, SolvingError> => {
      const point = this.#points.findLast((satisfied) => isSubset(set, satisfied))
      if (point !== undefined) return Effect.succeed({ holds: true, satisfied: point })
      const core = this.#cores.find((known) => isSubset(known, set))
      if (core !== undefined) return Effect.succeed({ holds: false, core })
      return this.#ask(set, membersOf(set))
    })
  }

  #ask(set: Bits, members: ReadonlyArray<number>): Effect.Effect<Finding, SolvingError> {
    const rows = [...this.hard, ...members.map((member) => this.soft[member]!)]
    return Effect.map(this.#session.check(rows), (verdict): Finding => {
      if (verdict.feasible) {
        const satisfied = unionBits(set, this.#satisfiedAt(verdict.point))
        this.#points.push(satisfied)
        if (this.#points.length > POINTS) this.#points.shift()
        return { holds: true, satisfied }
      }
      const blamed = new Set(verdict.core)
      const core = bitsOf(
        this.size,
        members.filter((member) => blamed.has(this.soft[member]!))
      )
      this.#remember(core)
      return { holds: false, core }
    })
  }

  #remember(core: Bits): void {
    if (this.#cores.length === CORES) this.#cores.shift()
    this.#cores.push(core)
  }

  #satisfiedAt(point: ArrayLike<number>): Bits {
    const satisfied = noBits(this.size)
    for (const [member, row] of this.soft.entries()) {
      const { low, high } = this.#model.rows[row]!
      const value = formAt(this.#model.rows[row]!, point)
      if (value >= low && value <= high) addBit(satisfied, member)
    }
    return satisfied
  }
}

/**
 * Opens the oracle of a component; it lives as long as its scope.
 *
 * Errors: SolverUnavailable, SolverFailed; questions to it also WorkSpent.
 */
export const openOracle = Effect.fnUntraced(function* (
  component: { readonly columns: ReadonlyArray<CompiledColumn>; readonly rows: ReadonlyArray<CompiledRow> },
  budget: Budget
): Effect.fn.Return<Oracle, SolverError, LinearSolver | Scope.Scope> {
  const model = widenedModel(component)
  const session = yield* openSession(model, budget)
  return new Oracle(component.rows, model, session)
})
