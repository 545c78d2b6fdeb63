import { spokenLanguage } from "@cordon/view-model/language"

/** Where a text stands from its point: to one side of it, or over it. */
export type TextSide = "left" | "right" | "over"

/** How an SVG text is set beside its point. */
export type TextWay = {
  readonly "text-anchor": "start" | "middle" | "end"
  readonly direction?: "rtl"
}

/** How a text of ours is set: what runs from the right begins at its right end. */
export const textWay = (side: TextSide): TextWay =>
  spokenLanguage().direction === "rtl"
    ? { "text-anchor": TURNED[side], direction: "rtl" }
    : { "text-anchor": PLAIN[side] }

const PLAIN = { left: "end", right: "start", over: "middle" } as const
const TURNED = { left: "start", right: "end", over: "middle" } as const
