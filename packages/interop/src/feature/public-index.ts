import type { Claim } from "@cordon/domain/claim/claim"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { mayBeTold, mayLeave } from "./disclosure.ts"

/**
 * The index of a case without the claims that may not leave, so that nothing derived from it can give them away.
 *
 * A claim of control is about its place alone, so one whose place is withheld is left out with them.
 * Shape: the same index where every claim may leave; made once for each index.
 */
export const publicIndex = (index: CaseIndex): CaseIndex => {
  const known = made.get(index)
  if (known !== undefined) return known
  const open = index.inOrder.every(({ claim }) => stays(claim)) ? index : withoutWithheld(index)
  made.set(index, open)
  return open
}

/** The claims that may not leave, in order of id. */
export const gapsOf = (index: CaseIndex): ReadonlyArray<IndexedClaim> =>
  [...index.claims.values()].filter(({ claim }) => !mayLeave(claim))

const made = new WeakMap<CaseIndex, CaseIndex>()

const stays = (claim: Claim): boolean =>
  claim.proposition.kind === "Control" ? mayBeTold(claim) : mayLeave(claim)

const withoutWithheld = (index: CaseIndex): CaseIndex => {
  const kept = (list: ReadonlyArray<IndexedClaim>) => list.filter(({ claim }) => stays(claim))
  const { bundle } = index
  return {
    ...index,
    bundle: {
      ...bundle,
      record: { ...bundle.record, claims: bundle.record.claims.filter(({ claim }) => stays(claim)) }
    },
    claims: new Map([...index.claims].filter(([, { claim }]) => stays(claim))),
    inOrder: kept(index.inOrder),
    controlByPlace: new Map([...index.controlByPlace].map(([place, list]) => [place, kept(list)]))
  }
}
