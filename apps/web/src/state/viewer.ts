import type { FigureId } from "@cordon/domain/key"
import type { CaseSummary } from "@cordon/protocol/case-endpoints"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { decodeAddress } from "@cordon/view-model/address"
import { type FigureCard, figureCard } from "@cordon/view-model/figure-card"
import { inEnglish } from "@cordon/view-model/language"
import { decodeMapView, type MapView } from "@cordon/view-model/map-view"
import { decodeScreen, encodeScreen, type ScreenPlace } from "@cordon/view-model/screen"
import { createSession, type Session, type Snapshot } from "@cordon/view-model/session"
import {
  type Accessor,
  batch,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  useContext
} from "solid-js"
import { addressFor, figureOf, languageQuery, syncAddress } from "./address-sync.ts"
import { openReasoning, type Reasoning } from "./reasoning.ts"

/** A step to another screen, or to something else on this one. */
export type Step = Partial<ScreenPlace> & { readonly figure?: FigureId }

/** A session bound to Solid: one signal that changes when the session does. */
export interface Viewer {
  readonly session: Session
  readonly snapshot: Accessor<Snapshot>
  /** The card of every figure by its id. */
  readonly cards: Accessor<ReadonlyMap<FigureId, FigureCard>>
  /** The figure whose claims stand beside the selection: the one selected last, else the case's first. */
  readonly figure: Accessor<FigureId | undefined>
  readonly setFigure: (figure: FigureId | undefined) => void
  /** The open screen, and what of it. */
  readonly place: Accessor<ScreenPlace>
  readonly setPlace: (place: ScreenPlace) => void
  /** Goes to a screen, keeping the three controls. */
  readonly go: (step: Step) => void
  /** The address of that step, for a citation: it names no language. */
  readonly addressOf: (step: Step) => string
  /** The address of that step, for a link. */
  readonly hrefFor: (step: Step) => string
  /** What the reader has chosen about the map itself. */
  readonly mapView: Accessor<MapView>
  readonly setMapView: (view: MapView) => void
  readonly reasoning: Reasoning
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
  const showFigure = (id: FigureId) => {
    if (snapshot().selection.kind === "figure") session.clear()
    setFigure(id)
  }
  onCleanup(() => {
    session.pause()
    stop()
  })
  const busy = () => held() || snapshot().playing
  const opened = decodeScreen(window.location.search, session.index)
  const [place, setPlace] = createSignal<ScreenPlace>(opened.place, {
    equals: (a, b) => encodeScreen(a) === encodeScreen(b)
  })
  const [mapView, setMapView] = createSignal(decodeMapView(window.location.search, manifest))
  const taken = ({ screen = place().screen, ...step }: Step): ScreenPlace => {
    const kept = screen === "claims" && place().screen === screen ? place().claims : undefined
    return { ...(kept === undefined ? {} : { claims: kept }), ...step, screen }
  }
  const addressAfter = (step: Step): string =>
    addressFor(snapshot(), step.figure ?? figure(), taken(step), mapView(), manifest)
  const viewer: Viewer = {
    session,
    snapshot,
    cards,
    figure,
    setFigure,
    held,
    setHeld,
    cases,
    place,
    setPlace,
    mapView,
    setMapView: (view) => void setMapView(view),
    problems: [...problems, ...opened.problems],
    go: (step) =>
      batch(() => {
        if (step.screen !== undefined && step.screen !== place().screen) session.pause()
        if (step.figure !== undefined) showFigure(step.figure)
        setPlace(taken(step))
      }),
    addressOf: (step) => inEnglish(() => addressAfter(step)),
    hrefFor: (step) => `${addressAfter(step)}${languageQuery()}`,
    reasoning: openReasoning({
      case: manifest.id,
      head: bundle.head.hash,
      controls: snapshot,
      busy,
      beside: () => place().screen === "situation"
    })
  }
  syncAddress(viewer, busy)
  return viewer
}

const ViewerContext = createContext<Viewer>()
export const ViewerProvider = ViewerContext.Provider

/** The viewer that the component stands in. */
export const useViewer = (): Viewer => useContext(ViewerContext)!
