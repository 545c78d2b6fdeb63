import { type Rgb, rgbOf } from "./colour.ts"
import { palettes, partyColours, type Theme } from "./token.ts"

/**
 * A tile that repeats without a seam.
 *
 * Shape: `pixels` holds rows of red, green, blue, alpha, `size * size * 4` bytes, not premultiplied.
 * Unit: `size` in device pixels; `pixelRatio` device pixels make one CSS pixel.
 */
export interface PatternTile {
  readonly size: number
  readonly pixelRatio: number
  readonly pixels: Uint8ClampedArray
}

/** What a pattern says about the ground. */
export type PatternKind = "half" | "third" | "dissent" | "inferred" | "noClaim" | "changed"

/** A pattern by what it says and, for stripes, whose colour they have. */
export type Pattern =
  | { readonly kind: "half"; readonly party: number }
  | { readonly kind: "third"; readonly party: number }
  | { readonly kind: "dissent"; readonly party: number | "neutral" }
  | { readonly kind: "inferred" }
  | { readonly kind: "noClaim" }
  | { readonly kind: "changed" }

/** The name under which a style asks for a pattern: `half-1`, `dissent-neutral`, `noClaim`. */
export const patternId = (pattern: Pattern): string =>
  "party" in pattern ? `${pattern.kind}-${pattern.party}` : pattern.kind

/**
 * Every pattern that a case with so many parties can need.
 *
 * `half`: 45° stripes of one party over the other's fill, in equal parts: contested ground.
 * `third`: stripes of a third party over contested ground. `dissent`: thin −45° stripes in the dissenter's
 * text colour over the leader's fill: sources disagree. `inferred`, `noClaim`: dots. `changed`: level hairlines, for
 * ground that changed hands of late.
 */
export const patternsFor = (parties: number): ReadonlyArray<Pattern> => [
  ...Array.from({ length: parties }, (_, party): Pattern => ({ kind: "half", party })),
  ...Array.from({ length: parties }, (_, party): Pattern => ({ kind: "third", party })),
  ...Array.from({ length: parties }, (_, party): Pattern => ({ kind: "dissent", party })),
  { kind: "dissent", party: "neutral" },
  { kind: "inferred" },
  { kind: "noClaim" },
  { kind: "changed" }
]

/**
 * Draws a pattern, smoothed by sampling each pixel on a grid.
 *
 * Source: design/design.md, "Map, bottom to top"; widths of design/situation.html.
 */
export const drawPattern = (pattern: Pattern, theme: Theme, pixelRatio: number): PatternTile => {
  switch (pattern.kind) {
    case "half":
      return stripes(
        { period: 10, width: 5, offset: 0, slope: 1 },
        partyColours(theme, pattern.party).fill,
        pixelRatio
      )
    case "third":
      return stripes(
        { period: 10, width: 10 / 3, offset: 10 / 3, slope: 1 },
        partyColours(theme, pattern.party).fill,
        pixelRatio
      )
    case "dissent": {
      const colour =
        pattern.party === "neutral" ? palettes[theme].colours.ink3 : partyColours(theme, pattern.party).text
      return stripes({ period: 8, width: 1.5, offset: 0, slope: -1 }, colour, pixelRatio)
    }
    case "inferred":
      return dots(palettes[theme].colours.dots, 0.75, 0.75, pixelRatio)
    case "noClaim":
      return dots(palettes[theme].colours.dots, 0.8, 1, pixelRatio)
    case "changed":
      return hairlines(palettes[theme].colours.halo, pixelRatio)
  }
}

interface Stripe {
  /** Distance between stripes, across them, in CSS pixels. */
  readonly period: number
  readonly width: number
  readonly offset: number
  /** 1: rising to the left (45°); -1: the other diagonal. */
  readonly slope: 1 | -1
}

/** A tile's edge is the stripe's period along an axis, `period * √2`, rounded to whole pixels so that it repeats. */
const stripes = (stripe: Stripe, colour: string, pixelRatio: number): PatternTile => {
  const size = Math.round(stripe.period * Math.SQRT2 * pixelRatio)
  const share = stripe.width / stripe.period
  const start = stripe.offset / stripe.period
  return sampled(size, pixelRatio, rgbOf(colour), (x, y) => {
    const phase = modulo((x + stripe.slope * y) / size - start, 1)
    return phase < share ? 1 : 0
  })
}

const HAIRLINE_SPACING = 5

const hairlines = (colour: string, pixelRatio: number): PatternTile => {
  const size = HAIRLINE_SPACING * pixelRatio
  return sampled(size, pixelRatio, rgbOf(colour), (_, y) => (y < 1.2 * pixelRatio ? 0.5 : 0))
}

const DOT_SPACING = 7

const dots = (colour: string, radius: number, opacity: number, pixelRatio: number): PatternTile => {
  const size = DOT_SPACING * pixelRatio
  const centre = size / 2
  return sampled(size, pixelRatio, rgbOf(colour), (x, y) =>
    Math.hypot(x - centre, y - centre) <= radius * pixelRatio ? opacity : 0
  )
}

const SAMPLES = 4

const sampled = (
  size: number,
  pixelRatio: number,
  [red, green, blue]: Rgb,
  covers: (x: number, y: number) => number
): PatternTile => {
  const pixels = new Uint8ClampedArray(size * size * 4)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let sum = 0
      for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
        const x = column + ((i % SAMPLES) + 0.5) / SAMPLES
        const y = row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES
        sum += covers(x, y)
      }
      pixels.set([red, green, blue, (255 * sum) / (SAMPLES * SAMPLES)], (row * size + column) * 4)
    }
  }
  return { size, pixelRatio, pixels }
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by
