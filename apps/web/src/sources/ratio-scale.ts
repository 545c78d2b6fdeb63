import { words } from "./words.ts"

/** Where ratios stand on a log axis. */
export interface RatioScale {
  readonly x: (ratio: number) => number
  /** Powers of two, 1 among them. */
  readonly ticks: ReadonlyArray<number>
}

const LEFT = 18
const RIGHT = 262

/** A log axis of powers of two that holds 1 and every ratio, from at least half to double. */
export const ratioScale = (
  ratios: ReadonlyArray<{ readonly low: number; readonly high: number }>
): RatioScale => {
  const positive = ratios.flatMap(({ low, high }) => [low, high]).filter((ratio) => ratio > 0)
  const lowest = Math.min(-1, Math.floor(Math.log2(Math.min(1, ...positive))))
  const highest = Math.max(1, Math.ceil(Math.log2(Math.max(1, ...positive))))
  const step = Math.ceil((highest - lowest) / 6)
  const exponents = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i)
  return {
    x: (ratio) =>
      LEFT + ((RIGHT - LEFT) * (Math.log2(Math.max(ratio, 2 ** lowest)) - lowest)) / (highest - lowest),
    ticks: exponents.filter((exponent) => exponent % step === 0).map((exponent) => 2 ** exponent)
  }
}

/** `¼`, `equal`, `2×`. */
export const ratioLabel = (ratio: number): string =>
  ratio === 1
    ? words.equal
    : ratio > 1
      ? `${ratio}×`
      : (({ 2: "½", 4: "¼", 8: "⅛" } as Readonly<Record<number, string>>)[1 / ratio] ?? `1/${1 / ratio}`)
