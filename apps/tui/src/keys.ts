import type { Key } from "ink"
import type { Tab } from "./ui-state.ts"

/** What a key asks for. */
export type Command =
  | { readonly do: "day" | "knownBy" | "week"; readonly by: number }
  | { readonly do: "event" | "change"; readonly by: 1 | -1 }
  | { readonly do: "move"; readonly by: number }
  | { readonly do: "pane"; readonly by: 1 | -1 }
  | { readonly do: "speed"; readonly by: 1 | -1 }
  | { readonly do: "tab"; readonly tab: Tab }
  | {
      readonly do:
        | "play"
        | "lock"
        | "views"
        | "open"
        | "source"
        | "copy"
        | "search"
        | "goto"
        | "gotoKnownBy"
        | "help"
        | "retry"
        | "back"
        | "quit"
    }

const LETTERS: Readonly<Record<string, Command>> = {
  "[": { do: "knownBy", by: -1 },
  "]": { do: "knownBy", by: 1 },
  "{": { do: "week", by: -7 },
  "}": { do: "week", by: 7 },
  ",": { do: "event", by: -1 },
  ".": { do: "event", by: 1 },
  "<": { do: "change", by: -1 },
  ">": { do: "change", by: 1 },
  " ": { do: "play" },
  "+": { do: "speed", by: 1 },
  "-": { do: "speed", by: -1 },
  l: { do: "lock" },
  a: { do: "views" },
  o: { do: "source" },
  y: { do: "copy" },
  "/": { do: "search" },
  g: { do: "goto" },
  G: { do: "gotoKnownBy" },
  "?": { do: "help" },
  "1": { do: "tab", tab: "situation" },
  "2": { do: "tab", tab: "sources" },
  "3": { do: "tab", tab: "conflicts" },
  "4": { do: "tab", tab: "accounts" },
  "5": { do: "tab", tab: "ledger" },
  "!": { do: "tab", tab: "conflicts" },
  r: { do: "retry" },
  q: { do: "quit" }
}

/** The command of a key on the situation; undefined for a key that means nothing. */
export const commandOf = (input: string, key: Key): Command | undefined => {
  if (key.ctrl && input === "c") return { do: "quit" }
  if (key.leftArrow || key.rightArrow)
    return { do: key.shift ? "knownBy" : "day", by: key.rightArrow ? 1 : -1 }
  if (key.pageUp || key.pageDown) return { do: "week", by: key.pageDown ? 7 : -7 }
  if (key.upArrow || key.downArrow) return { do: "move", by: key.downArrow ? 1 : -1 }
  if (key.tab) return { do: "pane", by: key.shift ? -1 : 1 }
  if (key.return) return { do: "open" }
  if (key.escape) return { do: "back" }
  return LETTERS[input]
}
