import type { PlaceId } from "@cordon/domain/key"
import type { Comparison } from "@cordon/view-model/compare-address"
import type { Side } from "@cordon/view-model/compare-ground"
import { anchorOf } from "@cordon/view-model/labels"
import { capitalised, viewWords } from "@cordon/view-model/names"
import { formatDay } from "@cordon/view-model/format-time"
import type * as maplibregl from "maplibre-gl"
import { createEffect, createSignal, For, on, onCleanup, Show } from "solid-js"
import { focusBounds } from "../map/extent.ts"
import { createMarkCards } from "../map/mark-cards.ts"
import { ShownCard } from "../map/ShownCard.tsx"
import { HomeIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { Divider } from "./Divider.tsx"
import { SideMap } from "./SideMap.tsx"
import { SideMark } from "./SideMark.tsx"
import { words } from "./words.ts"

const SIDES = ["a", "b"] as const

/** Room around the whole area. Unit: CSS pixels. */
const PADDING = { top: 40, right: 12, bottom: 12, left: 12 }

/** Both sides as maps that move together: side by side, or one map with a divider. */
export const CompareMaps = (props: {
  readonly compared: ComparedGround
  readonly maps: Comparison["maps"]
}) => {
  const { session, go } = useViewer()
  const { index } = session
  let frame: HTMLDivElement | undefined
  const cards = createMarkCards(() => frame)
  const home = focusBounds(index.bundle)
  const made: Partial<Record<Side, maplibregl.Map>> = {}
  const [share, setShare] = createSignal(50)
  const still = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 0 } : {})
  let leading: Side | undefined
  let moved = false

  const goHome = (options: object = {}) => {
    moved = false
    made.a?.fitBounds(home as never, { padding: PADDING, ...options })
  }
  const join = (side: Side, map: maplibregl.Map) => {
    made[side] = map
    map.on("movestart", (event) => {
      if ((event as { readonly originalEvent?: unknown }).originalEvent !== undefined) moved = true
    })
    map.on("move", () => {
      cards.setHovered(undefined)
      if (leading !== undefined && leading !== side) return
      const other = made[side === "a" ? "b" : "a"]
      if (other === undefined) return
      leading = side
      other.jumpTo({ center: map.getCenter(), zoom: map.getZoom() })
      leading = undefined
    })
    map.on("resize", () => {
      if (!moved) goHome({ duration: 0 })
    })
    if (made.a !== undefined && made.b !== undefined) goHome({ duration: 0 })
  }
  onCleanup(() => {
    made.a = undefined as never
    made.b = undefined as never
  })

  createEffect(
    on(
      SIDES.map((side) => props.compared.sides[side].shown),
      () => {
        cards.setHovered(undefined)
        cards.setPinned(undefined)
      },
      { defer: true }
    )
  )

  // A quarter that is picked from the list comes into sight, and no map moves for one that is in sight already.
  createEffect(
    on(
      () => props.compared.active(),
      (place: PlaceId | undefined) => {
        const map = made.a
        if (place === undefined || map === undefined) return
        const [longitude, latitude] = anchorOf(place, index)
        const spot = map.project([longitude, latitude])
        const { clientWidth, clientHeight } = map.getContainer()
        if (spot.x > 30 && spot.y > 50 && spot.x < clientWidth - 30 && spot.y < clientHeight - 30) return
        moved = true
        map.easeTo({ center: [longitude, latitude], ...still() })
      },
      { defer: true }
    )
  )
  const said = (side: Side) => {
    const { at, knownBy, accordingTo } = props.compared.sides[side].controls()
    return {
      view: capitalised(viewWords(accordingTo, index)),
      dates: words.dates(formatDay(at), formatDay(knownBy))
    }
  }
  return (
    <section
      class={`map-pane compare-maps ${props.maps}`}
      aria-label={words.maps}
      style={{ "--share": `${share()}%` }}
    >
      <div class="compare-ground" ref={(element) => (frame = element)}>
        <For each={SIDES}>
          {(side) => (
            <div class={`side-pane ${side}`}>
              <SideMap
                side={side}
                compared={props.compared}
                cards={cards}
                onMade={(map) => join(side, map)}
              />
            </div>
          )}
        </For>
        <For each={SIDES}>
          {(side) => (
            <p class={`side-name ${side}`}>
              <SideMark side={side} />
              <span>
                <b>{said(side).view}</b> <small>{said(side).dates}</small>
              </span>
            </p>
          )}
        </For>
        <Show when={props.maps === "one"}>
          <Divider share={share()} onMove={setShare} />
        </Show>
        <ShownCard
          cards={cards}
          size={{ width: frame?.clientWidth ?? 0, height: frame?.clientHeight ?? 0 }}
          onClaim={(claim) => go({ screen: "claims", claim })}
        />
      </div>
      <div class="zoom" role="group" aria-label={words.zoom}>
        <button
          type="button"
          aria-label={words.closer}
          onClick={() => ((moved = true), made.a?.zoomIn(still()))}
        >
          +
        </button>
        <button
          type="button"
          aria-label={words.further}
          onClick={() => ((moved = true), made.a?.zoomOut(still()))}
        >
          −
        </button>
        <button type="button" aria-label={words.whole} onClick={() => goHome(still())}>
          <HomeIcon />
        </button>
      </div>
    </section>
  )
}
