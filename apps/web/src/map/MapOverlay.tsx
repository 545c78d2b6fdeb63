import type { PlaceId } from "@cordon/domain/key"
import { groundAge } from "@cordon/view-model/map-ground-age"
import { holderPhrase } from "@cordon/view-model/place-card"
import { createEffect, createMemo, createSignal, For, Index, on, Show } from "solid-js"
import { sameList } from "../state/same-list.ts"
import { useViewer } from "../state/viewer.ts"
import { ChangePulse, type Passed } from "./ChangePulse.tsx"
import { CorridorMarks } from "./CorridorMarks.tsx"
import { DisputeMark } from "./DisputeMark.tsx"
import { FacilityMark } from "./FacilityMark.tsx"
import { FlowMarks } from "./FlowMarks.tsx"
import { ForceMarks } from "./ForceMarks.tsx"
import { FrontMarks } from "./FrontMarks.tsx"
import { GainArrows } from "./GainArrows.tsx"
import { IncidentMark } from "./IncidentMark.tsx"
import type { LabelWish } from "./label-layout.ts"
import { MapCard } from "./MapCard.tsx"
import { MapLabel } from "./MapLabel.tsx"
import type { MarkHandlers } from "./mark-handlers.ts"
import { type CardContent, corridorCard, flowCard, forceCard, incidentCard } from "./map-card.ts"
import type { IncidentCluster } from "./incident-cluster.ts"
import type { OverlayFrame, OverlayLayout } from "./overlay-layout.ts"
import { words } from "./words.ts"

interface OverlayProps extends OverlayFrame {
  readonly layout: OverlayLayout
  readonly hovered: { readonly place: PlaceId; readonly x: number; readonly y: number } | undefined
  /** Cells that have just changed hands while time plays. */
  readonly passing: ReadonlyArray<Passed>
}

interface OpenCard {
  readonly content: CardContent
  readonly x: number
  readonly y: number
}

/** What stands above the drawn ground: movements, corridors, forces, incidents, facilities, names, and their cards. */
export const MapOverlay = (props: OverlayProps) => {
  const { session, snapshot } = useViewer()
  const { index } = session
  const [hovered, setHovered] = createSignal<OpenCard>()
  const [pinned, setPinned] = createSignal<OpenCard>()
  let root: SVGSVGElement | undefined

  createEffect(
    on([() => props.marks.settled(), () => props.moves], () => setHovered(undefined), { defer: true })
  )
  createEffect(
    on(
      () => props.marks.settled(),
      () => setPinned(undefined),
      { defer: true }
    )
  )

  const spotOf = (event: MouseEvent) => {
    const frame = root?.getBoundingClientRect()
    return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) }
  }
  const listening =
    <T,>(cardOf: (what: T) => CardContent, act?: (what: T) => boolean): MarkHandlers<T> =>
    (what) => ({
      onPointerEnter: (event) => {
        if (event.pointerType === "mouse") setHovered({ content: cardOf(what()), ...spotOf(event) })
      },
      onPointerLeave: () => setHovered(undefined),
      onClick: (event) => {
        event.stopPropagation()
        setHovered(undefined)
        if (act?.(what()) !== true) setPinned({ content: cardOf(what()), ...spotOf(event) })
      }
    })
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
  const onFlow = listening(flowCard)
  const onForce = listening(forceCard)
  const onCorridor = listening((corridor: Parameters<typeof corridorCard>[0]) =>
    corridorCard(corridor, index)
  )
  const onIncident = listening(incidentCard, openIncidents)

  const ids = createMemo(() => props.layout.labels().map(({ id }) => id), [], { equals: sameList })
  const labels = createMemo(() => new Map(props.layout.labels().map((label) => [label.id, label])))

  const hint = createMemo(() => {
    const { hovered: ground } = props
    if (ground === undefined || hovered() !== undefined) return undefined
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
        <FrontMarks front={props.layout.front()} edge={props.layout.edge()} />
        <GainArrows gains={props.layout.gains()} />
        <FlowMarks layout={props.layout.flows()} labels={props.layout.flowLabels()} on={onFlow} />
        <CorridorMarks corridors={props.layout.corridors()} on={onCorridor} />
        <Index each={props.layout.facilities()}>
          {(mark) => <FacilityMark x={mark().x} y={mark().y} order={mark().order} />}
        </Index>
        <Index each={props.layout.incidents()}>
          {(mark) => (
            <IncidentMark
              x={mark().x}
              y={mark().y}
              claims={mark().cluster.claims}
              several={mark().cluster.spots.length > 1}
              on={onIncident(() => mark().cluster)}
            />
          )}
        </Index>
        <Index each={props.layout.disputes()}>{(mark) => <DisputeMark x={mark().x} y={mark().y} />}</Index>
        <For each={ids()}>
          {(id) => {
            const label = createMemo((before: LabelWish) => labels().get(id) ?? before, labels().get(id)!, {
              equals: sameLabel
            })
            return <MapLabel label={label()} />
          }}
        </For>
        <ForceMarks stacks={props.layout.forces()} on={onForce} />
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
      <Show when={pinned() ?? hovered()} keyed>
        {(card) => (
          <MapCard
            {...card}
            size={props.size}
            pinned={card === pinned()}
            onClose={() => setPinned(undefined)}
          />
        )}
      </Show>
    </>
  )
}

const sameLabel = (a: LabelWish, b: LabelWish): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.strong === b.strong &&
  a.name === b.name &&
  a.second === b.second &&
  a.only === b.only
