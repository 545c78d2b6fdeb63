import type { CardSection } from "@cordon/view-model/cards"
import { legendOf } from "@cordon/view-model/legend"
import type { SearchResult } from "@cordon/view-model/search"
import type { Session, Snapshot } from "@cordon/view-model/session"
import type { ViewChoice } from "@cordon/view-model/views"
import type { ClaimRow } from "./claim-rows.ts"
import { claimsPane } from "./claims-pane.ts"
import { figuresPane } from "./figures-pane.ts"
import { controlsLine, headerLine, keysLine, lettersLegend, ruleLine } from "./frame-lines.ts"
import { type Layout, layoutOf, LEAST } from "./layout.ts"
import { ledgerScreen, type Verification } from "./ledger-screen.ts"
import { block, fitLine, type Line, line, span, wrapped } from "./line.ts"
import { mapPane } from "./map-pane.ts"
import { dateOverlay, helpOverlay, searchOverlay, viewsOverlay } from "./overlays.ts"
import { type SourceRow, sourcesScreen } from "./sources-screen.ts"
import { timelinePane } from "./timeline-pane.ts"
import type { Conflict } from "@cordon/view-model/reasoning-answer"
import { accountsScreen } from "./reasoning/accounts-screen.ts"
import { conflictsScreen } from "./reasoning/conflicts-screen.ts"
import type { Reasoned } from "./reasoning/questions.ts"
import { isReadingTab } from "./reasoning/reading.ts"
import type { UiState } from "./ui-state.ts"

/** All that a frame is drawn from. */
export interface ScreenModel {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly ui: UiState
  readonly columns: number
  readonly rows: number
  readonly sections: ReadonlyArray<CardSection>
  readonly claims: ReadonlyArray<ClaimRow>
  readonly views: ReadonlyArray<ViewChoice>
  readonly found: ReadonlyArray<SearchResult>
  readonly sources: ReadonlyArray<SourceRow>
  readonly detail: ReadonlyArray<Line>
  readonly verification: Verification
  readonly reasoned: Reasoned
  /** The smallest conflict of the chosen claim or of the selection. */
  readonly conflict: Conflict | undefined
}

/** The whole screen, exactly so many rows of exactly so many columns. */
export const screenLines = (model: ScreenModel): ReadonlyArray<Line> => {
  const { session, snapshot, ui, columns, rows } = model
  const layout = layoutOf(columns, rows, snapshot.situation.figures.length)
  if (layout === undefined) return tooSmall(columns, rows)
  const { compact } = layout
  const head = [
    headerLine(session, ui.tab, columns, compact),
    controlsLine(session, snapshot, columns, compact)
  ]
  const keys = keysOrMessage(model, compact)
  const over = overlayLines(model, layout)
  if (over === undefined && ui.tab === "situation") return [...head, ...situationLines(model, layout), keys]
  const height = rows - 5
  const body = over ?? listScreen(model, height)
  return [...head, ruleLine(columns), ...block(body, columns, height), ruleLine(columns), keys]
}

const listScreen = (model: ScreenModel, height: number): ReadonlyArray<Line> => {
  const { session, snapshot, ui, columns: width, reasoned } = model
  switch (ui.tab) {
    case "conflicts":
      return conflictsScreen({
        session,
        snapshot,
        asked: reasoned.conflicts,
        reading: ui.conflicts,
        width,
        height
      })
    case "accounts":
      return accountsScreen({
        session,
        snapshot,
        asked: reasoned.accounts,
        reading: ui.accounts,
        width,
        height
      })
    case "ledger":
      return ledgerScreen(session, model.verification, width, height)
    case "sources":
    case "situation":
      return sourcesScreen(model.sources, snapshot, ui.row, width, height)
  }
}

