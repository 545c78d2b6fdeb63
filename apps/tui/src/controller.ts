import { cardsFor } from "@cordon/view-model/cards"
import { citationText } from "@cordon/view-model/citation"
import { search } from "@cordon/view-model/search"
import { SPEEDS } from "@cordon/view-model/session-state"
import type { Session } from "@cordon/view-model/session"
import { viewChoices } from "@cordon/view-model/views"
import type { Key } from "ink"
import { claimRows } from "./claim-rows.ts"
import type { TerminalClient } from "./client.ts"
import { canOpen } from "./detail.ts"
import { clamped, selectNext } from "./moving.ts"
import { openedLines } from "./opened-lines.ts"
import { type Command, commandOf } from "./keys.ts"
import { lastOf } from "./last-of.ts"
import { overlayKey } from "./overlay-keys.ts"
import type { ScreenModel } from "./screen.ts"
import { sourceRows } from "./sources-screen.ts"
import { memberCard } from "./reasoning/member-text.ts"
import { createQuestions, type Reasoned } from "./reasoning/questions.ts"
import { type Reader, readCard, readingShown } from "./reasoning/reader.ts"
import { isReadingTab, type ReadingCommand, readingCommand, type ReadingTab } from "./reasoning/reading.ts"
import { smallestConflict } from "./reasoning/smallest-conflict.ts"
import { openingUi, type Overlay, PANES, type UiState } from "./ui-state.ts"
import { createVerification } from "./verification.ts"
import { viewsNamed } from "./views-named.ts"

/** What the screen of one case needs from outside. */
export interface Surroundings {
  readonly session: Session
  readonly client: TerminalClient
  /** Opens an address; false when nothing here can. */
  readonly openUrl: (url: string) => Promise<boolean>
  /** Puts a text on the clipboard of the terminal. */
  readonly copy: (text: string) => void
  readonly quit: () => void
  /** The only clock: runs the callback once, later; returns the way to stop that. */
  readonly schedule: (callback: () => void, milliseconds: number) => () => void
}

/** The screen of one case without the drawing: takes keys, gives what a frame is drawn from. */
export interface Controller {
  readonly subscribe: (listener: () => void) => () => void
  /** The same object until the session or the screen changes. */
  readonly getSnapshot: () => object
  /** What arrived from the keyboard; several letters at once are several keys. */
  readonly press: (input: string, key: Key) => void
  readonly model: (columns: number, rows: number) => ScreenModel
}

