import type { FigureId } from "@cordon/domain/key"
import type { CaseSummary } from "@cordon/protocol/case-endpoints"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { decodeAddress } from "@cordon/view-model/address"
import { type FigureCard, figureCard } from "@cordon/view-model/figure-card"
import { createSession, type Session, type Snapshot } from "@cordon/view-model/session"
import { type Accessor, createContext, createMemo, createSignal, onCleanup, useContext } from "solid-js"
import { figureOf, syncAddress } from "./address-sync.ts"

/** A session bound to Solid: one signal that changes when the session does. */
export interface Viewer {
  readonly session: Session
  readonly snapshot: Accessor<Snapshot>
  /** The card of every figure by its id. */
  readonly cards: Accessor<ReadonlyMap<FigureId, FigureCard>>
  /** The figure whose claims stand beside the selection: the one selected last, else the case's first. */
  readonly figure: Accessor<FigureId | undefined>
  readonly setFigure: (figure: FigureId | undefined) => void
  /** True while a handle of the time line is held: the address waits. */
  readonly held: Accessor<boolean>
  readonly setHeld: (held: boolean) => void
  /** What of the opened address could not be read. */
  readonly problems: ReadonlyArray<string>
  /** The cases of the server, this one among them. */
  readonly cases: ReadonlyArray<CaseSummary>
}

/** Opens a case with what the address asks for. */
export const openViewer = (bundle: CaseBundle, cases: ReadonlyArray<CaseSummary>): Viewer => {
  const { manifest } = bundle.record
  const { state, problems } = decodeAddress(window.location.search, manifest)
  const session = createSession({
    bundle,
    initial: state,
    schedule: (callback, milliseconds) => {
      const timer = window.setTimeout(callback, milliseconds)
      return () => window.clearTimeout(timer)
    }
  })
  const [snapshot, setSnapshot] = createSignal(session.getSnapshot())
  const [held, setHeld] = createSignal(false)
  const [picked, setFigure] = createSignal(figureOf(window.location.search))
  const stop = session.subscribe(() => {
    const next = session.getSnapshot()
    if (next.selection.kind === "figure")
      setFigure(() => (next.selection.kind === "figure" ? next.selection.figure : undefined))
    setSnapshot(next)
  })
  const figure = createMemo(() => {
    const { selection } = snapshot()
    if (selection.kind === "figure") return selection.figure
    const known = manifest.figures.find(({ id }) => id === picked())
    return (known ?? manifest.figures[0])?.id
  })
  const situation = createMemo(() => snapshot().situation)
  const cards = createMemo(
    () => new Map(situation().figures.map((answer) => [answer.id, figureCard(answer, session.index)]))
  )
  onCleanup(() => {
    session.pause()
    stop()
  })
  const viewer: Viewer = { session, snapshot, cards, figure, setFigure, held, setHeld, problems, cases }
  syncAddress(viewer, () => held() || snapshot().playing)
  return viewer
}

const ViewerContext = createContext<Viewer>()
export const ViewerProvider = ViewerContext.Provider

/** The viewer that the component stands in. */
export const useViewer = (): Viewer => useContext(ViewerContext)!
