import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { frontLine } from "@cordon/view-model/ground"
import { partyLabels, type PlaceLabel, placeLabels } from "@cordon/view-model/labels"
import type { CorridorMark } from "@cordon/view-model/map-corridor"
import type { ForceStack } from "@cordon/view-model/map-force"
import type { MapView } from "@cordon/view-model/map-view"
import { gainsOf } from "@cordon/view-model/map-week"
import type { Selection } from "@cordon/view-model/selection"
import { territoryKey } from "@cordon/view-model/territory-key"
import type * as maplibregl from "maplibre-gl"
import { type Accessor, createMemo, createSignal, onMount, untrack } from "solid-js"
import { limitBounds } from "./extent.ts"
import { DISPUTE_RADIUS } from "./dispute-sign.ts"
import { facilitiesOf } from "./facility.ts"
import { type FlowLabel, type FlowLayout, layOutFlowLabels, layOutFlows } from "./flow-layout.ts"
import { type FlowShape, flowShape, type Point, stubEnd } from "./flow-path.ts"
import { layOutForces, type PlacedStack } from "./force-layout.ts"
import { clusterIncidents, type IncidentCluster } from "./incident-cluster.ts"
import { giveWay } from "./give-way.ts"
import { type Box, type LabelWish, layOut, meets } from "./label-layout.ts"
import type { MapMarks } from "./map-marks.ts"
import { frontLines } from "./front-line.ts"
import { mercatorLines, mercatorPath } from "./mercator-path.ts"
import type { Lonlat } from "./polyline.ts"
import { makeMeasure } from "./text-measure.ts"
import { words } from "./words.ts"

/** A facility on the screen, with the place in the case file of the party that holds it. */
export interface PlacedFacility extends Point {
  readonly id: PlaceId
  readonly name: string
  /** The ground that it stands on. */
  readonly cell: PlaceId
  readonly order: number
}

/** Incidents on the screen. */
export interface PlacedIncidents extends Point {
  readonly cluster: IncidentCluster
}

/** A corridor on the screen. */
export interface PlacedCorridor {
  readonly corridor: CorridorMark
  readonly shape: FlowShape
  /** Where its sign stands: as near to its middle as the frame shows. */
  readonly sign: Point
}

/** An arrow from where a party stood into ground that it gained. */
export interface PlacedGain {
  readonly key: string
  readonly order: number
  readonly shape: FlowShape
}

/** Everything above the drawn ground, in pixels of the map. */
export interface OverlayLayout {
  readonly facilities: Accessor<ReadonlyArray<PlacedFacility>>
  readonly incidents: Accessor<ReadonlyArray<PlacedIncidents>>
  readonly forces: Accessor<ReadonlyArray<PlacedStack>>
  readonly flows: Accessor<FlowLayout>
  readonly flowLabels: Accessor<ReadonlyArray<FlowLabel>>
  readonly corridors: Accessor<ReadonlyArray<PlacedCorridor>>
  readonly gains: Accessor<ReadonlyArray<PlacedGain>>
  readonly labels: Accessor<ReadonlyArray<LabelWish>>
  /** Above the names of quarters about which sources disagree. */
  readonly disputes: Accessor<ReadonlyArray<Point>>
  /** The front, and where ground that is enclosed meets the edge of the mapped area; as SVG path data. */
  readonly front: Accessor<string>
  readonly edge: Accessor<string>
  readonly project: (at: Lonlat) => Point
}

/** What a layout follows. */
export interface OverlayFrame {
  readonly map: maplibregl.Map
  /** Changes when the map has moved. */
  readonly moves: number
  readonly size: { readonly width: number; readonly height: number }
  readonly marks: MapMarks
  /** Where something of the page lies over the map: no words go under it. Unit: CSS pixels of the map. */
  readonly furniture?: ReadonlyArray<Box>
}

/** The line below a stack of forces. */
export const stackFoot = ({ exact, placeName }: ForceStack, more: number): string =>
  [more > 0 ? words.more(more) : "", exact ? "" : words.inArea(placeName)]
    .filter((said) => said !== "")
    .join(" ")

/** Whose ground and names a layout shows, and what of them the reader wants to see. */
export interface OverlaySubject {
  readonly index: CaseIndex
  readonly situation: Accessor<Situation>
  readonly selection: Accessor<Selection>
  readonly mapView: Accessor<MapView>
}

/** Marks of a comparison, which all others give way to. Signs of disputes are then left to the hatch of the ground. */
export interface Foremost {
  readonly boxes: Accessor<ReadonlyArray<Box>>
  /** When a quarter is named, and how far below its point its name stands. Unit: CSS pixels. */
  readonly naming: (place: PlaceId) => { readonly turn: NamingTurn; readonly down: number }
}

/** Quarters are named in turns: the picked one, those that matter most, after the parties those marked, then all. */
export type NamingTurn = 0 | 1 | 2 | 3

