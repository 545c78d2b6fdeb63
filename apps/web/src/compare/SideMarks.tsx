import type { PlaceId } from "@cordon/domain/key"
import type { Side } from "@cordon/view-model/compare-ground"
import type * as maplibregl from "maplibre-gl"
import { createMemo, createUniqueId, For, mergeProps, Show } from "solid-js"
import { MarkLayer, type QuietMarks } from "../map/MarkLayer.tsx"
import { type MarkCards, overlayHandlers } from "../map/mark-cards.ts"
import { createOverlayLayout, type Foremost } from "../map/overlay-layout.ts"
import type { Project } from "../map/screen-path.ts"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { discBox, discSizes, layOutDiscs } from "./disc-layout.ts"
import { PointedRing } from "./PointedRing.tsx"
import { pointedSpot } from "./pointed-spot.ts"

interface SideMarksProps {
  readonly side: Side
  readonly compared: ComparedGround
  readonly cards: MarkCards
  readonly map: maplibregl.Map
  /** Changes when the map has moved. */
  readonly moves: number
  /** Unit: CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

/**
 * What stands above the ground of one side: outlines and hatch of quarters that differ, then what the side's map has
 * above its ground, then numbered discs, to which all else gives way.
 */
export const SideMarks = (props: SideMarksProps) => {
  const { session, snapshot, mapView } = useViewer()
  const { index } = session
  const side = props.compared.sides[props.side]
  const hatch = createUniqueId()
  const project = createMemo((): Project => {
    void props.moves
    const { map } = props
    return (at) => map.project([at[0], at[1]])
  })
  const sizes = createMemo(() => discSizes(props.size.width))
  const discs = createMemo(() => layOutDiscs(props.side, props.compared.ground(), index, project()))
  const marked = createMemo((): ReadonlyMap<PlaceId, "numbered" | "silent"> => {
    const { differences, oneSided } = props.compared.ground()
    return new Map([
      ...oneSided.flatMap(({ place, silent }) => (silent === props.side ? [[place, "silent"] as const] : [])),
      ...differences.map(({ place }) => [place, "numbered"] as const)
    ])
  })
  const foremost: Foremost = {
    boxes: createMemo(() => discs().map((disc) => discBox(disc, sizes()))),
    naming: (place) => {
      const mark = marked().get(place)
      if (mark === undefined) return { turn: 3, down: 0 }
      return mark === "numbered"
        ? { turn: 1, down: sizes().numbered + NAME_DROP }
        : { turn: 2, down: sizes().silent + NAME_DROP }
    }
  }
  const layout = createOverlayLayout(
    { index, situation: side.shown, selection: () => snapshot().selection, mapView },
    mergeProps(props, { marks: side.marks }),
    foremost
  )
  const handlers = overlayHandlers(props.cards, side.shown, index)
  const quiet = createMemo((): QuietMarks => {
    const { forces, flows, corridors, incidents } = props.compared.marks()
    return { forces: forces.same, flows: flows.same, corridors: corridors.same, incidents: incidents.same }
  })
  const pointed = createMemo(() => {
    const mark = props.compared.pointing.pointed()
    if (mark === undefined || mapView().hide.has(mark.kind)) return undefined
    const placed = {
      forces: layout.forces(),
      flows: layout.flows().flows,
      corridors: layout.corridors(),
      incidents: layout.incidents()
    }
    return pointedSpot(mark, placed, side.marks.legend(), project())
  })
  return (
    <svg class="overlay compare-marks" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M2.5 0V5" class="ink-hatch" />
        </pattern>
      </defs>
      <For each={discs()}>
        {(disc) => (
          <Show when={disc.outline}>
            {(outline) => (
              <>
                <path d={outline()} style={{ fill: `url(#${hatch})` }} />
                <path
                  d={outline()}
                  class={disc.place === props.compared.active() ? "differs active" : "differs"}
                />
              </>
            )}
          </Show>
        )}
      </For>
      <Show when={pointed()}>{(spot) => <PointedRing spot={spot()} />}</Show>
      <MarkLayer layout={layout} on={handlers} quiet={quiet()} />
      <For each={discs()}>
        {(disc) => (
          <g
            class={`disc ${disc.number === undefined ? "silent" : ""} ${disc.place === props.compared.active() ? "active" : ""}`}
            transform={`translate(${disc.x} ${disc.y})`}
          >
            <circle r={disc.number === undefined ? sizes().silent : sizes().numbered} />
            <Show when={disc.number}>
              {(number) => (
                <text y={sizes().numbered * 0.4} style={{ "font-size": `${sizes().numbered + 1}px` }}>
                  {number()}
                </text>
              )}
            </Show>
          </g>
        )}
      </For>
    </svg>
  )
}

/** How far below a disc the name of its quarter stands. Unit: CSS pixels. */
const NAME_DROP = 9
