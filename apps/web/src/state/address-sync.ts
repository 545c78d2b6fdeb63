import type { FigureId } from "@cordon/domain/key"
import type { CaseManifest } from "@cordon/domain/case/manifest"
import { type Addressed, decodeAddress, encodeAddress } from "@cordon/view-model/address"
import { formatAccordingTo } from "@cordon/ledger/controls"
import { decodeMapView, encodeMapView, type MapView } from "@cordon/view-model/map-view"
import { spokenLanguage } from "@cordon/view-model/language"
import { formatSelection, nothing } from "@cordon/view-model/selection"
import { decodeScreen, encodeScreen, type ScreenPlace, settledScreen } from "@cordon/view-model/screen"
import { batch, createEffect, createMemo, onCleanup } from "solid-js"
import type { Viewer } from "./viewer.ts"

/** Days change fast under a key or while playing; the address follows when they rest. Unit: milliseconds. */
const REST = 250

/**
 * Keeps the address and the session the same. Another selection or view is a new entry of the history;
 * another date replaces the last one, so that going back undoes a choice, not a day.
 *
 * `busy` is true while a handle is held or time plays: nothing is written then.
 */
export const syncAddress = (viewer: Viewer, busy: () => boolean): void => {
  const { session, snapshot, figure, setFigure, place, setPlace, mapView, setMapView } = viewer
  const { manifest } = session.index.bundle.record
  const wanted = createMemo(() => queryFor(snapshot(), figure(), place(), mapView(), manifest))
  const choiceNow = () => `${choiceOf(snapshot())} ${figure() ?? ""} ${encodeScreen(settledScreen(place()))}`
  let timer: number | undefined
  let written = choiceNow()
  const write = () => {
    const choice = choiceNow()
    const next = `${window.location.pathname}${wanted()}${languageQuery()}`
    if (next === `${window.location.pathname}${window.location.search}`) return
    if (choice === written) window.history.replaceState(null, "", next)
    else window.history.pushState(null, "", next)
    written = choice
  }
  createEffect(() => {
    wanted()
    const waits = choiceNow() === written
    window.clearTimeout(timer)
    if (busy()) return
    if (waits) timer = window.setTimeout(write, REST)
    else write()
  })
  const read = () => {
    const { state } = decodeAddress(window.location.search, manifest)
    session.pause()
    batch(() => {
      session.apply({
        ...manifest.opensAt,
        accordingTo: { kind: "consensus" },
        selection: nothing,
        locked: false,
        ...state
      })
      setFigure(figureOf(window.location.search))
      setPlace(decodeScreen(window.location.search, session.index).place)
      setMapView(decodeMapView(window.location.search, manifest))
      written = choiceNow()
    })
  }
  window.addEventListener("popstate", read)
  onCleanup(() => {
    window.clearTimeout(timer)
    window.removeEventListener("popstate", read)
  })
}

/** The figure that an address names beside a selected place. */
export const figureOf = (query: string): FigureId | undefined =>
  (new URLSearchParams(query).get("figure") as FigureId | null) ?? undefined

/** The address of what is shown, or would be after a step; it names no language. */
export const addressFor = (
  state: Addressed,
  figure: FigureId | undefined,
  place: ScreenPlace,
  mapView: MapView,
  manifest: CaseManifest
): string => `${window.location.pathname}${queryFor(state, figure, place, mapView, manifest)}`

const queryFor = (
  { at, knownBy, accordingTo, selection, locked }: Addressed,
  figure: FigureId | undefined,
  place: ScreenPlace,
  mapView: MapView,
  manifest: CaseManifest
): string => {
  const { figures } = manifest
  const beside = selection.kind !== "figure" && figure !== undefined && figure !== figures[0]?.id
  const query = encodeAddress({
    at,
    knownBy,
    accordingTo,
    selection,
    ...(locked === undefined ? {} : { locked })
  })
  return `${query}${beside ? `&figure=${encodeURIComponent(figure)}` : ""}${encodeScreen(place)}${encodeMapView(mapView, manifest)}`
}

/** What an address ends with where a reader is to come back to the language that is spoken. */
export const languageQuery = (): string => {
  const { language } = spokenLanguage()
  return language === "en" ? "" : `&lang=${language}`
}

const choiceOf = ({ accordingTo, selection }: Pick<Addressed, "accordingTo" | "selection">): string =>
  `${formatAccordingTo(accordingTo)} ${formatSelection(selection) ?? ""}`