const situationLines = (model: ScreenModel, layout: Layout): ReadonlyArray<Line> => {
  const { session, snapshot, ui, sections, claims } = model
  const { columns, compact, left, right, body } = layout
  const map = mapPane({ session, snapshot, width: left, height: body, letters: compact })
  const figures = figuresPane({
    session,
    snapshot,
    width: right,
    height: layout.figures,
    focused: ui.pane === "figures",
    compact
  })
  const below = claimsPane({
    session,
    snapshot,
    sections,
    rows: claims,
    cursor: ui.claim,
    ...(model.conflict === undefined ? {} : { conflict: model.conflict }),
    width: right,
    height: body - layout.figures - 1,
    focused: ui.pane === "claims",
    compact
  })
  const side = [...figures, undefined, ...below]
  const halves = Array.from({ length: body }, (_, i): Line => {
    const beside = side[i]
    return beside === undefined
      ? [...fitLine(map[i] ?? [], left), span(`├${"─".repeat(right)}`, { role: "rule" })]
      : [...fitLine(map[i] ?? [], left), span("│", { role: "rule" }), ...beside]
  })
  const time = timelinePane({ session, snapshot, width: columns, compact })
  return compact
    ? [ruleLine(columns), ...halves, ruleLine(columns), ...time, lettersLegend(letters(model), columns)]
    : [
        ruleLine(columns, { column: left, letter: "┬" }),
        ...halves,
        ruleLine(columns, { column: left, letter: "┴" }, "claims published per day; dim: not yet known"),
        ...time,
        ruleLine(columns)
      ]
}

const letters = ({ session, snapshot }: ScreenModel): ReadonlyArray<readonly [string, string]> =>
  legendOf(snapshot.situation, session.index).entries.flatMap(
    (entry): ReadonlyArray<readonly [string, string]> => {
      switch (entry.kind) {
        case "party":
          return [[entry.style.glyph, entry.label.replace(/ (forces|groups|army)$/i, "").replace(" / ", "/")]]
        case "contested":
          return [["/", "contested"]]
        case "disagree":
          return [["?", "disagree"]]
        case "noClaim":
          return [["blank", "no claim"]]
        default:
          return []
      }
    }
  )

const overlayLines = (model: ScreenModel, { columns, rows }: Layout): ReadonlyArray<Line> | undefined => {
  const { overlay, scroll } = model.ui
  const [width, height] = [columns - 2, rows - 5]
  const framed = (lines: ReadonlyArray<Line>): ReadonlyArray<Line> =>
    lines.map((each) => [span(" "), ...each])
  switch (overlay.kind) {
    case "none":
      return undefined
    case "help":
      return framed(helpOverlay(width, height, scroll))
    case "detail":
    case "member":
    case "record":
      return framed(model.detail.slice(scroll, scroll + height))
    case "views":
      return framed(viewsOverlay(model.views, overlay.filter, overlay.cursor, width, height))
    case "search":
      return framed(searchOverlay(model.found, overlay.query, overlay.cursor, width, height))
    case "date":
      return framed(dateOverlay(overlay.of, overlay.text, overlay.problem, width, height))
  }
}

const keysOrMessage = ({ ui, snapshot, columns }: ScreenModel, compact: boolean): Line => {
  if (ui.message !== undefined) return fitLine(line(" ", span(ui.message, { bold: true })), columns)
  const hint: Readonly<Record<string, string>> = {
    help: "↑↓ scroll   Esc back",
    detail: "↑↓ scroll   o open source   y copy   ←→ day   Esc back",
    member: "↑↓ scroll   o open source   y copy   Esc back",
    record: "↑↓ scroll   ⏎ the case according to this source   ⇧←→ known by   Esc back",
    views: "↑↓ choose   ⏎ take   Esc back",
    search: "↑↓ choose   ⏎ go there   Esc back",
    date: "⏎ go   Tab other date   Esc back"
  }
  const text = hint[ui.overlay.kind]
  if (text !== undefined) return fitLine(line(" ", span(text, { role: "dim" })), columns)
  return keysLine({
    tab: ui.tab,
    pane: ui.pane,
    inside: isReadingTab(ui.tab) && ui[ui.tab].inside,
    playing: snapshot.playing,
    width: columns,
    compact
  })
}

/** What a screen shows that is too small: why, and what would do. */
export const tooSmall = (columns: number, rows: number): ReadonlyArray<Line> =>
  block(
    wrapped(
      `This window has ${columns} × ${rows} characters. Cordon needs ${LEAST.columns} × ${LEAST.rows} or more. Enlarge it, or press q to quit.`,
      Math.max(1, columns)
    ).map((words) => line(words)),
    columns,
    rows
  )
