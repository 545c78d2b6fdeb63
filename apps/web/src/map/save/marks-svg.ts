import { corridorStyles, flowStyles } from "@cordon/map-style/flow-style"
import { facilitySymbol, incidentSymbol } from "@cordon/map-style/symbol"
import { palettes, partyColours, type Theme } from "@cordon/map-style/token"
import { DISPUTE_RADIUS, NOT_EQUAL } from "../dispute-sign.ts"
import type { FlowLabel, FlowLayout, PlacedFlow } from "../flow-layout.ts"
import type { PlacedStack } from "../force-layout.ts"
import type { DrawForce } from "../force-symbol.ts"
import type { LabelWish } from "../label-layout.ts"
import type { PlacedCorridor, PlacedFacility, PlacedGain, PlacedIncidents } from "../overlay-layout.ts"
import { type Attributes, tag, words } from "./svg-tag.ts"
import { words as mapWords } from "../words.ts"
import { textWay } from "../text-way.ts"

/** What stands above the ground, in pixels. */
export interface DrawnMarks {
  readonly flows: FlowLayout
  readonly flowLabels: ReadonlyArray<FlowLabel>
  readonly corridors: ReadonlyArray<PlacedCorridor>
  readonly gains: ReadonlyArray<PlacedGain>
  readonly forces: ReadonlyArray<
    PlacedStack & { readonly foot: PlacedStack["foot"] & { readonly text: string } }
  >
  readonly facilities: ReadonlyArray<PlacedFacility>
  readonly incidents: ReadonlyArray<PlacedIncidents>
  readonly labels: ReadonlyArray<LabelWish>
  readonly disputes: ReadonlyArray<{ readonly x: number; readonly y: number }>
  /** Absent where there is no force. */
  readonly drawForce?: DrawForce
}

const SANS = "'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif"
const ARABIC = "'IBM Plex Sans Arabic', 'IBM Plex Sans', sans-serif"

/** A line of text. Unit of the size: CSS pixels. */
export const textSvg = (
  text: string,
  at: { readonly x: number; readonly y: number },
  size: number,
  fill: string,
  more: Attributes = {}
): string =>
  tag("text", { x: at.x, y: at.y, "font-family": SANS, "font-size": size, fill, ...more }, words(text))

