import { INFERRED_OPACITY, NEUTRAL_DISSENT, STALE_OPACITY } from "@cordon/map-style/cell-state"
import { palettes, partyColours, type Theme } from "@cordon/map-style/token"
import type { GroundState } from "../cell-state.ts"
import { tag } from "./svg-tag.ts"

/** One cell as it is drawn. */
export interface DrawnCell {
  /** Its outline as SVG path data, in pixels. */
  readonly d: string
  readonly ground: GroundState
  readonly changed: boolean
  readonly selected: boolean
}

/** The ground of a map in pixels: what the canvas shows. Each line is SVG path data. */
export interface DrawnGround {
  readonly cells: ReadonlyArray<DrawnCell>
  readonly edges: { readonly approximate: string; readonly known: string }
  readonly outline: string
  readonly rivers: string
  readonly roads: { readonly known: string; readonly schematic: string }
  readonly week: { readonly edge: string; readonly front: string }
  readonly front: string
  readonly edge: string
  readonly hides: (part: "contested" | "disagree" | "inferred" | "noClaim" | "stale") => boolean
  /** Parties whose ground is not coloured, by their place in the case file. */
  readonly hiddenParties: ReadonlySet<number>
}

/** The patterns that ground can need, to stand in the `defs` of a drawing. */
export const groundPatterns = (parties: number, theme: Theme): string => {
  const { colours } = palettes[theme]
  const stripes = (
    id: string,
    period: number,
    width: number,
    offset: number,
    degrees: number,
    fill: string
  ) =>
    tag(
      "pattern",
      {
        id,
        width: period,
        height: period,
        patternUnits: "userSpaceOnUse",
        patternTransform: `rotate(${degrees})`
      },
      tag("rect", { x: offset, width, height: period, fill })
    )
  const dots = (id: string, opacity: number) =>
    tag(
      "pattern",
      { id, width: 7, height: 7, patternUnits: "userSpaceOnUse" },
      tag("circle", { cx: 3.5, cy: 3.5, r: 0.8, fill: colours.dots, "fill-opacity": opacity })
    )
  const orders = Array.from({ length: parties + 1 }, (_, order) => order)
  const colourOf = (order: number) => partyColours(theme, order < parties ? order : -1)
  return [
    ...orders.map((order) => stripes(`half-${order}`, 10, 5, 0, 45, colourOf(order).fill)),
    ...orders.map((order) => stripes(`third-${order}`, 10, 10 / 3, 10 / 3, 45, colourOf(order).fill)),
    ...orders.map((order) => stripes(`dissent-${order}`, 8, 1.5, 0, -45, colourOf(order).text)),
    stripes("dissent-neutral", 8, 1.5, 0, -45, colours.ink3),
    dots("inferred", 0.75),
    dots("noClaim", 1),
    tag(
      "pattern",
      { id: "changed", width: 5, height: 5, patternUnits: "userSpaceOnUse" },
      tag("rect", { width: 5, height: 1.2, fill: colours.halo, "fill-opacity": 0.5 })
    )
  ].join("")
}

/** The fills of one piece of ground, bottom to top: a colour, and the patterns across it. */
export const groundFills = (
  state: GroundState,
  parties: number,
  theme: Theme,
  { hides, hiddenParties }: Pick<DrawnGround, "hides" | "hiddenParties">
): ReadonlyArray<{ readonly fill: string; readonly opacity: number }> => {
  const { colours } = palettes[theme]
  const { party, second, third, dissent, inferred, stale } = state
  const colour =
    party < 0
      ? colours.noClaim
      : hiddenParties.has(party)
        ? colours.land
        : partyColours(theme, party < parties ? party : -1).fill
  const fades = stale && !hides("stale")
  const striped = (order: number) => order >= 0 && !hides("contested") && !hiddenParties.has(order)
  const patterns = [
    ...(party < 0 && !hides("noClaim") ? ["noClaim"] : []),
    ...(striped(second) ? [`half-${second}`] : []),
    ...(striped(third) ? [`third-${third}`] : []),
    ...(dissent === -1 || hides("disagree") || hiddenParties.has(dissent)
      ? []
      : [dissent === NEUTRAL_DISSENT ? "dissent-neutral" : `dissent-${dissent}`]),
    ...(inferred && !hides("inferred") ? ["inferred"] : [])
  ]
  return [
    { fill: colour, opacity: fades ? STALE_OPACITY : inferred ? INFERRED_OPACITY : 1 },
    ...patterns.map((id) => ({ fill: `url(#${id})`, opacity: fades ? STALE_OPACITY : 1 }))
  ]
}

/** The ground as SVG, in the order of the map's layers. */
export const groundSvg = (ground: DrawnGround, parties: number, theme: Theme): string => {
  const { colours } = palettes[theme]
  const line = (d: string, stroke: string, width: number, more: Record<string, string | number> = {}) =>
    d === ""
      ? ""
      : tag("path", { d, fill: "none", stroke, "stroke-width": width, "stroke-linejoin": "round", ...more })
  const hairline = theme === "light" ? 0.85 : 0.55
  const selected = ground.cells.filter((cell) => cell.selected)
  return [
    ...ground.cells.map(({ d, ground: state, changed }) =>
      tag(
        "g",
        {},
        ...groundFills(state, parties, theme, ground).map(({ fill, opacity }) =>
          tag("path", { d, fill, "fill-opacity": opacity })
        ),
        changed ? tag("path", { d, fill: "url(#changed)" }) : ""
      )
    ),
    line(ground.edges.approximate, colours.hairline, 0.9, {
      "stroke-dasharray": "2.2 2",
      "stroke-opacity": hairline
    }),
    line(ground.edges.known, colours.hairline, 1.2, { "stroke-opacity": hairline }),
    line(ground.week.edge, colours.halo, 3, { "stroke-opacity": 0.75 }),
    line(ground.week.front, colours.front, 1.5, { "stroke-dasharray": "0.1 3.3", "stroke-linecap": "round" }),
    line(ground.outline, colours.strong, 1.2, { "stroke-dasharray": "6 3" }),
    line(ground.rivers, colours.water, 2.6, { "stroke-linecap": "round" }),
    line(`${ground.roads.known}${ground.roads.schematic}`, colours.roadCasing, 4, { "stroke-opacity": 0.9 }),
    line(ground.roads.known, colours.road, 2),
    line(ground.roads.schematic, colours.road, 2, { "stroke-dasharray": "7 2.5" }),
    line(ground.edge, colours.halo, 3.5, { "stroke-opacity": 0.8 }),
    line(ground.edge, colours.front, 2, { "stroke-dasharray": "0.1 4", "stroke-linecap": "round" }),
    line(ground.front, colours.front, 9, { "stroke-opacity": 0.15 }),
    line(ground.front, colours.halo, 4, { "stroke-opacity": 0.85 }),
    line(ground.front, colours.front, 2, { "stroke-dasharray": "9 3.5" }),
    ...selected.map(({ d }) => line(d, colours.halo, 6) + line(d, colours.outcome, 2.6))
  ].join("")
}
