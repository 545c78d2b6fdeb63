import type { LinearForm, LinearModel } from "./linear-solver.ts"
import { leeway } from "./tolerance.ts"

/** Value of a form at a point. */
export const formAt = ({ columns, coefs }: LinearForm, point: ArrayLike<number>): number => {
  let sum = 0
  for (let k = 0; k < columns.length; k++) sum += coefs[k]! * point[columns[k]!]!
  return sum
}

/** True when a point meets the columns' limits and the given rows, each within its leeway. */
export const isPoint = (model: LinearModel, rows: Iterable<number>, point: ArrayLike<number>): boolean => {
  for (const [i, { low, high }] of model.columns.entries()) {
    if (point[i]! < low - leeway(low) || point[i]! > high + leeway(high)) return false
  }
  for (const row of rows) {
    const { low, high } = model.rows[row]!
    const value = formAt(model.rows[row]!, point)
    if (!(value >= low - leeway(low) && value <= high + leeway(high))) return false
  }
  return true
}

const NEGLIGIBLE = 1e-9

/**
 * Checks a proof that rows cannot hold together, in plain arithmetic and without the solver.
 *
 * A weight for each row makes one sum of them.
 * When the least that the rows' bounds leave to that sum is above the greatest that the columns' limits allow,
 * nothing meets all rows.
 *
 * Shape: the rows that carry weight, or undefined when the weights prove nothing.
 * Source: Farkas' lemma; Schrijver, Theory of Linear and Integer Programming (1986), corollary 7.1e.
 */
export const provenCore = (
  model: LinearModel,
  rows: ReadonlyArray<number>,
  weights: ArrayLike<number>
): ReadonlyArray<number> | undefined => {
  const most = rows.reduce((max, row) => Math.max(max, Math.abs(weights[row]!)), 0)
  if (!(most > 0)) return undefined
  const core = rows.filter((row) => Math.abs(weights[row]!) > NEGLIGIBLE * most)
  return gap(model, core, weights, 1 / most) > 0 || gap(model, core, weights, -1 / most) > 0
    ? core
    : undefined
}

const gap = (model: LinearModel, rows: ReadonlyArray<number>, weights: ArrayLike<number>, sign: number) => {
  const total = new Map<number, { sum: number; size: number }>()
  let least = 0
  for (const row of rows) {
    const weight = weights[row]! * sign
    const { columns, coefs, low, high } = model.rows[row]!
    least += weight * (weight > 0 ? low : high)
    for (let k = 0; k < columns.length; k++) {
      const entry = total.get(columns[k]!) ?? { sum: 0, size: 0 }
      const part = weight * coefs[k]!
      total.set(columns[k]!, { sum: entry.sum + part, size: entry.size + Math.abs(part) })
    }
  }
  let greatest = 0
  for (const [column, { sum, size }] of total) {
    if (Math.abs(sum) <= NEGLIGIBLE * size) continue
    const { low, high } = model.columns[column]!
    greatest += sum * (sum > 0 ? high : low)
  }
  return least - greatest
}
