import type { SearchResult } from "@cordon/view-model/search"
import type { ViewChoice } from "@cordon/view-model/views"
import { block, cut, fit, type Line, line, span } from "./line.ts"

/** Rows of a list with one chosen, scrolled so that it can be seen. */
export const listWindow = <T>(
  items: ReadonlyArray<T>,
  cursor: number,
  height: number
): { readonly from: number; readonly shown: ReadonlyArray<T> } => {
  const from = Math.max(0, Math.min(items.length - height, cursor - Math.floor(height / 2)))
  return { from, shown: items.slice(from, from + Math.max(0, height)) }
}

/** The picker of whose claims count. */
export const viewsOverlay = (
  choices: ReadonlyArray<ViewChoice>,
  filter: string,
  cursor: number,
  width: number,
  height: number
): ReadonlyArray<Line> => {
  const { from, shown } = listWindow(choices, cursor, height - 3)
  return block(
    [
      line(
        span("According to", { bold: true }),
        span("   ↑↓ choose, ⏎ take, Esc back; letters narrow the list", { role: "dim" })
      ),
      line(span(`> ${filter}`), span("▏")),
      ...(choices.length === 0
        ? [line(span("  Nobody of that name has made enough claims.", { role: "dim" }))]
        : shown.map(({ label, detail }, i) => choiceLine(label, detail, from + i === cursor, width)))
    ],
    width,
    height
  )
}

/** The search for places, figures, events, sources and claims. */
export const searchOverlay = (
  results: ReadonlyArray<SearchResult>,
  query: string,
  cursor: number,
  width: number,
  height: number
): ReadonlyArray<Line> => {
  const { from, shown } = listWindow(results, cursor, height - 3)
  return block(
    [
      line(
        span("Find", { bold: true }),
        span("   a place in any spelling, a figure, a source, a claim by id or words", { role: "dim" })
      ),
      line(span(`/ ${query}`), span("▏")),
      ...(query.trim() !== "" && results.length === 0
        ? [line(span(`  Nothing found for “${query}”.`, { role: "dim" }))]
        : shown.map(({ label, detail }, i) => choiceLine(label, detail, from + i === cursor, width)))
    ],
    width,
    height
  )
}

/** The prompt for a date. */
export const dateOverlay = (
  of: "at" | "knownBy",
  text: string,
  problem: string | undefined,
  width: number,
  height: number
) =>
  block(
    [
      line(
        span(of === "at" ? "Go to date" : "Known by", { bold: true }),
        span("   e.g. 2016-12-04, 4 Dec, 4; Tab changes which date; ⏎ go, Esc back", { role: "dim" })
      ),
      line(span(`> ${text}`), span("▏")),
      ...(problem === undefined ? [] : [line(span(`  ${problem}`, { role: "dispute" }))])
    ],
    width,
    height
  )

const choiceLine = (label: string, detail: string, chosen: boolean, width: number): Line => {
  const side = cut(detail, Math.max(10, Math.floor(width / 3)))
  const room = width - side.length - 4
  return line(
    span(chosen ? "▸ " : "  ", { bold: true, selected: chosen }),
    span(fit(label, room), { bold: chosen, selected: chosen }),
    span(`  ${side}`, { role: "dim", selected: chosen })
  )
}

const KEYS: ReadonlyArray<readonly [string, string]> = [
  ["← →", "one day back or on: the date of the situation (at)"],
  ["⇧← ⇧→  [ ]", "one day back or on: known by"],
  ["PgUp PgDn  { }", "one week back or on"],
  [", .", "previous, next event of the time line"],
  ["< >", "previous, next day on which the map changes"],
  ["space  + -", "play or pause; faster, slower"],
  ["l", "lock: known by follows at"],
  ["g  G", "go to a date; known by a date"],
  ["a", "according to: consensus, a party’s sources, one source"],
  ["Tab  ⇧Tab", "next, previous pane: figures, claims, time line, map"],
  ["↑ ↓", "select a figure, claim, event or place"],
  ["⏎", "open: everything about the selection; the record of a source"],
  ["o", "open the source of the claim; its address where nothing can open it"],
  ["y", "copy the claim with its source and dates"],
  ["/", "find a place, figure, source or claim"],
  ["1 2 3 4 5", "situation, sources, conflicts, accounts, ledger"],
  ["!", "conflicts: claims that cannot all be true; ⏎ to their members, ⏎ opens one"],
  ["r", "ask again for conflicts, accounts or a record that failed or is incomplete"],
  ["Esc", "back; select nothing"],
  ["q", "quit"]
]

/** All keys, and how to read the screen. */
export const helpOverlay = (width: number, height: number, scroll: number): ReadonlyArray<Line> => {
  const lines = [
    line(span("Keys", { bold: true }), span("   Esc back", { role: "dim" })),
    ...KEYS.map(([keys, words]) => line(span(`  ${fit(keys, 16)}`, { bold: true }), words)),
    line(),
    line(span("Reading the screen", { bold: true })),
    line("  ● a claim   ○ stale, repeated or of another base   ━ a range   → or more   ≠ sources disagree"),
    line("  Grades: reliability A–F of the source, credibility 1–6 of the claim; F6: nobody has judged it."),
    line("  Bars: claims published per day; dim ones were not yet known. ◆ at   ▲ known by"),
    line("  Thick stripes: contested. Thin stripes: sources disagree. Few dots: no claim."),
    line("  Every line is somebody’s claim; the tool never says that a disputed claim is true.")
  ]
  return block(lines.slice(Math.min(scroll, Math.max(0, lines.length - height))), width, height)
}
