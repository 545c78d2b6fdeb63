import { placeLabels } from "@cordon/view-model/labels"
import { nothing } from "@cordon/view-model/selection"
import type { Session } from "@cordon/view-model/session"
import type { Pane } from "./ui-state.ts"

/** A place in a list of so many, held at its ends. */
export const clamped = (place: number, count: number): number =>
  Math.min(Math.max(0, count - 1), Math.max(0, place))

/**
 * Selects what comes next in a pane: a figure, an event, or a place in the order of the map's labels, disputed ones
 * first. False when there is nothing to select.
 */
export const selectNext = (session: Session, pane: Exclude<Pane, "claims">, by: number): boolean => {
  const { selection, situation } = session.getSnapshot()
  const step = <T>(
    items: ReadonlyArray<T>,
    isChosen: (item: T) => boolean,
    select: (item: T) => void
  ): boolean => {
    const now = items.findIndex(isChosen)
    const next = items[now < 0 ? (by > 0 ? 0 : items.length - 1) : clamped(now + by, items.length)]
    if (next === undefined) return false
    select(next)
    return true
  }
  switch (pane) {
    case "figures":
      return step(
        situation.figures,
        ({ id }) => selection.kind === "figure" && selection.figure === id,
        ({ id }) => session.select({ kind: "figure", figure: id })
      )
    case "timeline":
      return step(
        session.timeline.events,
        ({ id }) => selection.kind === "event" && selection.event === id,
        ({ id }) => session.select({ kind: "event", event: id })
      )
    case "map":
      return step(
        placeLabels(situation, nothing, session.index),
        ({ place }) => selection.kind === "place" && selection.place === place,
        ({ place }) => session.select({ kind: "place", place })
      )
  }
}
