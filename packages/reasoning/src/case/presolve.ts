import type { LinearSystem, SystemConstraint } from "../system/system-schema.ts"

interface Row {
  readonly id: string
  readonly hard: boolean
  readonly terms: Map<string, number>
  low: number
  high: number
}

/**
 * Takes out of a system what cannot take part in any conflict, so that what is left falls apart into small components.
 *
 * Exact for every set of soft constraints: a variable that can grow without end and only helps satisfies its rows; one
 * that only hurts is 0; variables that always stand together are one; a variable that equals a sum of others is that
 * sum. Soft constraints that nothing opposes are left out, and hold in every account.
 *
 * Gotcha: every variable must be 0 or more; bounds of variables mean nothing in the outcome, only feasibility does.
 */
export const presolved = (system: LinearSystem): LinearSystem => {
  const work = new Presolve(system)
  while (work.pass()) {
    // Each pass may open the way for the next.
  }
  return work.system()
}

class Presolve {
  readonly #rows: Map<string, Row>
  readonly #columns = new Map<string, Set<Row>>()
  readonly #max = new Map<string, number>()

  constructor(system: LinearSystem) {
    for (const { id, max } of system.variables) {
      this.#columns.set(id, new Set())
      this.#max.set(id, max ?? Number.POSITIVE_INFINITY)
    }
    this.#rows = new Map(system.constraints.map((constraint) => [constraint.id, rowOf(constraint)]))
    for (const row of this.#rows.values()) for (const id of row.terms.keys()) this.#columns.get(id)!.add(row)
  }

  /** True when something changed. */
  pass(): boolean {
    let changed = false
    for (const row of this.#rows.values()) changed = this.#dropIdle(row) || changed
    for (const id of this.#columns.keys()) changed = this.#settle(id) || changed
    for (const row of this.#rows.values()) changed = this.#substitute(row) || changed
    return this.#merge() || changed
  }

  system(): LinearSystem {
    const variables = [...this.#columns.keys()].map((id) => {
      const max = this.#max.get(id)!
      return { id, min: 0, ...(Number.isFinite(max) ? { max } : {}) }
    })
    const constraints = [...this.#rows.values()].map(
      ({ id, hard, terms, low, high }): SystemConstraint => ({
        id,
        terms: [...terms].map(([variable, coef]) => ({ var: variable, coef })),
        ...(Number.isFinite(low) ? { low } : {}),
        ...(Number.isFinite(high) ? { high } : {}),
        hard
      })
    )
    return { variables, constraints }
  }

  /** A row that 0 or more always meets says nothing. */
  #dropIdle(row: Row): boolean {
    const coefs = [...row.terms.values()]
    const lowIdle = row.low <= 0 && coefs.every((coef) => coef >= 0)
    const highIdle = row.high >= 0 && coefs.every((coef) => coef <= 0)
    const before = row.low === Number.NEGATIVE_INFINITY && row.high === Number.POSITIVE_INFINITY
    if (lowIdle) row.low = Number.NEGATIVE_INFINITY
    if (highIdle) row.high = Number.POSITIVE_INFINITY
    const idle = row.low === Number.NEGATIVE_INFINITY && row.high === Number.POSITIVE_INFINITY
    if (idle) this.#drop(row)
    return idle && !before
  }

  #settle(id: string): boolean {
    const rows = this.#columns.get(id)!
    let helps = true
    let hurts = true
    for (const { terms, low, high } of rows) {
      const coef = terms.get(id)!
      const pushesUp = coef > 0 ? low : -high
      const pushesDown = coef > 0 ? high : -low
      if (pushesDown !== Number.POSITIVE_INFINITY) helps = false
      if (pushesUp !== Number.NEGATIVE_INFINITY) hurts = false
    }
    if (helps && this.#max.get(id) === Number.POSITIVE_INFINITY) {
      for (const row of rows) this.#drop(row)
      this.#forget(id)
      return true
    }
    if (!hurts) return false
    for (const row of rows) row.terms.delete(id)
    this.#forget(id)
    return true
  }

  /** Puts the sum of the parts in the place of a whole. */
  #substitute(row: Row): boolean {
    if (!row.hard || row.low !== 0 || row.high !== 0 || !this.#rows.has(row.id)) return false
    const up = [...row.terms].filter(([, coef]) => coef > 0)
    const down = [...row.terms].filter(([, coef]) => coef < 0)
    const [only] = up.length === 1 ? up : down.length === 1 ? down : []
    if (only === undefined || this.#max.get(only[0]) !== Number.POSITIVE_INFINITY) return false
    const [whole, weight] = only
    const parts = [...row.terms].filter(([id]) => id !== whole)
    for (const other of this.#columns.get(whole)!) {
      if (other === row) continue
      const coef = other.terms.get(whole)!
      other.terms.delete(whole)
      for (const [id, part] of parts) {
        const sum = (other.terms.get(id) ?? 0) - (coef * part) / weight
        if (Math.abs(sum) < 1e-12) {
          other.terms.delete(id)
          this.#columns.get(id)!.delete(other)
        } else {
          other.terms.set(id, sum)
          this.#columns.get(id)!.add(other)
        }
      }
    }
    this.#drop(row)
    this.#forget(whole)
    return true
  }

  /** Makes one of variables that stand in the same rows with the same weights. */
  #merge(): boolean {
    const seen = new Map<string, string>()
    let changed = false
    for (const [id, rows] of this.#columns) {
      if (this.#max.get(id) !== Number.POSITIVE_INFINITY) continue
      const pattern = [...rows]
        .map((row) => `${row.id}=${row.terms.get(id)}`)
        .sort()
        .join(";")
      if (!seen.has(pattern)) seen.set(pattern, id)
      else {
        for (const row of rows) row.terms.delete(id)
        this.#forget(id)
        changed = true
      }
    }
    return changed
  }

  #drop(row: Row): void {
    this.#rows.delete(row.id)
    for (const id of row.terms.keys()) this.#columns.get(id)?.delete(row)
  }

  #forget(id: string): void {
    this.#columns.delete(id)
    this.#max.delete(id)
  }
}

const rowOf = ({ id, hard, terms, low, high }: SystemConstraint): Row => ({
  id,
  hard: hard ?? false,
  terms: new Map(terms.map((term) => [term.var, term.coef])),
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY
})
