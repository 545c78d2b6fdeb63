/** A style expression or a plain value, as JSON. */
export type StyleValue =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<StyleValue>
  | { readonly [key: string]: StyleValue }

/** One drawn layer, as the MapLibre style specification writes it. */
export interface StyleLayer {
  readonly id: string
  readonly type: "background" | "fill" | "line"
  readonly source?: SourceName
  readonly filter?: ReadonlyArray<StyleValue>
  readonly layout?: Readonly<Record<string, StyleValue>>
  readonly paint: Readonly<Record<string, StyleValue>>
}

/**
 * The sources that the layers draw.
 *
 * `cells`: polygons with the place as id; what they show is feature state, so that a step of time uploads no
 * geometry. `edges`: boundaries of cells with `approximate`. `outline`: the mapped area. `lines`: rivers and
 * roads with `kind` and `schematic`. `front`: lines with `mark` front or edge. `week`: lines with `mark` front, where it
 * ran seven days before, or gain, around ground that changed hands since. Only the last two change with time.
 */
export type SourceName = "cells" | "edges" | "outline" | "lines" | "week"
