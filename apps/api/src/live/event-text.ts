import { LedgerEntry } from "@cordon/ledger/entry"
import { Schema } from "effect"

const encode = Schema.encodeSync(LedgerEntry)

/**
 * An entry as a server-sent event: its sequence is the id, its kind the event.
 *
 * Source: WHATWG HTML, 9.2.6. JSON has no line breaks of its own, so the data are one line.
 */
export const eventText = (entry: LedgerEntry): string =>
  `id: ${entry.sequence}\nevent: ${entry.kind}\ndata: ${JSON.stringify(encode(entry))}\n\n`

/** A comment, which keeps connections from being taken for dead. */
export const HEARTBEAT = ": still here\n\n"

/** What a listener hears first: after how many milliseconds to come back when the connection breaks. */
export const greeting = (listenAgainMillis: number): string => `retry: ${listenAgainMillis}\n\n`
