import type { PlaceId } from "@cordon/domain/key"
import type { Situation } from "@cordon/ledger/situation"
import type { GroundComparison, Side } from "@cordon/view-model/compare-ground"
import { createMemo, createSignal, createUniqueId, For, onMount, Show } from "solid-js"
import type { LabelWish } from "../map/label-layout.ts"
import { MapLabel } from "../map/MapLabel.tsx"
import type { Project } from "../map/screen-path.ts"
import { makeMeasure } from "../map/text-measure.ts"
import { useViewer } from "../state/viewer.ts"
import { layOutMarks, layOutNames, markSizes } from "./mark-layout.ts"
import type { DrawnMap } from "./SideMap.tsx"

/** What stands above the ground of one side: outlines and hatch of what differs, numbered discs, names. */
export const SideMarks = (props: {
  readonly side: Side
  readonly drawn: DrawnMap
  readonly situation: Situation
  readonly ground: GroundComparison
  readonly active: PlaceId | undefined
}) => {
  const { session, mapView } = useViewer()
  const { index } = session
  const second = index.bundle.record.manifest.languages[1]
  const hatch = createUniqueId()
  const { measure, forget } = makeMeasure()
  const [fonts, setFonts] = createSignal(0)
  onMount(() => {
    void document.fonts.ready.then(() => {
      forget()
      setFonts((n) => n + 1)
    })
  })
  const project = createMemo((): Project => {
    const { map } = props.drawn
    return (at) => map.project([at[0], at[1]])
  })
  const sizes = createMemo(() => markSizes(props.drawn.size.width))
  const marks = createMemo(() => layOutMarks(props.side, props.ground, index, project()))
  const names = createMemo((): ReadonlyArray<LabelWish> => {
    fonts()
    return layOutNames(
      props.situation,
      marks(),
      { active: props.active, second: second !== undefined && mapView().labels === second },
      index,
      project(),
      measure,
      props.drawn.size
    )
  })
  return (
    <svg class="overlay compare-marks" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M2.5 0V5" class="ink-hatch" />
        </pattern>
      </defs>
      <For each={marks()}>
        {(mark) => (
          <Show when={mark.outline}>
            {(outline) => (
              <>
                <path d={outline()} style={{ fill: `url(#${hatch})` }} />
                <path d={outline()} class={mark.place === props.active ? "differs active" : "differs"} />
              </>
            )}
          </Show>
        )}
      </For>
      <For each={names()}>{(name) => <MapLabel label={name} />}</For>
      <For each={marks()}>
        {(mark) => (
          <g
            class={`disc ${mark.number === undefined ? "silent" : ""} ${mark.place === props.active ? "active" : ""}`}
            transform={`translate(${mark.x} ${mark.y})`}
          >
            <circle r={mark.number === undefined ? sizes().ring : sizes().disc} />
            <Show when={mark.number}>
              {(number) => (
                <text y={sizes().disc * 0.4} style={{ "font-size": `${sizes().disc + 1}px` }}>
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
