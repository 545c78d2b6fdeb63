import { clamped } from "../moving.ts"
import type { Reading, Tab } from "../ui-state.ts"
import type { ReasonMember } from "@cordon/view-model/reasoning-answer"
import { stepped, type Told } from "./two-part.ts"

/** The screens that are a list with what its chosen entry says below. */
export type ReadingTab = "conflicts" | "accounts"

/** Whether a screen is one of them. */
export const isReadingTab = (tab: Tab): tab is ReadingTab => tab === "conflicts" || tab === "accounts"

/** What such a screen shows at this moment. */
export interface ReadingShown {
  readonly entries: ReadonlyArray<{ readonly id: string; readonly members: ReadonlyArray<ReasonMember> }>
  /** Text of the chosen entry, and the rows that it has while the reader is inside. */
  readonly text: Told
  readonly rows: number
}

/** The commands that mean something on such a screen. */
export type ReadingCommand =
  | { readonly do: "move"; readonly by: number }
  | { readonly do: "open" | "back" | "pane" }

/** What a command leads to on such a screen; `leave`: to the situation. */
export type ReadingOutcome =
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "open"; readonly member: ReasonMember }
  | { readonly kind: "leave" }
  | { readonly kind: "nothing" }

/** Moves through the list, into the chosen entry, through its members and its text, and back out. */
export const readingCommand = (
  command: ReadingCommand,
  reading: Reading,
  { entries, text, rows }: ReadingShown
): ReadingOutcome => {
  const now = Math.max(
    0,
    entries.findIndex(({ id }) => id === reading.entry)
  )
  const entry = entries[now]
  const at = (inside: boolean): ReadingOutcome =>
    entry === undefined
      ? { kind: "nothing" }
      : { kind: "reading", reading: { entry: entry.id, inside, member: 0, scroll: 0 } }
  switch (command.do) {
    case "move": {
      if (reading.inside) return { kind: "reading", reading: stepped(text, reading, command.by, rows) }
      const next = entries[clamped(now + command.by, entries.length)]
      return next === undefined
        ? { kind: "nothing" }
        : { kind: "reading", reading: { entry: next.id, inside: false, member: 0, scroll: 0 } }
    }
    case "open": {
      if (!reading.inside) return at(true)
      const member = text.members[reading.member]?.member
      return member === undefined ? { kind: "nothing" } : { kind: "open", member }
    }
    case "pane":
      return at(!reading.inside)
    case "back":
      return reading.inside ? at(false) : { kind: "leave" }
  }
}
