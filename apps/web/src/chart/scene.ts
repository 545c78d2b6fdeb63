import type { ClaimId } from "@cordon/domain/key"
import { isArabic } from "../language/language-of-text.ts"

/** A colour by its name among the custom properties of the page. */
export type Colour = `--${string}`

/** How a path is painted. An absent stroke or fill is none. */
export interface Paint {
  readonly stroke?: Colour
  readonly width?: number
  readonly dash?: string
  readonly fill?: Colour
  readonly opacity?: number
}

/** A path, its data in pixels, or in pixels from a point. */
export interface PathShape extends Paint {
  readonly kind: "path"
  readonly d: string
  readonly at?: readonly [x: number, y: number]
}

/** A line of text. */
export interface TextShape {
  readonly kind: "text"
  readonly x: number
  readonly y: number
  readonly text: string
  readonly fill: Colour
  readonly size: number
  readonly anchor?: "start" | "middle" | "end"
  readonly weight?: number
  /** True where it stands over other marks and needs a rim of the ground's colour. */
  readonly rim?: boolean
}

export type Shape = PathShape | TextShape

/** What is drawn for one thing that somebody said. */
export interface SceneMark {
  readonly claim: ClaimId
  /** Who says what of which day, for a pointer that rests on it. */
  readonly says: string
  readonly shapes: ReadonlyArray<Shape>
}

/**
 * A chart as shapes in pixels, bottom to top: made once, drawn by the screen and written into files.
 *
 * Source: ADR-0016.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly ground: ReadonlyArray<Shape>
  readonly marks: ReadonlyArray<SceneMark>
  readonly front: ReadonlyArray<Shape>
}

/** A path painted so. */
export const path = (d: string, paint: Paint): PathShape => ({ kind: "path", d, ...paint })

/** What makes a stretch of text run from the right without moving its anchor. Unicode, UAX #9. */
const [RIGHT_TO_LEFT, END] = ["\u2067", "\u2069"]

/** A line of small text, grey unless said otherwise. Arabic keeps its own order on an axis that is not mirrored. */
export const text = (
  words: string,
  x: number,
  y: number,
  more: Partial<Omit<TextShape, "kind" | "text" | "x" | "y">> = {}
): TextShape => ({
  kind: "text",
  text: isArabic(words) ? `${RIGHT_TO_LEFT}${words}${END}` : words,
  x,
  y,
  fill: "--ink3",
  size: SMALL,
  ...more
})

/** Size of the text of an axis or a mark. Unit: pixels. */
const SMALL = 11
