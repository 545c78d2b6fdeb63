import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Point } from "./flow-path.ts"
import type { Lonlat } from "./polyline.ts"

/** Puts a position on the screen. */
export type Project = (at: Lonlat) => Point

/** The outline of a cell on the screen, as SVG path data. */
export const cellPath = (place: PlaceId, index: CaseIndex, project: Project): string =>
  (index.cells.get(place)?.geometry.coordinates ?? [])
    .flat()
    .map((ring) => `${linePath(ring, project)}z`)
    .join("")

/** A line on the screen, as SVG path data. */
export const linePath = (
  line: ReadonlyArray<readonly [number, number, ...unknown[]]>,
  project: Project
): string =>
  line.length === 0
    ? ""
    : `M${line
        .map(([longitude, latitude]) => {
          const { x, y } = project([longitude, latitude])
          return `${x.toFixed(1)} ${y.toFixed(1)}`
        })
        .join("L")}`
