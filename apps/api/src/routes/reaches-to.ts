import type { LedgerHead } from "@cordon/ledger/entry"
import { Effect } from "effect"
import { ApiFailure } from "../failure.ts"

/**
 * Checks that a ledger reaches to the entry that a caller says to have.
 *
 * Errors: NoSuchEntry; the caller has followed another ledger, or one that was since restored from an older copy.
 */
export const reachesTo = (
  since: number,
  head: LedgerHead,
  where: string
): Effect.Effect<void, ApiFailure> => {
  if (since <= head.sequence) return Effect.void
  const expected = `a sequence from 0 to ${head.sequence}, where the ledger ends`
  const message = `found ${since}, expected ${expected}`
  return Effect.fail(
    new ApiFailure({
      problem: "NoSuchEntry",
      detail: message,
      errors: [{ where, found: String(since), expected, message }]
    })
  )
}
