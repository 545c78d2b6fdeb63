import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import type { CorridorMark } from "@cordon/view-model/map-corridor"
import type { FlowMark } from "@cordon/view-model/map-flow"
import type { ForceStack } from "@cordon/view-model/map-force"
import { type Accessor, createSignal } from "solid-js"
import type { IncidentCluster } from "./incident-cluster.ts"
import { type CardContent, corridorCard, flowCard, forceCard, incidentCard } from "./map-card.ts"
import type { MarkHandlers } from "./mark-handlers.ts"

/** A card beside the pointer, with the situation whose claims it lists. Unit: CSS pixels of the card's frame. */
export interface OpenCard {
  readonly content: CardContent
  readonly situation: Accessor<Situation>
  readonly x: number
  readonly y: number
}

/** The card of the mark under the pointer, and of the one that was clicked. */
export interface MarkCards {
  readonly hovered: Accessor<OpenCard | undefined>
  readonly pinned: Accessor<OpenCard | undefined>
  readonly setHovered: (card: OpenCard | undefined) => void
  readonly setPinned: (card: OpenCard | undefined) => void
  /** Where an event was, in the frame of the cards. */
  readonly spotOf: (event: MouseEvent) => { readonly x: number; readonly y: number }
}

/** Keeps the cards of the marks inside a frame. */
export const createMarkCards = (frame: () => Element | undefined): MarkCards => {
  const [hovered, setHovered] = createSignal<OpenCard>()
  const [pinned, setPinned] = createSignal<OpenCard>()
  return {
    hovered,
    pinned,
    setHovered: (card) => void setHovered(card),
    setPinned: (card) => void setPinned(card),
    spotOf: ({ clientX, clientY }) => {
      const { left = 0, top = 0 } = frame()?.getBoundingClientRect() ?? {}
      return { x: clientX - left, y: clientY - top }
    }
  }
}

/** What each kind of mark does under the pointer. */
export interface OverlayHandlers {
  readonly flow: MarkHandlers<FlowMark>
  readonly force: MarkHandlers<ForceStack>
  readonly corridor: MarkHandlers<CorridorMark>
  readonly incident: MarkHandlers<IncidentCluster>
}

/** The listeners that show the cards of a situation's marks. `openIncidents` may do something else on a click. */
export const overlayHandlers = (
  { setHovered, setPinned, spotOf }: MarkCards,
  situation: Accessor<Situation>,
  index: CaseIndex,
  openIncidents?: (cluster: IncidentCluster) => boolean
): OverlayHandlers => {
  const listening =
    <T>(cardOf: (what: T) => CardContent, act?: (what: T) => boolean): MarkHandlers<T> =>
    (what) => ({
      onPointerEnter: (event) => {
        if (event.pointerType === "mouse")
          setHovered({ content: cardOf(what()), situation, ...spotOf(event) })
      },
      onPointerLeave: () => setHovered(undefined),
      onClick: (event) => {
        event.stopPropagation()
        setHovered(undefined)
        if (act?.(what()) !== true) setPinned({ content: cardOf(what()), situation, ...spotOf(event) })
      }
    })
  return {
    flow: listening(flowCard),
    force: listening(forceCard),
    corridor: listening((corridor) => corridorCard(corridor, index)),
    incident: listening(incidentCard, openIncidents)
  }
}
