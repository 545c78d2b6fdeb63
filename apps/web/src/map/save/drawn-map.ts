import type { ActorId } from "@cordon/domain/key"
import { frontLine } from "@cordon/view-model/ground"
import { groundAge } from "@cordon/view-model/map-ground-age"
import { inEnglish } from "@cordon/view-model/language"
import { mapLegend } from "@cordon/view-model/map-legend"
import type { HiddenPart } from "@cordon/view-model/map-view"
import { gainsOf } from "@cordon/view-model/map-week"
import { screenCitation } from "@cordon/view-model/screen-citation"
import { theme } from "../../state/theme.ts"
import type { Viewer } from "../../state/viewer.ts"
import { cellStateOf } from "../cell-state.ts"
import type { DrawForce } from "../force-symbol.ts"
import { edgeLines, frontLines } from "../front-line.ts"
import { creditOf, creditOfBase } from "../MapCredit.tsx"
import { type OverlayFrame, type OverlayLayout, stackFoot } from "../overlay-layout.ts"
import type { Polyline } from "../polyline.ts"
import { scaleOf } from "../ScaleBar.tsx"
import { cellPath, linePath } from "../screen-path.ts"
import type { DrawnGround } from "./ground-svg.ts"
import type { Sheet } from "./sheet-svg.ts"
import { words } from "../words.ts"

/** The map as it stands on the screen, as what a saved sheet is drawn from. */
export const drawnMap = (
  viewer: Viewer,
  frame: OverlayFrame,
  layout: OverlayLayout,
  drawForce: DrawForce | undefined
): Sheet => {
  const { session, snapshot, mapView, addressOf, place } = viewer
  const { index } = session
  const { manifest } = index.bundle.record
  const { situation } = snapshot()
  const { hide } = mapView()
  const legend = mapLegend(situation, frame.marks.legend(), index)
  return {
    theme: theme(),
    parties: manifest.parties.length,
    size: frame.size,
    ground: drawnGround(viewer, frame, layout),
    marks: {
      flows: layout.flows(),
      flowLabels: layout.flowLabels(),
      corridors: layout.corridors(),
      gains: layout.gains(),
      forces: layout
        .forces()
        .map((stack) => ({ ...stack, foot: { ...stack.foot, text: stackFoot(stack.stack, stack.more) } })),
      facilities: layout.facilities(),
      incidents: layout.incidents(),
      labels: layout.labels(),
      disputes: layout.disputes(),
      ...(drawForce === undefined ? {} : { drawForce })
    },
    legend: { ...legend, rows: legend.rows.filter(({ part }) => part !== "names" && !hide.has(part)) },
    scale: scaleOf(frame.map),
    citation: screenCitation(
      inEnglish(() => words.save.title),
      new URL(addressOf(place()), window.location.href).href,
      snapshot(),
      session
    ),
    credit: `${creditOf(index).text}${creditOfBase()}`
  }
}

const drawnGround = (
  { session, snapshot, mapView }: Viewer,
  { marks }: OverlayFrame,
  { project }: OverlayLayout
): DrawnGround => {
  const { index } = session
  const { manifest } = index.bundle.record
  const { situation, selection } = snapshot()
  const { hide } = mapView()
  const shows = (part: HiddenPart) => !hide.has(part)
  const orders = new Map(manifest.parties.map(({ actor }, order) => [actor, order]))
  const orderOf = (party: ActorId) => orders.get(party) ?? manifest.parties.length
  const week = shows("week") ? marks.week() : undefined
  const changed = new Set(week?.changes.map(({ place }) => place) ?? [])
  const paths = (lines: ReadonlyArray<Polyline>) => lines.map((line) => linePath(line, project)).join("")
  const front = frontLines(frontLine(situation.territory, index))
  const edges = (approximate: boolean) =>
    paths(
      index.bundle.mesh.edges
        .filter((edge) => edge.approximate === approximate)
        .flatMap(({ line }) => line.coordinates)
    )
  const roads = (schematic: boolean) =>
    paths(
      manifest.lines
        .filter((line) => line.schematic === schematic && ["road", "route", "railway"].includes(line.kind))
        .map(({ geometry }) => geometry.coordinates)
    )
  const outline = manifest.outline?.geometry
  const rings =
    outline === undefined ? [] : outline.type === "Polygon" ? outline.coordinates : outline.coordinates.flat()
  return {
    cells: situation.territory.map((territory) => ({
      d: cellPath(territory.place, index, project),
      ground: cellStateOf(territory, orderOf, groundAge(territory, situation.day, index)?.stale),
      changed: changed.has(territory.place),
      selected: selection.kind === "place" && selection.place === territory.place
    })),
    edges: { approximate: edges(true), known: edges(false) },
    outline: rings.map((ring) => `${linePath(ring, project)}z`).join(""),
    rivers: paths(
      manifest.lines.filter(({ kind }) => kind === "river").map(({ geometry }) => geometry.coordinates)
    ),
    roads: { known: roads(false), schematic: roads(true) },
    week:
      week === undefined || changed.size === 0
        ? { edge: "", front: "" }
        : {
            edge: paths(edgeLines(gainsOf(week.changes, week.before, index).flatMap(({ edge }) => edge))),
            front: paths(frontLines(frontLine(week.before, index)).front)
          },
    front: shows("front") ? paths(front.front) : "",
    edge: shows("edge") ? paths(front.edge) : "",
    hides: (part) => hide.has(part),
    hiddenParties: new Set(
      manifest.parties.flatMap(({ actor }, order) => (hide.has(`party:${actor}`) ? [order] : []))
    )
  }
}
