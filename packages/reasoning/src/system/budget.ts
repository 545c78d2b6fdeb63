import { Effect } from "effect"
import { WorkSpent } from "./system-errors.ts"

/** Work allowed for one answer where nothing else is said. */
export const DEFAULT_WORK = 10_000

/** How much may be spent on an answer. */
export interface BudgetOptions {
  /** Units of work, by default `DEFAULT_WORK`; deterministic, see `workOf`. */
  readonly work?: number | undefined
  /** Asked before each unit of work and inside long solves: true once the time is up. Answers then depend on speed. */
  readonly expired?: (() => boolean) | undefined
}

/**
 * Units of work of one question to the solver: 1 for each hundred rows or part of it.
 */
export const workOf = (rows: number): number => Math.max(1, Math.ceil(rows / 100))

/**
 * What is left of the work and time for an answer.
 *
 * Errors: `take` fails with WorkSpent once nothing is left, and from then on always.
 */
export class Budget {
  #left: number
  readonly #whole: Budget | undefined
  readonly expired: (() => boolean) | undefined

  constructor(options: BudgetOptions = {}, whole?: Budget) {
    this.#left = options.work ?? DEFAULT_WORK
    this.expired = options.expired
    this.#whole = whole
  }

  get left(): number {
    return this.#left
  }

  take(units: number): Effect.Effect<void, WorkSpent> {
    return Effect.suspend(() => {
      if (this.#left < units || this.expired?.() === true) this.#left = 0
      if (this.#left === 0) return Effect.fail(new WorkSpent())
      this.#left -= units
      return this.#whole === undefined ? Effect.void : this.#whole.take(units)
    })
  }

  /** A budget of its own of at most this much; what it spends is spent here too. */
  part(work: number): Budget {
    return new Budget({ work: Math.min(work, this.#left), expired: this.expired }, this)
  }
}
