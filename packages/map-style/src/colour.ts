/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** Reads `#RRGGBB`. Gotcha: expects a token of this package; anything else gives NaN. */
export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as never

/**
 * Contrast ratio of two colours, 1 to 21.
 *
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 */
export const contrastRatio = (a: string, b: string): number => {
  const [light, dark] = [luminance(rgbOf(a)), luminance(rgbOf(b))].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * Distance of two colours in CIELAB, CIE76.
 *
 * Unit: ΔE; about 2 is just noticeable.
 * Source: CIE 15:2004, D65 white point; sRGB by IEC 61966-2-1.
 */
export const colourDistance = (a: Rgb, b: Rgb): number => {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/** Kinds of colour blindness that party fills are checked against. */
export type ColourBlindness = "protanopia" | "deuteranopia" | "tritanopia"

/**
 * A colour as somebody with full dichromacy sees it.
 *
 * Source: G. Machado, M. Oliveira, L. Fernandes 2009, severity 1.0, applied to linear RGB.
 */
export const simulated = (rgb: Rgb, kind: ColourBlindness): Rgb => {
  const linear = rgb.map(toLinear) as unknown as Rgb
  return MACHADO[kind].map((row) =>
    fromLinear(row[0]! * linear[0] + row[1]! * linear[1] + row[2]! * linear[2])
  ) as unknown as Rgb
}

const MACHADO: Readonly<Record<ColourBlindness, ReadonlyArray<ReadonlyArray<number>>>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
}

const toLinear = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const fromLinear = (value: number): number => {
  const v = Math.min(1, Math.max(0, value))
  return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)
}

const luminance = (rgb: Rgb): number =>
  0.2126 * toLinear(rgb[0]) + 0.7152 * toLinear(rgb[1]) + 0.0722 * toLinear(rgb[2])

const lab = (rgb: Rgb): Rgb => {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
