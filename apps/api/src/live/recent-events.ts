import { bodyOf, type LedgerEntry } from "@cordon/ledger/entry"
import { eventText } from "./event-text.ts"

/** Events that are kept, and the characters that they may have together. */
const KEPT_EVENTS = 512
const KEPT_CHARACTERS = 4_000_000

/**
 * The last events of a ledger as text, so that many listeners cost one reading.
 *
 * Shape: without gaps up to `last`; what came before the first of them is read from the store.
 */
export class RecentEvents {
  #texts: Array<string> = []
  #characters = 0
  #last: number

  constructor(last: number) {
    this.#last = last
  }

  get last(): number {
    return this.#last
  }

  /** Adds the entries that follow the last one. */
  add(entries: Iterable<LedgerEntry>): void {
    for (const entry of entries) {
      if (entry.sequence !== this.#last + 1)
        throw new Error(`entry ${entry.sequence} does not follow ${this.#last}`)
      // A text kept from before a redaction, or from before a mark that withholds, would still have the content.
      if (bodyOf(entry)?.kind === "entry.redacted.v1" || entry.content.kind === "redacted") this.#forget()
      const text = eventText(entry)
      this.#texts.push(text)
      this.#characters += text.length
      this.#last = entry.sequence
      while (this.#texts.length > KEPT_EVENTS || this.#characters > KEPT_CHARACTERS)
        this.#characters -= this.#texts.shift()?.length ?? 0
    }
  }

  /** Lets go of everything up to an entry that is not kept. */
  skipTo(last: number): void {
    this.#forget()
    this.#last = last
  }

  /** The events after a sequence, `most` of them; undefined when the first of them is no longer kept. */
  after(sequence: number, most: number): ReadonlyArray<string> | undefined {
    const start = sequence - (this.#last - this.#texts.length)
    return start < 0 ? undefined : this.#texts.slice(start, start + most)
  }

  #forget(): void {
    this.#texts = []
    this.#characters = 0
  }
}
