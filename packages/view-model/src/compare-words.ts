import type { Unit } from "@cordon/domain/amount/amount"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { ComparedControls } from "./compare-address.ts"
import type { FigureComparison } from "./compare-figure.ts"
import type { AreaRange, GroundComparison, Side } from "./compare-ground.ts"
import { counted, formatArea, formatReckoned, unitSuffix } from "./format.ts"
import { vocabulary } from "./language.ts"
import { sideWords } from "./side-words.ts"

/** What a comparison says of its two sides. */
export const words = vocabulary("view-model/compare-words", {
  same: "A and B say the same of every quarter that both speak of.",
  differ: (count: number, area: string) =>
    `${counted(count, "quarter")} ${count === 1 ? "differs" : "differ"}, ${area}.`,
  silent: (side: string, count: number) => `${side} says nothing of ${counted(count, "quarter")}`,
  neither: (count: number) => `neither says anything of ${count}`,
  notCounted: (parts: ReadonlyArray<string>) => `Not counted: ${parts.join("; ")}.`,
  area: (number: string) => `${number} km²`,
  areaBetween: (number: string, least: string, most: string) => `${number} km² (${least} to ${most})`,
  figure: {
    openEnds: "as far as stated; some ends are open",
    leftOut: (count: number) => `${counted(count, "other base")} left out`,
    limits: (limits: ReadonlyArray<string>) => ` (${limits.join("; ")})`,
    noneLive: "Not compared: one side has no live number.",
    notLike: "Not compared: the sides do not measure the same base.",
    severalBases: (count: number) => `Not compared: ${counted(count, "base")}, which do not add up.`,
    same: (limits: string) => `The same numbers${limits}.`,
    apart: (by: string, more: boolean, limits: string) => `B is ${by} ${more ? "higher" : "lower"}${limits}.`,
    between: (low: string, high: string) => `${low} to ${high}`,
    overlap: (low: string, high: string, limits: string) => `B: ${low}, ${high}${limits}.`,
    /** An end that moved by 0 or more; `up` where it moved up. */
    moved: (end: "low" | "high", by: string | undefined, up: boolean) =>
      `${end} end ${by === undefined ? "the same" : `${by} ${up ? "higher" : "lower"}`}`,
    points: " points"
  }
})

/** How the two sides are called. */
export const sideLetters: Readonly<Record<Side, string>> = { a: "A", b: "B" }

/** Whether two sides ask the same. */
export const sameControls = (a: ComparedControls, b: ComparedControls, index: CaseIndex): boolean =>
  sideWords(a, index) === sideWords(b, index)

/** How much of the ground differs, in a sentence: `12 quarters differ, 14.2 km² (9.8 to 17.1).` */
export const groundTotals = ({ differences, squareKilometres }: GroundComparison): string =>
  differences.length === 0 ? words.same : words.differ(differences.length, areaWords(squareKilometres))

/** What was left out of the count, in a sentence; empty where nothing was. */
export const leftOutWords = ({ oneSided, neither }: GroundComparison): string => {
  const silent = (side: Side) => oneSided.filter((place) => place.silent === side).length
  const parts = [
    ...(["a", "b"] as const).flatMap((side) =>
      silent(side) === 0 ? [] : [words.silent(sideLetters[side], silent(side))]
    ),
    ...(neither === 0 ? [] : [words.neither(neither)])
  ]
  return parts.length === 0 ? "" : words.notCounted(parts)
}

/** A range of ground in words: `14.2 km² (9.8 to 17.1)`; one number where doubt leaves nothing open. */
export const areaWords = ({ low, best, high }: AreaRange): string => {
  const [least, middle, most] = [formatArea(low), formatArea(best), formatArea(high)]
  return least === most ? words.area(middle) : words.areaBetween(middle, least, most)
}

/** How far a key figure of B lies from that of A, in a sentence. */
export const figureDifferenceWords = ({ difference, unit, open, leftOut }: FigureComparison): string => {
  const limits = [
    open ? words.figure.openEnds : undefined,
    leftOut > 0 && difference.kind !== "notLike" && difference.kind !== "noneLive"
      ? words.figure.leftOut(leftOut)
      : undefined
  ].filter((limit) => limit !== undefined)
  const tail = limits.length === 0 ? "" : words.figure.limits(limits)
  const number = (value: number) => formatReckoned(Math.abs(value), unit)
  switch (difference.kind) {
    case "noneLive":
      return words.figure.noneLive
    case "notLike":
      return words.figure.notLike
    case "severalBases":
      return words.figure.severalBases(leftOut)
    case "same":
      return words.figure.same(tail)
    case "apart": {
      const { low, high, more } = difference
      const by = low === high ? number(low) : words.figure.between(number(low), number(high))
      return words.figure.apart(`${by}${unitWords(unit, high)}`, more, tail)
    }
    case "overlap": {
      const moved = (end: "low" | "high", by: number) =>
        words.figure.moved(
          end,
          by === 0 ? undefined : `${number(by)}${unitWords(unit, Math.abs(by))}`,
          by > 0
        )
      return words.figure.overlap(moved("low", difference.low), moved("high", difference.high), tail)
    }
  }
}

const unitWords = (unit: Unit, last: number): string =>
  unit === "percent" ? words.figure.points : unitSuffix(unit, last)
