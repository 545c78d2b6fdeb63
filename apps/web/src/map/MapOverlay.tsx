import type { PlaceId } from "@cordon/domain/key"
import { groundAge } from "@cordon/view-model/map-ground-age"
import { holderPhrase } from "@cordon/view-model/place-card"
import { createEffect, createMemo, on, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { ChangePulse, type Passed } from "./ChangePulse.tsx"
import type { IncidentCluster } from "./incident-cluster.ts"
import { createMarkCards, overlayHandlers } from "./mark-cards.ts"
import { MarkLayer } from "./MarkLayer.tsx"
import type { OverlayFrame, OverlayLayout } from "./overlay-layout.ts"
import { ShownCard } from "./ShownCard.tsx"
import { words } from "./words.ts"

interface OverlayProps extends OverlayFrame {
  readonly layout: OverlayLayout
  readonly hovered: { readonly place: PlaceId; readonly x: number; readonly y: number } | undefined
  /** Cells that have just changed hands while time plays. */
  readonly passing: ReadonlyArray<Passed>
}

/** What stands above the drawn ground: movements, corridors, forces, incidents, facilities, names, and their cards. */
export const MapOverlay = (props: OverlayProps) => {
  const { session, snapshot } = useViewer()
  const { index } = session
  let root: SVGSVGElement | undefined
  const cards = createMarkCards(() => root)

  createEffect(
    on([() => props.marks.settled(), () => props.moves], () => cards.setHovered(undefined), { defer: true })
  )
  createEffect(
    on(
      () => props.marks.settled(),
      () => cards.setPinned(undefined),
      { defer: true }
    )
  )

  /** One incident is selected as before; several near each other fall apart as the map comes closer. */
  const openIncidents = ({ spots, at, opensAt }: IncidentCluster): boolean => {
    const [only, ...others] = spots.flatMap(({ incidents }) => incidents)
    if (only !== undefined && others.length === 0) {
      session.select({ kind: "incident", key: only.key })
      return true
    }
    if (opensAt === undefined || opensAt > props.map.getMaxZoom()) return false
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
    props.map.easeTo({ center: [at[0], at[1]], zoom: opensAt + 0.2, ...(still ? { duration: 0 } : {}) })
    return true
  }
  const handlers = overlayHandlers(cards, () => snapshot().situation, index, openIncidents)

  const hint = createMemo(() => {
    const { hovered: ground } = props
    if (ground === undefined || cards.hovered() !== undefined) return undefined
    const { situation } = snapshot()
    const territory = situation.territory.find(({ place }) => place === ground.place)
    const place = index.places.get(ground.place)
    if (territory === undefined || place === undefined) return undefined
    const age = groundAge(territory, situation.day, index)
    const holder = holderPhrase(territory, index)
    return {
      ...ground,
      name: place.name,
      holder: age?.stale === true && !territory.stale ? words.stale(holder) : holder,
      ...(age === undefined ? {} : { age: words.newest(age.days) })
    }
  })

  return (
    <>
      <svg class="overlay" aria-hidden="true" ref={(element) => (root = element)}>
        <ChangePulse cells={props.passing} index={index} project={props.layout.project} />
        <MarkLayer layout={props.layout} on={handlers} />
      </svg>
      <Show when={hint()}>
        {(shown) => (
          <div
            class="hint"
            aria-hidden="true"
            style={{ transform: `translate(${shown().x + 14}px, ${shown().y + 14}px)` }}
          >
            <b>{shown().name}</b> {shown().holder}
            <Show when={shown().age}>{(age) => <small>{age()}</small>}</Show>
          </div>
        )}
      </Show>
      <ShownCard
        cards={cards}
        size={props.size}
        onClaim={(claim) => session.select({ kind: "claim", claim })}
      />
    </>
  )
}
