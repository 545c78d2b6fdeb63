import type { CaseIndex } from "@cordon/ledger/case-index"
import type { BoundEnd, BoundsAnswer, FigureInterval } from "@cordon/reasoning/case/bounds-schema"
import { Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { askAbout } from "../ask-about.ts"
import { queryFlags } from "./query-flags.ts"
import { headLines, memberKey, memberKeys, NOT_COMPLETE, quantityText, rangeText } from "./reasoning-text.ts"

/** `cordon bounds`: the tightest interval of a figure, and what it hangs on. */
export const bounds = Command.make(
  "bounds",
  {
    ...queryFlags,
    figure: Flag.String("figure").pipe(Flag.withDescription("Id of the key figure, e.g. people-inside")),
    under: Flag.String("under").pipe(
      Flag.withDescription("Only these claims hold, joined by commas; all that the view admits by default"),
      Flag.optional
    )
  },
  Effect.fn(function* (input) {
    const query = { figure: input.figure, under: Option.getOrUndefined(input.under) }
    yield* askAbout(input, "bounds", "/bounds", query, linesOf)
  })
).pipe(
  Command.withDescription("Show how low and how high a figure can be, and what that hangs on"),
  Command.withExamples([
    {
      command: "cordon bounds --figure people-inside --at 2016-12-04",
      description: "How many can have been inside, by what was known on the day"
    }
  ])
)

const linesOf = (answer: BoundsAnswer, index: CaseIndex): ReadonlyArray<string> => [
  ...headLines(answer.controls, index, `${answer.name} on ${answer.day}`),
  basisLine(answer),
  ...answer.intervals.flatMap((interval) => ["", ...intervalLines(interval, answer)]),
  ...(answer.complete ? [] : ["", NOT_COMPLETE])
]

const basisLine = ({ under, chosenConflict }: BoundsAnswer): string => {
  switch (under) {
    case "allAdmitted":
      return "All claims that the view admits can hold together."
    case "chosen":
      return chosenConflict
        ? "The chosen claims cannot all hold, so nothing follows from them."
        : "Under the chosen claims."
    case "accounts":
      return "The claims that the view admits cannot all hold: one interval for each account."
  }
}

const intervalLines = (interval: FigureInterval, answer: BoundsAnswer): ReadonlyArray<string> => {
  const { account, low, high, hangsOn } = interval
  const range = {
    ...(low === undefined ? {} : { low: low.value }),
    ...(high === undefined ? {} : { high: high.value })
  }
  return [
    `${account === undefined ? "" : `${account.name}: `}${rangeText(range, answer.unit)}`,
    ...(low === undefined ? [] : endLines("at least", low, answer)),
    ...(high === undefined ? [] : endLines("at most", high, answer)),
    ...hangsOn.map(
      ({ member, without }) => `  without ${memberKey(member)}: ${rangeText(without, answer.unit)}`
    )
  ]
}

const endLines = (side: string, end: BoundEnd, { unit, laws }: BoundsAnswer): ReadonlyArray<string> => {
  const names = end.laws.map((id) => laws.find((law) => law.id === id)?.name ?? id)
  return [
    `  ${side} ${quantityText(end.value, unit)}, by ${memberKeys(end.members)}${names.length === 0 ? "" : ` and ${names.join("; ")}`}`,
    ...end.arithmetic.map(({ text }) => `    ${text}`)
  ]
}
