import { makeClient } from "@cordon/client/client"
import type { SourceId } from "@cordon/domain/key"
import { type Controls, formatAccordingTo } from "@cordon/ledger/controls"
import { type Accessor, createSignal, onCleanup } from "solid-js"
import type { AccountsAnswer, ConflictsAnswer, SourceRecord } from "../reasoning/answers.ts"
import { type Asking, createAsking, type Question } from "./asking.ts"

/** An answer that is asked for as long as something on the screen wants it. */
interface Wanted<A> extends Asking<A> {
  /** Says that the component wants it until it goes. */
  readonly want: () => Asking<A>
}

/** What the API reasons out for the three controls: nothing of it is computed here. */
export interface Reasoning {
  readonly conflicts: Wanted<ConflictsAnswer>
  readonly accounts: Wanted<AccountsAnswer>
  /** The record of a source; undefined while no source is open. */
  readonly recordOf: (source: Accessor<SourceId | undefined>) => Asking<SourceRecord>
}

/** How long controls must rest before a screen that shows reasoning asks. Unit: milliseconds. */
const REST = 250

/** The same where it stands beside the map, which must stay free while dates move. Unit: milliseconds. */
const REST_BESIDE_MAP = 900

/**
 * Reasoning by the API over the case shown.
 *
 * Shape: `busy` while dates are on the move; `beside` while the map is what is looked at.
 */
export const openReasoning = (options: {
  readonly case: Parameters<ReturnType<typeof makeClient>["conflicts"]>[0]["case"]
  readonly controls: Accessor<Pick<Controls, "at" | "knownBy" | "accordingTo">>
  readonly busy: Accessor<boolean>
  readonly beside: Accessor<boolean>
}): Reasoning => {
  const client = makeClient({ baseUrl: "" })
  const rest = () => (options.beside() ? REST_BESIDE_MAP : REST)
  const keyOf = () => {
    const { at, knownBy, accordingTo } = options.controls()
    return `${at}|${knownBy}|${formatAccordingTo(accordingTo)}`
  }
  const asked = () => ({ case: options.case, ...options.controls() })
  const wanted = <A>(question: () => Question<A>): Wanted<A> => {
    const [wanting, setWanting] = createSignal(0)
    const asking = createAsking(() => (wanting() === 0 || options.busy() ? undefined : question()), rest)
    return {
      ...asking,
      want: () => {
        setWanting((n) => n + 1)
        onCleanup(() => setWanting((n) => n - 1))
        return asking
      }
    }
  }
  return {
    conflicts: wanted(() => ({ key: keyOf(), ask: client.conflicts(asked()) })),
    accounts: wanted(() => ({ key: keyOf(), ask: client.accounts(asked()) })),
    recordOf: (source) =>
      createAsking(() => {
        const id = source()
        if (id === undefined || options.busy()) return undefined
        const { knownBy, accordingTo } = options.controls()
        return {
          key: `${id}|${knownBy}|${formatAccordingTo(accordingTo)}`,
          ask: client.sourceRecord({ ...asked(), source: id })
        }
      }, rest)
  }
}
