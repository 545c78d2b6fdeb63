import { counted, formatNumber } from "@cordon/view-model/format"
import { viewWords } from "@cordon/view-model/names"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { fitLine, type Line, line, lineWidth, type Span, span, spread } from "./line.ts"
import { type Pane, type Tab, TABS } from "./ui-state.ts"

/** The top row: the case, and the screens that there are. */
export const headerLine = (session: Session, tab: Tab, width: number, compact: boolean): Line => {
  const { title, subtitle } = session.index.bundle.record.manifest
  const tabs = TABS.flatMap(({ tab: each, name }, i): ReadonlyArray<Span> => {
    const text =
      compact && each === tab ? `[${i + 1} ${name}]` : compact ? `${i + 1} ${name}` : ` ${i + 1} ${name} `
    return [span(text, { inverse: !compact && each === tab, bold: each === tab }), span(" ")]
  })
  return spread(
    line(
      compact ? "" : " ",
      span("Cordon", { bold: true }),
      "  ",
      span(`${title}, ${subtitle}`, { role: "dim" })
    ),
    [span(compact ? " " : ""), ...tabs],
    width
  )
}

/** The three controls and how much of the record they let in. */
export const controlsLine = (session: Session, snapshot: Snapshot, width: number, compact: boolean): Line => {
  const { at, knownBy, locked, accordingTo, situation } = snapshot
  const name = viewWords(accordingTo, session.index)
  const between = compact ? span(" | ", { role: "dim" }) : span("   ")
  const controls = line(
    compact ? "" : " ",
    span("at ", { role: "dim" }),
    span(at, { bold: true }),
    ...(snapshot.playing ? [span(" ▶", { bold: true })] : []),
    between,
    span("known by ", { role: "dim" }),
    span(`${knownBy} 24:00`, { bold: true }),
    ...(locked ? [span(compact ? " L" : " locked", { role: "dim" })] : []),
    between,
    span("according to ", { role: "dim" }),
    span(name, { bold: true })
  )
  const counts = line(
    span(
      `  ${counted(situation.counts.claims, "claim")}, ${counted(situation.counts.control, "control report")} `,
      { role: "dim" }
    )
  )
  return lineWidth(controls) + lineWidth(counts) <= width
    ? spread(controls, counts, width)
    : fitLine(controls, width)
}

/** A horizontal rule; `text` stands in it, `join` at a column where another rule meets it. */
export const ruleLine = (
  width: number,
  join?: { readonly column: number; readonly letter: string },
  text = ""
): Line => {
  const letters = Array.from({ length: width }, () => "─")
  if (join !== undefined && join.column < width) letters[join.column] = join.letter
  if (text === "") return [span(letters.join(""), { role: "rule" })]
  const words = ` ${text} `
  return [
    span("──", { role: "rule" }),
    span(words, { role: "dim" }),
    span(letters.slice(2 + words.length).join(""), { role: "rule" })
  ]
}

const SELECTS: Readonly<Record<Pane, string>> = {
  map: "place",
  figures: "figure",
  claims: "claim",
  timeline: "event"
}

/** What the key bar depends on. */
export interface KeysFrame {
  readonly tab: Tab
  readonly pane: Pane
  /** Inside the chosen entry of a list. */
  readonly inside: boolean
  readonly playing: boolean
  readonly width: number
  readonly compact: boolean
}

/** The keys that matter most, as many as there is room for; all of them are in the help. */
export const keysLine = (frame: KeysFrame): Line => {
  const { width, compact } = frame
  const parts: Array<Span> = []
  let used = 0
  for (const [key, word] of keysOf(frame)) {
    const before = used === 0 ? (compact ? "" : " ") : "  "
    const size = before.length + key.length + 1 + word.length
    if (used + size > width) break
    parts.push(span(before), span(key, { bold: true }), span(` ${word}`, { role: "dim" }))
    used += size
  }
  return fitLine(parts, width)
}

const keysOf = ({
  tab,
  pane,
  inside,
  playing,
  compact
}: KeysFrame): ReadonlyArray<readonly [string, string]> => {
  const dates: ReadonlyArray<readonly [string, string]> = [
    ["←→", "day"],
    ["⇧←→", "known by"],
    ["a", compact ? "acc. to" : "according to"]
  ]
  const ends: ReadonlyArray<readonly [string, string]> = [
    ["?", "help"],
    ["q", "quit"]
  ]
  switch (tab) {
    case "situation":
      return [
        ...dates,
        ["Tab", "pane"],
        ["↑↓", SELECTS[pane]],
        ["⏎", "open"],
        ["!", compact ? "conflict" : "conflicts"],
        ...(compact ? [...ends, ["/", "find"] as const] : [["/", "find"] as const, ...ends]),
        ["o", "source"],
        ["y", "copy"],
        ["space", playing ? "pause" : "play"],
        ["l", "lock"]
      ]
    case "sources":
      return [["↑↓", "source"], ["⏎", "its record"], ...dates, ["Esc", "back"], ...ends]
    case "conflicts":
    case "accounts":
      return inside
        ? [["↑↓", "claim"], ["⏎", "open"], ["o", "source"], ["y", "copy"], ["Esc", "list"], ...ends, ...dates]
        : [
            ["↑↓", tab === "conflicts" ? "conflict" : "account"],
            ["⏎", "its claims"],
            ...dates,
            ["Esc", "back"],
            ...ends
          ]
    case "ledger":
      return [["⏎", "verify"], ["Esc", "back"], ...ends]
  }
}

/** The letters of the compact map in a row. */
export const lettersLegend = (rows: ReadonlyArray<readonly [string, string]>, width: number): Line =>
  fitLine(line(span(rows.map(([letter, label]) => `${letter} ${label}`).join("  "), { role: "dim" })), width)

/** A number of entries with thousands. */
export const entriesWords = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? "entry" : "entries"}`
