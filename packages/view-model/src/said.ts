import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { formatPublished, formatShortDay } from "./format-time.ts"
import { publicationDay } from "./session-state.ts"

/** When a claim was said, for a narrow column: `4 Dec`, with the year where it is not the case's; else in words. */
export const shortSaid = ({ claim }: IndexedClaim, index: CaseIndex): string => {
  const day = publicationDay(claim, index)
  if (day === undefined) return formatPublished(claim.publishedAt, index.clock)
  const year = index.bundle.record.manifest.window.to.slice(0, 4)
  return day.startsWith(year) ? formatShortDay(day) : `${formatShortDay(day)} ${day.slice(0, 4)}`
}