/** The marks as SVG, in the order of the map. */
export const marksSvg = (marks: DrawnMarks, theme: Theme): string => {
  const { colours } = palettes[theme]
  const halo: Attributes = {
    stroke: colours.halo,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "stroke-opacity": 0.9,
    "paint-order": "stroke"
  }
  const label = (text: string, x: number, y: number, more: Attributes = {}) =>
    textSvg(text, { x, y }, 10.5, colours.ink, { "font-weight": 600, ...halo, ...more })
  const flow = ({ flow: { movement }, width, shape, fades }: PlacedFlow, nth: number): string => {
    const style = flowStyles[movement]
    const stop = (offset: number, opacity: number) =>
      tag("stop", { offset, "stop-color": colours.flow, "stop-opacity": opacity })
    return [
      tag(
        "linearGradient",
        {
          id: `fade-${nth}`,
          gradientUnits: "userSpaceOnUse",
          x1: shape.from.x,
          y1: shape.from.y,
          x2: shape.to.x,
          y2: shape.to.y
        },
        stop(0, fades.from ? 0.12 : 1),
        stop(0.45, 1),
        stop(1, fades.to ? 0.3 : 1)
      ),
      tag("path", {
        d: shape.d,
        fill: "none",
        stroke: colours.halo,
        "stroke-opacity": 0.55,
        "stroke-width": width + 2.4
      }),
      tag("path", {
        d: shape.d,
        fill: "none",
        stroke: `url(#fade-${nth})`,
        "stroke-width": width,
        "stroke-linecap": style.cap,
        "stroke-dasharray":
          style.dash.length === 0
            ? undefined
            : style.dash.map((length) => length * Math.max(1, width / 5)).join(" ")
      }),
      style.double
        ? tag("path", {
            d: shape.d,
            fill: "none",
            stroke: colours.halo,
            "stroke-width": Math.max(0.8, width * 0.42)
          })
        : "",
      head(shape.head)
    ].join("")
  }
  const head = (d: string) =>
    tag("path", {
      d,
      fill: colours.flow,
      stroke: colours.halo,
      "stroke-width": 0.8,
      "stroke-linejoin": "round"
    })
  const corridor = ({ corridor: { status }, shape, sign }: PlacedCorridor): string => {
    const style = corridorStyles[status]
    return [
      tag("path", { d: shape.d, fill: "none", stroke: colours.flow, "stroke-width": 7 }),
      tag("path", {
        d: shape.d,
        fill: "none",
        stroke: colours.surface,
        "stroke-width": 3,
        "stroke-linecap": style.cap,
        "stroke-dasharray": style.dash.length === 0 ? undefined : style.dash.join(" ")
      }),
      head(shape.head),
      tag("circle", {
        cx: sign.x,
        cy: sign.y,
        r: 7,
        fill: colours.surface,
        stroke: colours.ink,
        "stroke-width": 1.3
      }),
      textSvg(style.sign, { x: sign.x, y: sign.y + 3.3 }, 9, colours.ink, {
        "font-weight": 700,
        "text-anchor": "middle"
      })
    ].join("")
  }
  const gain = ({ order, shape }: PlacedGain): string => {
    const colour = partyColours(theme, order).text
    const casing = { fill: "none", stroke: colours.halo, "stroke-width": 4.6, "stroke-opacity": 0.8 }
    return [
      tag("path", { d: shape.d, ...casing }),
      tag("path", { d: shape.head, ...casing }),
      tag("path", { d: shape.d, fill: "none", stroke: colour, "stroke-width": 2.2 }),
      tag("path", { d: shape.head, fill: colour })
    ].join("")
  }
  const facility = ({ x, y, order }: PlacedFacility): string =>
    tag(
      "g",
      { transform: `translate(${x} ${y})` },
      ...facilitySymbol.paths.map(({ d, role }) =>
        tag("path", {
          d,
          fill: role === "ink" ? "none" : order < 0 ? colours.surface : partyColours(theme, order).fill,
          stroke: colours.ink,
          "stroke-width": 1.1
        })
      )
    )
  const incident = ({ x, y, cluster }: PlacedIncidents): string => {
    const diamond = { stroke: "#1D2226", "stroke-width": 1.5 }
    return tag(
      "g",
      { transform: `translate(${x} ${y})` },
      cluster.spots.length > 1
        ? tag("path", { d: "M0-12L12 0 0 12-12 0z", fill: colours.surface, "fill-opacity": 0.75, ...diamond })
        : "",
      ...incidentSymbol.paths.map(({ d }) => tag("path", { d, fill: "#FFFFFF", ...diamond })),
      textSvg(String(cluster.claims), { x: 0, y: 3.3 }, 9, "#1D2226", {
        "font-weight": 700,
        "text-anchor": "middle"
      })
    )
  }
  const name = ({ kind, name: text, second, only, x, y, strong, order }: LabelWish): string => {
    const party = kind === "party"
    const thin = { ...halo, "stroke-width": 2.6, "text-anchor": "middle" }
    const fill = party && order >= 0 ? partyColours(theme, order).text : colours.ink
    const alone = only === "second"
    const inSecond = (words: string, dy: number) =>
      textSvg(
        words,
        { x, y: y + dy },
        (party ? 11.5 : 10.5) + (alone ? 1 : 0),
        party || alone ? fill : colours.ink2,
        {
          ...thin,
          "font-family": ARABIC,
          "font-weight": alone ? 500 : undefined,
          direction: "rtl"
        }
      )
    if (alone) return inSecond(text, 4)
    return [
      textSvg(text, { x, y: y + (second === undefined ? 4 : -2) }, party ? 12 : 11, fill, {
        ...thin,
        "font-weight": party || strong ? 600 : 500,
        "letter-spacing": party ? 0.9 : undefined
      }),
      second === undefined ? "" : inSecond(second, 11)
    ].join("")
  }
  const stack = ({ forces, foot, side }: DrawnMarks["forces"][number]): string => {
    const anchor = textWay(side)
    return [
      ...forces.map(({ force, size, x, y, textX }) => {
        const symbol = marks.drawForce?.(force.order, size, theme) ?? ""
        const width = Number(/width="([\d.]+)"/.exec(symbol)?.[1] ?? 0)
        return [
          tag("g", { transform: `translate(${x - width / 2} ${y - width / 2})` }, symbol),
          force.range === undefined ? "" : label(force.range, textX, y + 4, anchor)
        ].join("")
      }),
      foot.text === ""
        ? ""
        : textSvg(foot.text, { x: foot.x, y: foot.y + 4 }, 10, colours.ink2, {
            ...halo,
            ...anchor,
            "font-style": anchor.direction === undefined ? "italic" : undefined
          })
    ].join("")
  }
  const dispute = ({ x, y }: { readonly x: number; readonly y: number }): string =>
    tag(
      "g",
      { transform: `translate(${x} ${y})`, stroke: colours.dispute },
      tag("circle", { r: DISPUTE_RADIUS, fill: colours.surface }),
      tag("path", { d: NOT_EQUAL, fill: "none", "stroke-width": 1.4 })
    )
  return [
    ...marks.gains.map(gain),
    ...marks.flows.flows.map(flow),
    ...marks.flows.unknowns.map(({ x, y }) =>
      textSvg(mapWords.unknown, { x, y: y + 4 }, 13, colours.flow, {
        ...halo,
        "font-weight": 700,
        "text-anchor": "middle"
      })
    ),
    ...marks.flowLabels.map(({ text, x, y }) => label(text, x, y + 4, textWay("over"))),
    ...marks.corridors.map(corridor),
    ...marks.facilities.map(facility),
    ...marks.incidents.map(incident),
    ...marks.disputes.map(dispute),
    ...marks.labels.map(name),
    ...marks.forces.map(stack)
  ].join("")
}