/** Puts the keys, the session and the lists of a case together. */
export const createController = (surroundings: Surroundings): Controller => {
  const { session, client, openUrl, copy, quit, schedule } = surroundings
  const listeners = new Set<() => void>()
  let ui: UiState = openingUi
  let version: object = {}
  let [width, height] = [80, 24]
  const changed = () => {
    questions.follow(session.getSnapshot(), ui)
    version = {}
    for (const listener of Array.from(listeners)) listener()
  }
  const caseId = session.index.bundle.record.manifest.id
  const questions = createQuestions({ client, caseId, schedule, changed })
  const verification = createVerification(() => client.verification(caseId), changed)
  session.subscribe(changed)

  /** Every change takes the message away, unless it brings one. */
  const change = (next: Partial<UiState>): void => {
    const { message: _, ...rest } = ui
    ui = { ...rest, ...next }
    changed()
  }
  const say = (message: string): void => change({ message })
  const open = (overlay: Overlay): void => change({ overlay, scroll: 0 })

  const allViews = lastOf(() => viewChoices(session.index, session.limits))
  const sections = lastOf((snapshot: ReturnType<Session["getSnapshot"]>) =>
    cardsFor(snapshot.selection, snapshot, session)
  )
  const claims = lastOf((list: ReturnType<typeof sections>) => claimRows(list))
  const found = lastOf((query: string) => search(session.index, query, 60))
  const sources = lastOf((situation: ReturnType<Session["getSnapshot"]>["situation"]) =>
    sourceRows(session, { ...session.getSnapshot(), situation })
  )
  const openedText = lastOf(
    (
      overlay: Overlay,
      snapshot: ReturnType<Session["getSnapshot"]>,
      chosen: ReturnType<typeof chosenClaim>,
      record: Reasoned["record"],
      columns: number
    ) => openedLines(overlay, { session, snapshot, chosen, record, width: Math.max(20, columns - 4) })
  )
  const rows = () => claims(sections(session.getSnapshot()))
  const cursor = () => Math.min(ui.claim, Math.max(0, rows().length - 1))
  const reader = (): Reader => ({
    ui,
    session,
    reasoned: questions.answers(),
    width,
    height: height - 5
  })
  /** The claim that `o` and `y` are about. */
  const chosenClaim = () => {
    if (ui.overlay.kind === "member") return memberCard(ui.overlay.member, session.getSnapshot(), session)
    if (ui.overlay.kind === "record") return undefined
    return isReadingTab(ui.tab) ? readCard(ui.tab, reader()) : rows()[cursor()]?.card
  }
  const views = () => viewsNamed(allViews(), ui.overlay.kind === "views" ? ui.overlay.filter : "")
  const results = () => (ui.overlay.kind === "search" ? found(ui.overlay.query) : [])
  const opened = () => {
    const snapshot = session.getSnapshot()
    return openedText(
      ui.overlay,
      snapshot,
      ui.pane === "claims" || snapshot.selection.kind === "claim" ? rows()[cursor()]?.card : undefined,
      questions.answers().record,
      width
    )
  }

  const noClaim = (): string =>
    isReadingTab(ui.tab)
      ? "No claim is chosen: ⏎ goes to the claims of this entry, ↑↓ chooses one."
      : "No claim is chosen: select a figure or place first."
  const openSource = (): void => {
    const card = chosenClaim()
    if (card === undefined) return say(noClaim())
    if (card.address.kind === "unaddressed") return say(`${card.id} has no address: ${card.address.reason}`)
    const { url } = card.address
    // An address that is longer than the row is shown whole in the claim's own text.
    const show = () =>
      url.length <= width - 2
        ? say(url)
        : change({
            overlay: { kind: "member", member: { kind: "claim", claim: card.id } },
            scroll: 0,
            message: "Nothing here opens addresses; this one stands in the text above."
          })
    openUrl(url).then((done) => (done ? say(`Opening ${url}`) : show()), show)
  }

  const read = (tab: ReadingTab, command: ReadingCommand): void => {
    const next = readingCommand(command, ui[tab], readingShown(tab, reader()))
    if (next.kind === "reading") change({ [tab]: next.reading })
    else if (next.kind === "open") open({ kind: "member", member: next.member })
    else if (next.kind === "leave") change({ tab: "situation" })
  }

  const run = (command: Command): void => {
    const snapshot = session.getSnapshot()
    if (ui.message !== undefined) change({})
    switch (command.do) {
      case "day":
      case "week":
        return session.stepAt(command.by)
      case "knownBy":
        return session.stepKnownBy(command.by)
      case "event":
        return session.stepToEvent(command.by)
      case "change":
        return session.stepToChange(command.by)
      case "play":
        return session.togglePlay()
      case "speed": {
        const now = SPEEDS.findIndex((speed) => speed >= snapshot.daysPerSecond)
        const speed = SPEEDS[clamped(now + command.by, SPEEDS.length)] ?? 1
        session.setSpeed(speed)
        return say(`${speed} ${speed === 1 ? "day" : "days"} per second`)
      }
      case "lock":
        return session.setLocked(!snapshot.locked)
      case "views":
        return open({ kind: "views", filter: "", cursor: 0 })
      case "search":
        return open({ kind: "search", query: "", cursor: 0 })
      case "goto":
        return open({ kind: "date", text: "", of: "at" })
      case "gotoKnownBy":
        return open({ kind: "date", text: "", of: "knownBy" })
      case "help":
        return open({ kind: "help" })
      case "source":
        return openSource()
      case "copy": {
        const card = chosenClaim()
        if (card === undefined) return say(noClaim())
        copy(citationText(card, snapshot))
        return say(`Copied ${card.id} with its source and dates.`)
      }
      case "tab":
        return change({ tab: command.tab, overlay: { kind: "none" }, row: 0, scroll: 0 })
      case "retry":
        return questions.retry(ui)
      case "pane":
        if (isReadingTab(ui.tab)) return read(ui.tab, { do: "pane" })
        return change({
          pane: PANES[(PANES.indexOf(ui.pane) + command.by + PANES.length) % PANES.length] ?? "figures"
        })
      case "open": {
        if (ui.tab === "ledger") return verification.start()
        if (isReadingTab(ui.tab)) return read(ui.tab, { do: "open" })
        if (ui.tab === "situation") {
          return canOpen(snapshot)
            ? open({ kind: "detail" })
            : say("Nothing is selected: ↑↓ selects, / finds.")
        }
        const row = sources(snapshot.situation)[ui.row]
        return row === undefined ? undefined : open({ kind: "record", source: row.source })
      }
      case "back":
        if (isReadingTab(ui.tab)) return read(ui.tab, { do: "back" })
        if (ui.tab !== "situation") return change({ tab: "situation" })
        change({ claim: 0 })
        return session.clear()
      case "move":
        if (ui.tab === "ledger") return undefined
        if (isReadingTab(ui.tab)) return read(ui.tab, command)
        if (ui.tab === "sources") {
          return change({ row: clamped(ui.row + command.by, sources(snapshot.situation).length) })
        }
        if (ui.pane === "claims") return change({ claim: clamped(cursor() + command.by, rows().length) })
        if (selectNext(session, ui.pane, command.by)) change({ claim: 0 })
        return undefined
      case "quit":
        return quit()
    }
  }

  const pressOne = (input: string, key: Key): void => {
    if (key.ctrl && input === "c") return quit()
    if (ui.overlay.kind === "none") {
      const command = commandOf(input, key)
      if (command !== undefined) run(command)
      return undefined
    }
    const next = overlayKey(input, key, {
      ui,
      session,
      views: views(),
      found: results(),
      detailLength: opened().length
    })
    if (next.change !== undefined) change(next.change)
    next.act?.()
    if (next.command !== undefined) run(next.command)
    return undefined
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      questions.follow(session.getSnapshot(), ui)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) questions.leave()
      }
    },
    getSnapshot: () => version,
    press: (input, key) => {
      // Esc and a letter right behind it arrive as one key with meta; a fast typist's letters arrive together.
      if (key.meta && input !== "") {
        pressOne("", { ...key, meta: false, escape: true })
        return pressOne(input, { ...key, meta: false })
      }
      const letters = Array.from(input)
      if (letters.length < 2 || key.ctrl) return pressOne(input, key)
      for (const letter of letters) {
        if (letter === "\r" || letter === "\n") pressOne("", { ...key, return: true })
        else pressOne(letter, key)
      }
      return undefined
    },
    model: (columns, rowCount) => {
      width = columns
      height = rowCount
      const snapshot = session.getSnapshot()
      return {
        session,
        snapshot,
        ui: { ...ui, claim: cursor() },
        columns,
        rows: rowCount,
        sections: sections(snapshot),
        claims: rows(),
        views: ui.overlay.kind === "views" ? views() : [],
        found: results(),
        sources: ui.tab === "sources" ? sources(snapshot.situation) : [],
        detail: opened(),
        verification: verification.state(),
        reasoned: questions.answers(),
        conflict: smallestConflict(
          questions.answers().conflicts,
          snapshot.selection,
          rows()[cursor()]?.card.id
        )
      }
    }
  }
}