/** Lays out what stands above the ground; each part only when it or the view of the map has changed. */
export const createOverlayLayout = (
  { index, situation, selection, mapView }: OverlaySubject,
  frame: OverlayFrame,
  foremost?: Foremost
): OverlayLayout => {
  const { manifest } = index.bundle.record
  const order = new Map(manifest.parties.map(({ actor }, i) => [actor, i]))
  const { measure, forget } = makeMeasure()
  const [fonts, setFonts] = createSignal(0)
  onMount(() => {
    void document.fonts.ready.then(() => {
      forget()
      setFonts((n) => n + 1)
    })
  })
  const project = (at: Lonlat): Point => {
    void frame.moves
    return frame.map.project([at[0], at[1]])
  }
  const shows = (part: Parameters<ReturnType<typeof mapView>["hide"]["has"]>[0]) => !mapView().hide.has(part)

  const clusterAt = createMemo(() => clusterIncidents(frame.marks.incidents().spots))
  const zoom = createMemo(() => {
    void frame.moves
    return Math.floor(frame.map.getZoom())
  })
  const clusters = createMemo(() => (shows("incidents") ? clusterAt()(zoom()) : []))
  const incidents = createMemo(() => {
    const placed = clusters().map((cluster): PlacedIncidents => ({ cluster, ...pixel(project(cluster.at)) }))
    return foremost === undefined ? placed : giveWay(placed, POINT_RADIUS, foremost.boxes())
  })

  const known = facilitiesOf(index)
  const holders = createMemo(
    () => {
      const { territory } = frame.marks.settled()
      return known.map(({ cell }) => territory.find(({ place }) => place === cell)?.parties[0])
    },
    [],
    { equals: (a, b) => a.join() === b.join() }
  )
  const facilities = createMemo(() => {
    if (!shows("facilities")) return []
    const placed = known.map(({ id, name, at, cell }, i): PlacedFacility => {
      const holder = holders()[i]
      return { id, name, cell, ...project(at), order: holder === undefined ? -1 : (order.get(holder) ?? -1) }
    })
    return foremost === undefined
      ? placed
      : giveWay(placed, POINT_RADIUS, [...foremost.boxes(), ...incidents().map(aroundPoint)])
  })

  const compact = createMemo(() => frame.size.width < COMPACT_WIDTH)
  const flows = createMemo(() =>
    layOutFlows(shows("flows") ? frame.marks.flows().flows : [], project, compact() ? 0.62 : 1)
  )
  const points = createMemo(() => [
    ...(frame.furniture ?? []),
    ...[...incidents(), ...facilities()].map(aroundPoint),
    ...(foremost?.boxes() ?? [])
  ])
  const forces = createMemo(() => {
    fonts()
    return layOutForces(shows("forces") ? frame.marks.forces().stacks : [], {
      project,
      widthOf: (text) => measure(text, "mark"),
      footOf: stackFoot,
      taken: points(),
      mostRows: compact() ? 2 : 4,
      ...(foremost === undefined ? {} : { frame: frame.size })
    })
  })
  const corridors = createMemo(() =>
    (shows("corridors") ? frame.marks.corridors().corridors : []).flatMap(
      (corridor): ReadonlyArray<PlacedCorridor> => {
        const [from, to] = [corridor.from.position, corridor.to.position]
        const ends = [from, to].map((position) =>
          position.kind === "unknown" ? undefined : project(position.at)
        )
        const anchor = ends[0] ?? ends[1]
        if (anchor === undefined) return []
        const wish = {
          from: ends[0] ?? stubEnd(anchor, 0),
          to: ends[1] ?? stubEnd(anchor, 0),
          width: CORRIDOR_WIDTH,
          rank: 0,
          gap: { from: 4, to: 4 }
        }
        const shape = flowShape(wish)
        return [{ corridor, shape, sign: shownPoint(shape, frame.size, foremost?.boxes() ?? []) }]
      }
    )
  )

  const marked = createMemo(() => [
    ...points(),
    ...forces().map(({ box }) => box),
    ...corridors().map(({ sign }) => aroundPoint(sign))
  ])
  const flowLabels = createMemo(() => layOutFlowLabels(flows(), (text) => measure(text, "mark"), marked()))

  const gains = createMemo(() => {
    const week = frame.marks.week()
    return week === undefined || !shows("week") ? [] : gainsOf(week.changes, week.before, index)
  })
  const gainShapes = createMemo(() =>
    gains().flatMap(({ to, places, reach }): ReadonlyArray<PlacedGain> => {
      if (reach === undefined) return []
      const shape = flowShape({
        from: project(reach.from),
        to: project(reach.to),
        width: 2.4,
        rank: 0,
        gap: { from: 0, to: 0 }
      })
      const length = Math.hypot(shape.to.x - shape.from.x, shape.to.y - shape.from.y)
      return length < SHORTEST_ARROW ? [] : [{ key: places.join(" "), order: order.get(to) ?? -1, shape }]
    })
  )

  const look = createMemo(() => territoryKey(situation().territory))
  const fronts = createMemo(() => {
    look()
    const { front, edge } = frontLines(frontLine(untrack(situation).territory, index))
    return { front: mercatorLines(front), edge: mercatorLines(edge) }
  })
  const [southWest, northEast] = limitBounds(index.bundle)
  const corners = [...southWest, ...northEast] as const
  const front = createMemo(() => (shows("front") ? mercatorPath(fronts().front, corners, project) : ""))
  const edge = createMemo(() => (shows("edge") ? mercatorPath(fronts().edge, corners, project) : ""))
  const selected = createMemo(selection)
  const named = createMemo(() => {
    look()
    return placeLabels(untrack(situation), selected(), index)
  })
  const disputes = createMemo(() =>
    (shows("disagree") && foremost === undefined ? named() : []).flatMap(
      ({ disputed, at }): ReadonlyArray<Point> => {
        if (!disputed) return []
        const { x, y } = pixel(project(at))
        return [{ x, y: y - DISPUTE_RISE }]
      }
    )
  )
  const wishes = createMemo((): ReadonlyArray<Wish> => {
    look()
    if (!shows("names")) return []
    const names = namesIn(mapView().labels, manifest.languages, foremost !== undefined)
    const turnOf = ({ place, selected: picked }: PlaceLabel): NamingTurn =>
      picked ? 0 : (foremost?.naming(place).turn ?? 3)
    const placesOn = (turns: ReadonlyArray<NamingTurn>) =>
      turns.flatMap((turn) =>
        named()
          .filter((label) => turnOf(label) === turn)
          .map(wishOf)
      )
    const wishOf = (label: PlaceLabel): Wish => ({
      id: label.place,
      kind: "place",
      ...names(label.name, label.secondName),
      at: label.at,
      down: foremost?.naming(label.place).down ?? 0,
      strong: label.selected,
      order: -1
    })
    const parties = partyLabels(untrack(situation), index).map(
      (label): Wish => ({
        id: `party ${label.party}`,
        kind: "party",
        ...names(label.text, label.secondName),
        at: label.at,
        down: 0,
        strong: true,
        order: order.get(label.party) ?? -1
      })
    )
    return [...placesOn([0, 1]), ...parties, ...placesOn([2, 3])]
  })
  const labels = createMemo(() => {
    fonts()
    const taken = [
      ...marked(),
      ...flowLabels().map(({ box }) => box),
      ...disputes().map((mark) => around(mark, DISPUTE_RADIUS, DISPUTE_RADIUS))
    ]
    const wanted = wishes().map(({ at, down, ...wish }) => {
      const { x, y } = pixel(project(at))
      return { ...wish, x, y: y + down }
    })
    return layOut(wanted, measure, frame.size, taken)
  })

  return {
    facilities,
    incidents,
    forces,
    flows,
    flowLabels,
    corridors,
    gains: gainShapes,
    labels,
    disputes,
    front,
    edge,
    project
  }
}

