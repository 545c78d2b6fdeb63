import type { FigureHistory, HistoryGroup } from "@cordon/view-model/figure-history"
import type { Range } from "@cordon/view-model/format"
import type { Band } from "./bands.ts"
import type { PlotScale } from "./plot-scale.ts"

/** What every row of a period is drawn on: the axis, the bands of accounts, later counts and what is implied. */
export interface GroupPlot {
  readonly scale: PlotScale
  readonly ticks: FigureHistory["ticks"]
  readonly bands: ReadonlyArray<Band>
  /** True while the bands are those of other controls. */
  readonly old: boolean
  readonly later: HistoryGroup["later"]
  /** What the record implies, its ends drawn as dashed lines; only in the period of the date. */
  readonly implied: Range | undefined
}
