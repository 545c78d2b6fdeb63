import type { CellProblem } from "./format.ts"
import type { QuarantineReason } from "./import-report.ts"

/** Unit: reasons that are told apart. Some name what they found, so there can be very many. */
const MOST_REASONS = 2000

/** Unit: reasons in a report. */
const SHOWN_REASONS = 20

/** Counts why rows were quarantined, in bounded memory. */
export class ReasonCount {
  private readonly counts = new Map<string, QuarantineReason>()

  add(problems: ReadonlyArray<CellProblem>): void {
    for (const { field, reason } of problems) {
      const key = `${field}\u0000${reason}`
      const known = this.counts.get(key)
      if (known === undefined && this.counts.size >= MOST_REASONS) continue
      this.counts.set(key, { field, reason, rows: (known?.rows ?? 0) + 1 })
    }
  }

  /** The commonest, most frequent first. */
  commonest(): ReadonlyArray<QuarantineReason> {
    return [...this.counts.values()].sort((a, b) => b.rows - a.rows).slice(0, SHOWN_REASONS)
  }
}