const shownPoint = (
  shape: FlowShape,
  { width, height }: OverlayFrame["size"],
  taken: ReadonlyArray<Box>
): Point => {
  const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88]
  const inside = ({ x, y }: Point) => x > 12 && x < width - 12 && y > 12 && y < height - 12
  const shown = shares.map(shape.along).filter(inside)
  return shown.find((at) => !taken.some((box) => meets(box, aroundPoint(at)))) ?? shown[0] ?? shape.middle
}

/** Half the width of an incident, a facility or the sign of a corridor. Unit: CSS pixels. */
const POINT_RADIUS = 8

/** A map narrower than this has smaller marks. Unit: CSS pixels. */
const COMPACT_WIDTH = 520

/** Unit: CSS pixels. */
export const CORRIDOR_WIDTH = 3

/** How far above the middle of its name the sign of a dispute stands, clear of two lines. Unit: CSS pixels. */
const DISPUTE_RISE = 24

/** Shorter arrows say nothing. Unit: CSS pixels. */
const SHORTEST_ARROW = 16

type Wish = Omit<LabelWish, "x" | "y"> & { readonly at: Lonlat; readonly down: number }

/** The names of a place as the reader wants them: both, the second below the first, or one alone. */
const namesIn =
  (wanted: string | undefined, [first, second]: ReadonlyArray<string>, alone: boolean) =>
  (name: string, secondName: string | undefined): Pick<LabelWish, "name" | "second" | "only"> => {
    if (wanted === second && wanted !== undefined && secondName !== undefined)
      return { name: secondName, only: "second" }
    return alone || wanted === first || wanted === second || secondName === undefined
      ? { name }
      : { name, second: secondName }
  }

const around = ({ x, y }: Point, dx: number, dy: number): Box => ({
  left: x - dx,
  right: x + dx,
  top: y - dy,
  bottom: y + dy
})

const aroundPoint = (at: Point): Box => around(at, POINT_RADIUS, POINT_RADIUS)

const pixel = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })
