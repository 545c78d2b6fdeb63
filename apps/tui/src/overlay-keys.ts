import type { SearchResult } from "@cordon/view-model/search"
import type { Session } from "@cordon/view-model/session"
import type { ViewChoice } from "@cordon/view-model/views"
import type { Key } from "ink"
import { readDay } from "./date-text.ts"
import { type Command, commandOf } from "./keys.ts"
import { clamped } from "./moving.ts"
import type { UiState } from "./ui-state.ts"

/** What an overlay's key leads to: a change of the screen, something done to the session, or a command below. */
export interface OverlayOutcome {
  readonly change?: Partial<UiState>
  readonly act?: () => void
  readonly command?: Command
}

interface OverlayContext {
  readonly ui: UiState
  readonly session: Session
  readonly views: ReadonlyArray<ViewChoice>
  readonly found: ReadonlyArray<SearchResult>
  readonly detailLength: number
}

const CLOSED: Partial<UiState> = { overlay: { kind: "none" }, scroll: 0 }

/** Commands that reach through an opened text. */
const THROUGH: ReadonlySet<Command["do"]> = new Set([
  "day",
  "week",
  "knownBy",
  "event",
  "change",
  "lock",
  "play",
  "source",
  "copy",
  "quit",
  "help",
  "tab",
  "retry"
])

/** What a key means while an overlay is open. Esc always leads back. */
export const overlayKey = (input: string, key: Key, context: OverlayContext): OverlayOutcome => {
  const { ui, session, views, found, detailLength } = context
  const { overlay, scroll } = ui
  if (key.escape) return { change: CLOSED }
  const by = key.downArrow ? 1 : key.upArrow ? -1 : key.pageDown ? 10 : key.pageUp ? -10 : 0
  const edited = (text: string): string => {
    if (key.backspace || key.delete) return Array.from(text).slice(0, -1).join("")
    return key.ctrl || key.meta || key.tab || key.return ? text : text + input.replace(/\p{C}/gu, "")
  }
  switch (overlay.kind) {
    case "none":
      return {}
    case "help":
      if (input === "q" || input === "?") return { change: CLOSED }
      if (by !== 0) return { change: { scroll: Math.max(0, scroll + by) } }
      return commandOf(input, key)?.do === "tab" ? { command: commandOf(input, key)! } : {}
    case "detail":
    case "member":
    case "record": {
      if (by !== 0) return { change: { scroll: clamped(scroll + by, Math.max(1, detailLength - 4)) } }
      if (overlay.kind === "record" && key.return) {
        return {
          change: { ...CLOSED, tab: "situation" },
          act: () => session.setAccordingTo({ kind: "source", source: overlay.source })
        }
      }
      const command = commandOf(input, key)
      return command !== undefined && THROUGH.has(command.do) ? { command } : {}
    }
    case "views": {
      if (by !== 0)
        return { change: { overlay: { ...overlay, cursor: clamped(overlay.cursor + by, views.length) } } }
      if (!key.return)
        return { change: { overlay: { kind: "views", filter: edited(overlay.filter), cursor: 0 } } }
      const choice = views[overlay.cursor]
      return choice === undefined
        ? {}
        : { change: CLOSED, act: () => session.setAccordingTo(choice.accordingTo) }
    }
    case "search": {
      if (by !== 0)
        return { change: { overlay: { ...overlay, cursor: clamped(overlay.cursor + by, found.length) } } }
      if (!key.return)
        return { change: { overlay: { kind: "search", query: edited(overlay.query), cursor: 0 } } }
      const result = found[overlay.cursor]
      if (result === undefined) return {}
      const { leadsTo } = result
      return {
        change: { ...CLOSED, tab: "situation", claim: 0, pane: PANE_OF[result.kind] ?? ui.pane },
        act: () =>
          "select" in leadsTo ? session.select(leadsTo.select) : session.setAccordingTo(leadsTo.accordingTo)
      }
    }
    case "date": {
      if (key.tab) {
        return {
          change: {
            overlay: { kind: "date", text: overlay.text, of: overlay.of === "at" ? "knownBy" : "at" }
          }
        }
      }
      if (!key.return)
        return { change: { overlay: { kind: "date", text: edited(overlay.text), of: overlay.of } } }
      const day = readDay(overlay.text, session.getSnapshot()[overlay.of])
      if (day === undefined) {
        return {
          change: {
            overlay: { ...overlay, problem: `“${overlay.text}” is no date; write 2016-12-04 or 4 Dec.` }
          }
        }
      }
      const { from, to } = session.limits[overlay.of]
      const outside = day < from || day > to ? { message: `It runs from ${from} to ${to}.` } : {}
      return {
        change: { ...CLOSED, ...outside },
        act: () => (overlay.of === "at" ? session.setAt(day) : session.setKnownBy(day))
      }
    }
  }
}

const PANE_OF: Readonly<Partial<Record<SearchResult["kind"], UiState["pane"]>>> = {
  place: "map",
  figure: "figures",
  event: "timeline",
  claim: "claims"
}
