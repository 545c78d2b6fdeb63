import type { Side } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"
import type * as maplibregl from "maplibre-gl"
import { createEffect, Show } from "solid-js"
import type { MarkCards } from "../map/mark-cards.ts"
import { useGround, useGroundLook, useMarkedCell } from "../map/use-ground.ts"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { SideMarks } from "./SideMarks.tsx"
import { words } from "./words.ts"

/** The map of one side. Ground of which the side itself says nothing is drawn as no claim. */
export const SideMap = (props: {
  readonly side: Side
  readonly compared: ComparedGround
  readonly cards: MarkCards
  readonly onMade: (map: maplibregl.Map) => void
}) => {
  const { session, mapView } = useViewer()
  const { index } = session
  const shown = () => props.compared.sides[props.side].shown()
  const ground = useGround({
    index,
    label: words.map(sideLetters[props.side]),
    onPick: (place) => props.compared.pick(place),
    onMade: (made) => props.onMade(made)
  })
  createEffect(() => {
    ground.show(shown().territory, shown().day)
  })
  useMarkedCell(ground, "selected", () => props.compared.active())
  useGroundLook(ground.map, index, mapView)

  return (
    <div class={`map side-map ${props.side}`} data-drawn={ground.drawn() ? "" : undefined}>
      <div class="map-canvas" ref={ground.attach} />
      <Show when={ground.map()}>
        {(map) => (
          <SideMarks
            side={props.side}
            compared={props.compared}
            cards={props.cards}
            map={map()}
            moves={ground.moves()}
            size={ground.size()}
          />
        )}
      </Show>
    </div>
  )
}
