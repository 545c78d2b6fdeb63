import type { FigureId } from "@cordon/domain/key"
import { type Addressed, decodeAddress, encodeAddress } from "@cordon/view-model/address"
import { formatAccordingTo } from "@cordon/ledger/controls"
import { formatSelection, nothing } from "@cordon/view-model/selection"
import { createEffect, createMemo, onCleanup } from "solid-js"
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
  const { session, snapshot, figure, setFigure } = viewer
  const { manifest } = session.index.bundle.record
  const wanted = createMemo(() => {
    const { at, knownBy, accordingTo, selection, locked } = snapshot()
    return withFigure({ at, knownBy, accordingTo, selection, locked }, figure(), manifest.figures[0]?.id)
  })
  let timer: number | undefined
  let written = choiceOf(snapshot())
  const write = () => {
    const choice = choiceOf(snapshot())
    const next = `${window.location.pathname}${wanted()}`
    if (next === `${window.location.pathname}${window.location.search}`) return
    if (choice === written) window.history.replaceState(null, "", next)
    else window.history.pushState(null, "", next)
    written = choice
  }
  createEffect(() => {
    wanted()
    const waits = choiceOf(snapshot()) === written
    window.clearTimeout(timer)
    if (busy()) return
    if (waits) timer = window.setTimeout(write, REST)
    else write()
  })
  const read = () => {
    const { state } = decodeAddress(window.location.search, manifest)
    session.pause()
    session.apply({
      ...manifest.opensAt,
      accordingTo: { kind: "consensus" },
      selection: nothing,
      locked: false,
      ...state
    })
    setFigure(figureOf(window.location.search))
    written = choiceOf(snapshot())
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

const withFigure = (state: Addressed, figure: FigureId | undefined, first: FigureId | undefined): string => {
  const beside = state.selection.kind !== "figure" && figure !== undefined && figure !== first
  return `${encodeAddress(state)}${beside ? `&figure=${encodeURIComponent(figure)}` : ""}`
}

const choiceOf = ({ accordingTo, selection }: Pick<Addressed, "accordingTo" | "selection">): string =>
  `${formatAccordingTo(accordingTo)} ${formatSelection(selection) ?? ""}`
