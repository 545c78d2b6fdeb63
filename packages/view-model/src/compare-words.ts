import type { Unit } from "@cordon/domain/amount/amount"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { ComparedControls } from "./compare-address.ts"
import type { FigureComparison } from "./compare-figure.ts"
import type { AreaRange, GroundComparison, Side } from "./compare-ground.ts"
import { counted, formatReckoned, unitSuffix } from "./format.ts"
import { formatDay } from "./format-time.ts"
import { capitalised, viewWords } from "./names.ts"

/** How the two sides are called. */
export const sideLetters: Readonly<Record<Side, string>> = { a: "A", b: "B" }

/** A side in words: `Consensus, at 4 Dec 2016, known by 31 Jan 2017`. */
export const sideWords = ({ at, knownBy, accordingTo }: ComparedControls, index: CaseIndex): string =>
  `${capitalised(viewWords(accordingTo, index))}, at ${formatDay(at)}, known by ${formatDay(knownBy)}`

/** Whether two sides ask the same. */
export const sameControls = (a: ComparedControls, b: ComparedControls, index: CaseIndex): boolean =>
  sideWords(a, index) === sideWords(b, index)

/** How much of the ground differs, in a sentence: `12 quarters differ, 14.2 km² (9.8 to 17.1).` */
export const groundTotals = ({ differences, squareKilometres }: GroundComparison): string =>
  differences.length === 0
    ? "A and B say the same of every quarter that both speak of."
    : `${counted(differences.length, "quarter")} ${differences.length === 1 ? "differs" : "differ"}, ${areaWords(squareKilometres)}.`

/** What was left out of the count, in a sentence; empty where nothing was. */
export const leftOutWords = ({ oneSided, neither }: GroundComparison): string => {
  const silent = (side: Side) => oneSided.filter((place) => place.silent === side).length
  const parts = [
    ...(["a", "b"] as const).flatMap((side) =>
      silent(side) === 0 ? [] : [`${sideLetters[side]} says nothing of ${counted(silent(side), "quarter")}`]
    ),
    ...(neither === 0 ? [] : [`neither says anything of ${neither}`])
  ]
  return parts.length === 0 ? "" : `Not counted: ${parts.join("; ")}.`
}

/** A range of ground in words: `14.2 km² (9.8 to 17.1)`; one number where doubt leaves nothing open. */
export const areaWords = ({ low, best, high }: AreaRange): string => {
  const [least, middle, most] = [kilometres(low), kilometres(best), kilometres(high)]
  return least === most ? `${middle} km²` : `${middle} km² (${least} to ${most})`
}

/** Square kilometres with one decimal, as areas of approximate cells allow. */
export const kilometres = (value: number): string => value.toFixed(1)

/** How far a key figure of B lies from that of A, in a sentence. */
export const figureDifferenceWords = ({ difference, unit, open, leftOut }: FigureComparison): string => {
  const limits = [
    open ? "as far as stated; some ends are open" : undefined,
    leftOut > 0 && difference.kind !== "notLike" && difference.kind !== "noneLive"
      ? `${counted(leftOut, "other base")} left out`
      : undefined
  ].filter((words) => words !== undefined)
  const tail = limits.length === 0 ? "." : ` (${limits.join("; ")}).`
  const number = (value: number) => formatReckoned(Math.abs(value), unit)
  switch (difference.kind) {
    case "noneLive":
      return "Not compared: one side has no live number."
    case "notLike":
      return "Not compared: the sides do not measure the same base."
    case "severalBases":
      return `Not compared: ${counted(leftOut, "base")}, which do not add up.`
    case "same":
      return `The same numbers${tail}`
    case "apart": {
      const { low, high, more } = difference
      const by = low === high ? number(low) : `${number(low)} to ${number(high)}`
      return `B is ${by}${unitWords(unit)} ${more ? "higher" : "lower"}${tail}`
    }
    case "overlap": {
      const moved = (end: string, by: number) =>
        `${end} end ${by === 0 ? "the same" : `${number(by)}${unitWords(unit)} ${by > 0 ? "higher" : "lower"}`}`
      return `B: ${moved("low", difference.low)}, ${moved("high", difference.high)}${tail}`
    }
  }
}

const unitWords = (unit: Unit): string => (unit === "percent" ? " points" : unitSuffix(unit))
