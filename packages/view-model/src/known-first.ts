import type { IndexedClaim } from "@cordon/ledger/case-index"

/**
 * Claims in order of publication turned round: the latest known first, then those published after an instant of
 * knowledge, which do not count.
 */
export const knownFirst = (
  claims: ReadonlyArray<IndexedClaim>,
  knownTo: number
): ReadonlyArray<IndexedClaim> => {
  const latest = claims.toReversed()
  return [
    ...latest.filter(({ publishedBy }) => publishedBy <= knownTo),
    ...latest.filter(({ publishedBy }) => publishedBy > knownTo)
  ]
}
