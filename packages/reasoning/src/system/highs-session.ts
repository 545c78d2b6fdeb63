import type { Highs, Model } from "highs"
import { isPoint, provenCore } from "./certificate.ts"
import type { LinearForm, LinearModel, LinearRow, Optimum, Sense, Verdict } from "./linear-solver.ts"
import { SOLVER_TOLERANCE } from "./tolerance.ts"

/** Models of more rows than this can be cut short within one solve; in smaller ones asking costs more than it saves. */
const INTERRUPTIBLE_ROWS = 500

/** Dual values up to this are rounding. */
const NO_PRICE = 1e-9

const DUAL = 1
const PRIMAL = 4

/** First warm; then from scratch, in ways that go less and less like the first. */
const WAYS = [
  { presolve: "off", simplex_strategy: DUAL },
  { presolve: "off", simplex_strategy: DUAL },
  { presolve: "off", simplex_strategy: PRIMAL },
  { presolve: "on", simplex_strategy: DUAL }
] as const

type Expired = (() => boolean) | undefined

/**
 * One model inside HiGHS. A row that is left out has its bounds opened, so that the basis of one solve starts
 * the next.
 *
 * Errors: throws where HiGHS does, and where its answers do not stand up; `layerHighs` makes SolverFailed of it.
 */
export class HighsSession {
  readonly #highs: Highs
  readonly #model: LinearModel
  readonly #native: Model
  readonly #active: Uint8Array
  readonly #fresh: boolean
  #priced: ReadonlyArray<number> = []

  /** `fresh`: no question starts from the basis of the one before. */
  constructor(highs: Highs, model: LinearModel, fresh = false) {
    this.#fresh = fresh
    this.#highs = highs
    this.#model = model
    this.#active = new Uint8Array(model.rows.length).fill(1)
    this.#native = highs.createModel(dataOf(model))
    this.#native.options.set({
      output_flag: false,
      solver: "simplex",
      ...WAYS[0],
      primal_feasibility_tolerance: SOLVER_TOLERANCE,
      dual_feasibility_tolerance: SOLVER_TOLERANCE,
      simplex_iteration_limit: 20_000 + 20 * (model.rows.length + model.columns.length)
    })
  }

  close(): void {
    this.#native.dispose()
  }

  check(rows: ReadonlyArray<number>, expired: Expired): Verdict | "expired" {
    const bare = rows.find((row) => isImpossible(this.#model.rows[row]!))
    if (bare !== undefined) return { feasible: false, core: [bare] }
    this.#take(rows)
    this.#price({ columns: [], coefs: [] }, "least")
    return this.#settle(expired, (status, last): Verdict | undefined => {
      const { optimal, infeasible, unboundedOrInfeasible } = this.#highs.constants.modelStatus
      if (status === optimal) {
        const point = this.#native.getSolution().colValue
        return isPoint(this.#model, rows, point) ? { feasible: true, point } : undefined
      }
      if (status !== infeasible && status !== unboundedOrInfeasible) return undefined
      const ray = this.#native.getDualRay()
      const core = ray === undefined ? undefined : provenCore(this.#model, rows, ray.values)
      if (core !== undefined) return { feasible: false, core }
      return last ? { feasible: false, core: rows } : undefined
    })
  }

  optimum(
    rows: ReadonlyArray<number>,
    form: LinearForm,
    sense: Sense,
    expired: Expired
  ): Optimum | "expired" {
    this.#take(rows)
    this.#price(form, sense)
    return this.#settle(expired, (status): Optimum | undefined => {
      const { optimal, infeasible, unbounded, unboundedOrInfeasible } = this.#highs.constants.modelStatus
      if (status === unbounded) return { kind: "open" }
      if (status === infeasible) return { kind: "infeasible" }
      if (status === unboundedOrInfeasible) {
        const verdict = this.check(rows, expired)
        if (verdict === "expired") return undefined
        return { kind: verdict.feasible ? "open" : "infeasible" }
      }
      if (status !== optimal) return undefined
      const { colValue, rowDual } = this.#native.getSolution()
      if (!isPoint(this.#model, rows, colValue)) return undefined
      const value = form.columns.reduce((sum, column, k) => sum + form.coefs[k]! * colValue[column]!, 0)
      return { kind: "value", value, hangsOn: rows.filter((row) => Math.abs(rowDual[row]!) > NO_PRICE) }
    })
  }

  /**
   * Runs and reads the result; while it does not stand up, solves again from scratch, each time another way.
   * `read` is told whether this is the last way, after which there is no better answer to be had.
   */
  #settle<A>(expired: Expired, read: (status: number, last: boolean) => A | undefined): A | "expired" {
    const { interrupted } = this.#highs.constants.modelStatus
    let status = -1
    for (const [i, way] of WAYS.entries()) {
      if (i > 0 || this.#fresh) this.#native.clearSolver()
      if (i > 0) this.#native.options.set(way)
      this.#run(expired)
      status = this.#native.getModelStatus()
      const answer = status === interrupted ? "expired" : read(status, i === WAYS.length - 1)
      if (answer === undefined) continue
      if (i > 0) this.#native.options.set(WAYS[0])
      return answer
    }
    throw new Error(`HiGHS gave model status ${status} without a result that can be checked`)
  }

  #run(expired: Expired): void {
    if (expired === undefined || this.#model.rows.length < INTERRUPTIBLE_ROWS) {
      this.#native.run()
      return
    }
    this.#native.run({
      [this.#highs.constants.callbackType.simplexInterrupt]: (event: { interrupt(): void }) => {
        if (expired()) event.interrupt()
      }
    })
  }

  #take(rows: ReadonlyArray<number>): void {
    const wanted = new Uint8Array(this.#active.length)
    for (const row of rows) wanted[row] = 1
    const changed: Array<number> = []
    for (let row = 0; row < wanted.length; row++) if (wanted[row] !== this.#active[row]) changed.push(row)
    if (changed.length === 0) return
    const bounds = changed.map((row) => (wanted[row] === 1 ? this.#model.rows[row]! : OPEN))
    this.#native.changeRowsBounds(
      { kind: "set", indices: changed },
      bounds.map(({ low }) => low),
      bounds.map(({ high }) => high)
    )
    this.#active.set(wanted)
  }

  #price(form: LinearForm, sense: Sense): void {
    for (const column of this.#priced) this.#native.changeColCost(column, 0)
    const sign = sense === "least" ? 1 : -1
    for (const [k, column] of form.columns.entries())
      this.#native.changeColCost(column, sign * form.coefs[k]!)
    this.#priced = form.columns
  }
}

const isImpossible = ({ columns, low, high }: LinearRow): boolean =>
  columns.length === 0 && !(low <= 0 && high >= 0)

const OPEN = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

const dataOf = ({ columns, rows }: LinearModel) => {
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + row.columns.length)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: "csr" as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefs)
    }
  }
}
