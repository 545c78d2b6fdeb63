import type { ComparedMarks } from "@cordon/view-model/compare-marks"
import type { PlacedFlow } from "../map/flow-layout.ts"
import type { FlowShape, Point } from "../map/flow-path.ts"
import type { PlacedStack } from "../map/force-layout.ts"
import { CORRIDOR_WIDTH, type PlacedCorridor, type PlacedIncidents } from "../map/overlay-layout.ts"
import type { Project } from "../map/screen-path.ts"
import type { PointedMark } from "./pointing.ts"

/** Where a mark is on one map: around a point, or along a line given as SVG path data. Unit: CSS pixels. */
export type PointedSpot =
  | ({ readonly kind: "around"; readonly radius: number } & Point)
  | { readonly kind: "along"; readonly d: string; readonly width: number }

/** The marks of one map as they stand on the screen. */
export interface PlacedMarks {
  readonly forces: ReadonlyArray<PlacedStack>
  readonly flows: ReadonlyArray<PlacedFlow>
  readonly corridors: ReadonlyArray<PlacedCorridor>
  readonly incidents: ReadonlyArray<PlacedIncidents>
}

/**
 * Where a mark of the comparison is on one map. A force or incident that had to make room for others is where it is
 * said to be; absent where the map has no such mark.
 */
export const pointedSpot = (
  { kind, key }: PointedMark,
  placed: PlacedMarks,
  { forces, incidents }: Pick<ComparedMarks, "forces" | "incidents">,
  project: Project
): PointedSpot | undefined => {
  switch (kind) {
    case "forces": {
      const row = placed.forces.flatMap((stack) => stack.forces).find(({ force }) => force.key === key)
      if (row !== undefined) return around(row, row.size / 2 + FORCE_ROOM)
      const stack = forces.stacks.find((each) => each.forces.some((force) => force.key === key))
      return stack && around(project(stack.at), POINT_RADIUS)
    }
    case "incidents": {
      const mark = placed.incidents.find(({ cluster }) => cluster.spots.some(hasIncident(key)))
      if (mark !== undefined) return around(mark, POINT_RADIUS)
      const spot = incidents.spots.find(hasIncident(key))
      return spot && around(project(spot.at), POINT_RADIUS)
    }
    case "flows": {
      const flow = placed.flows.find((each) => each.flow.key === key)
      return flow && along(flow.shape, flow.width)
    }
    case "corridors": {
      const found = placed.corridors.find(({ corridor }) => corridor.handle === key)
      return found && along(found.shape, CORRIDOR_WIDTH)
    }
  }
}

/** Half the width of the ring around a point, and how far it stands off a force's frame. Unit: CSS pixels. */
const POINT_RADIUS = 15
const FORCE_ROOM = 8

const hasIncident =
  (key: string) =>
  ({ incidents }: ComparedMarks["incidents"]["spots"][number]): boolean =>
    incidents.some((incident) => incident.key === key)

const around = ({ x, y }: Point, radius: number): PointedSpot => ({ kind: "around", x, y, radius })

const along = ({ d, from }: FlowShape, width: number): PointedSpot =>
  d === "" ? around(from, POINT_RADIUS) : { kind: "along", d, width }
