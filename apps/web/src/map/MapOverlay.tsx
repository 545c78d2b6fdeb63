import type { PlaceId } from "@cordon/domain/key"
import { anchorOf, partyLabels, placeLabels } from "@cordon/view-model/labels"
import { holderPhrase } from "@cordon/view-model/place-card"
import { territoryKey } from "@cordon/view-model/territory-key"
import type * as maplibregl from "maplibre-gl"
import { createMemo, createSignal, For, onMount, Show } from "solid-js"
import { sameList } from "../state/same-list.ts"
import { useViewer } from "../state/viewer.ts"
import { FacilityMark } from "./FacilityMark.tsx"
import { IncidentMark } from "./IncidentMark.tsx"
import { type Box, layOut, type LabelWish } from "./label-layout.ts"
import { makeMeasure } from "./text-measure.ts"
import { MapLabel } from "./MapLabel.tsx"
import { facilitiesOf } from "./facility.ts"

interface OverlayProps {
  readonly map: maplibregl.Map
  /** Changes when the map has moved. */
  readonly moves: number
  readonly size: { readonly width: number; readonly height: number }
  readonly hovered: { readonly place: PlaceId; readonly x: number; readonly y: number } | undefined
}

/** What stands above the drawn ground: incidents, facilities, labels, and what is under the pointer. */
export const MapOverlay = (props: OverlayProps) => {
  const { session, snapshot } = useViewer()
  const { index } = session
  const order = new Map(index.bundle.record.manifest.parties.map(({ actor }, i) => [actor, i]))
  const { measure, forget } = makeMeasure()
  const [fonts, setFonts] = createSignal(0)
  onMount(() => {
    void document.fonts.ready.then(() => {
      forget()
      setFonts((n) => n + 1)
    })
  })
  const project = (at: readonly [number, number]) => {
    void props.moves
    return props.map.project([at[0], at[1]])
  }

  const isLocated = (place: PlaceId) =>
    index.cells.has(place) || (index.places.get(place)?.location.kind ?? "unlocated") !== "unlocated"
  const incidents = createMemo(() =>
    snapshot().situation.incidents.flatMap((incident) => {
      if (incident.place === undefined || !isLocated(incident.place)) return []
      const { x, y } = project(anchorOf(incident.place, index))
      return [{ id: incident.key, x, y, claims: incident.claims.length, place: incident.place }]
    })
  )
  const facilities = facilitiesOf(index)
  const facilityMarks = createMemo(() => {
    const { territory } = snapshot().situation
    return facilities.map(({ id, at, cell, name }) => {
      const { x, y } = project(at)
      const holder = territory.find((place) => place.place === cell)?.parties[0]
      return { id, name, x, y, order: holder === undefined ? -1 : (order.get(holder) ?? -1) }
    })
  })

  const look = createMemo(() => territoryKey(snapshot().situation.territory))
  const selection = createMemo(() => snapshot().selection)
  const wishes = createMemo(() => {
    look()
    const { situation } = session.getSnapshot()
    const places = placeLabels(situation, selection(), index).map(
      (label): Omit<LabelWish, "x" | "y"> & { at: readonly [number, number] } => ({
        id: label.place,
        kind: "place",
        name: label.name,
        ...(label.secondName === undefined ? {} : { second: label.secondName }),
        at: label.at,
        strong: label.selected,
        order: -1
      })
    )
    const parties = partyLabels(situation, index).map((label): (typeof places)[number] => ({
      id: `party ${label.party}`,
      kind: "party",
      name: label.text,
      ...(label.secondName === undefined ? {} : { second: label.secondName }),
      at: label.at,
      strong: true,
      order: order.get(label.party) ?? -1
    }))
    const urgent = places.filter((place) => place.strong)
    return [...urgent, ...parties, ...places.filter((place) => !place.strong)]
  })
  const placed = createMemo(() => {
    fonts()
    const taken = [...incidents(), ...facilityMarks()].map(
      ({ x, y }): Box => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 })
    )
    const wanted = wishes().map(({ at, ...wish }) => ({ ...wish, ...pixel(project(at)) }))
    return new Map(layOut(wanted, measure, props.size, taken).map((wish) => [wish.id, wish]))
  })
  const ids = createMemo(() => [...placed().keys()], [], { equals: sameList })

  const hint = createMemo(() => {
    const { hovered } = props
    if (hovered === undefined) return undefined
    const territory = snapshot().situation.territory.find(({ place }) => place === hovered.place)
    const place = index.places.get(hovered.place)
    if (territory === undefined || place === undefined) return undefined
    return { ...hovered, name: place.name, holder: holderPhrase(territory, index) }
  })

  return (
    <>
      <svg class="overlay" aria-hidden="true">
        <For each={facilityMarks()}>{(mark) => <FacilityMark {...mark} />}</For>
        <For each={incidents()}>
          {(mark) => (
            <IncidentMark {...mark} onPick={() => session.select({ kind: "incident", key: mark.id })} />
          )}
        </For>
        <For each={ids()}>
          {(id) => {
            const label = createMemo((before: LabelWish) => placed().get(id) ?? before, placed().get(id)!, {
              equals: sameLabel
            })
            return <MapLabel label={label()} />
          }}
        </For>
      </svg>
      <Show when={hint()}>
        {(shown) => (
          <div
            class="hint"
            aria-hidden="true"
            style={{ transform: `translate(${shown().x + 14}px, ${shown().y + 14}px)` }}
          >
            <b>{shown().name}</b> {shown().holder}
          </div>
        )}
      </Show>
    </>
  )
}

const pixel = ({ x, y }: { readonly x: number; readonly y: number }) => ({
  x: Math.round(x),
  y: Math.round(y)
})

const sameLabel = (a: LabelWish, b: LabelWish): boolean =>
  a.x === b.x && a.y === b.y && a.strong === b.strong && a.name === b.name && a.second === b.second
