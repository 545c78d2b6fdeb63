import type { CellProblem } from "./format.ts"

/** Why a cell cannot be read. */
export class CellRefusal {
  /** What stands there, quoted where it is text. */
  readonly found: string
  /** Why it cannot be taken, as a clause that a person can act on. */
  readonly reason: string
  constructor(found: string, reason: string) {
    this.found = found
    this.reason = reason
  }
}

/**
 * What a cell says: a value, nothing, or why it cannot be read.
 *
 * Gotcha: an empty cell is unknown (`undefined`), never 0, never "".
 */
export type Cell<A> = A | undefined | CellRefusal

/** Collects what is wrong with one row, cell by cell; used anew for each row after `clear`. */
export class RowProblems {
  private found: Array<CellProblem> = []

  /** The value of a cell, or `undefined` where it is empty or was refused; the refusal is kept under `field`. */
  take<A>(field: string, cell: Cell<A>): A | undefined {
    if (!(cell instanceof CellRefusal)) return cell
    this.found.push({ field, found: cell.found, reason: cell.reason })
    return undefined
  }

  /** As `take`, for a cell without which the row says nothing: an empty one is refused too. */
  need<A>(field: string, cell: Cell<A>): A | undefined {
    if (cell === undefined) this.add(field, "nothing", "it must not be empty")
    return this.take(field, cell)
  }

  /** Notes a problem that no single cell helper finds. */
  add(field: string, found: string, reason: string): void {
    this.found.push({ field, found, reason })
  }

  /** Whether anything is wrong with the row so far. */
  get any(): boolean {
    return this.found.length > 0
  }

  /** How many things are wrong with the row so far. */
  get count(): number {
    return this.found.length
  }

  /** What is wrong, in the order in which it was found; the collector is empty afterwards. */
  clear(): ReadonlyArray<CellProblem> {
    const found = this.found
    this.found = []
    return found
  }
}
