import { makeClient } from "@cordon/client/client"
import type { ClaimId } from "@cordon/domain/key"
import { formatAccordingTo } from "@cordon/ledger/controls"
import type { Effect } from "effect"
import type { Accessor } from "solid-js"
import { type Asking, createAsking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"

/** What the API answers about one claim that is not in the bundle: its entries in the chain, and who repeats it. */
export type ClaimRecord = Effect.Success<ReturnType<ReturnType<typeof makeClient>["claim"]>>

/** How long the controls must rest before it is asked for. Unit: milliseconds. */
const REST = 150

/** Asks for the history of a claim under the controls as they are. */
export const createClaimRecord = (claim: Accessor<ClaimId>): Asking<ClaimRecord> => {
  const { session, snapshot } = useViewer()
  const { head, record } = session.index.bundle
  const client = makeClient({ baseUrl: "" })
  return createAsking(
    () => {
      const { at, knownBy, accordingTo } = snapshot()
      return {
        key: `${claim()}|${head.hash}|${at}|${knownBy}|${formatAccordingTo(accordingTo)}`,
        ask: client.claim({ case: record.manifest.id, claim: claim(), at, knownBy, accordingTo })
      }
    },
    () => REST
  )
}
