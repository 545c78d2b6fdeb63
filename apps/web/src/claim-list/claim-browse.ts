import { claimTable, type ClaimTable, type FoundClaims } from "@cordon/view-model/claim-facets"
import { type ClaimQuery, encodeClaimQuery, everyClaim } from "@cordon/view-model/claim-query"
import { claimSearch } from "@cordon/view-model/claim-search"
import { type Accessor, createMemo, onCleanup, onMount } from "solid-js"
import { useViewer } from "../state/viewer.ts"

/** The list of claims as the address asks for it. */
export interface ClaimBrowse {
  readonly query: Accessor<ClaimQuery>
  readonly setQuery: (query: ClaimQuery) => void
  readonly table: Accessor<ClaimTable>
  readonly found: Accessor<FoundClaims>
}

/** Binds the list of claims to the address and the three controls. */
export const createClaimBrowse = (): ClaimBrowse => {
  const { session, snapshot, place, go } = useViewer()
  const query = createMemo(() => place().claims ?? everyClaim, everyClaim, {
    equals: (a, b) => encodeClaimQuery(a) === encodeClaimQuery(b)
  })
  const situation = createMemo(() => snapshot().situation)
  const table = createMemo(() => claimTable(situation(), session.index))
  const found = createMemo(() => table().find(query()))
  onMount(() => {
    // Makes the words ready before the first one is typed.
    const timer = window.setTimeout(() => claimSearch(session.index)("a"), 300)
    onCleanup(() => window.clearTimeout(timer))
  })
  return {
    query,
    setQuery: (next) => go({ screen: "claims", claims: next }),
    table,
    found
  }
}
