import { Harm } from "@cordon/reasoning/case/asked-quantity"
import type { BoundEnd, BoundsAnswer, FigureInterval } from "@cordon/reasoning/case/bounds-schema"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { MovementKind } from "@cordon/domain/claim/proposition"
import { Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { askAbout } from "../ask-about.ts"
import { queryFlags } from "./query-flags.ts"
import { headLines, memberKey, memberKeys, NOT_COMPLETE, quantityText, rangeText } from "./reasoning-text.ts"

const optional = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

/** Flags that name a quantity by its parts. */
const quantityFlags = {
  measure: optional(
    "measure",
    `What is counted, where it is no key figure: population, strength, areaShare, ${MovementKind.literals.join(", ")}, ${Harm.literals.join(", ")}`
  ),
  place: optional("place", "Where: inside this place, from it, harmed in it, or the area of a share"),
  group: optional("group", "Who is counted; people by default, of a strength fighters"),
  force: optional("force", "Of a strength: whose"),
  party: optional("party", "Of an area share: who holds it"),
  destination: optional("destination", "Of a movement: where to"),
  on: optional("on", "Of a population, strength or area share: the day; that of --at by default"),
  from: optional("from", "Of a movement or of harm: first day of the window"),
  to: optional("to", "Of a movement or of harm: last day of the window; that of --at by default")
}

/** `cordon bounds`: the tightest interval of a figure or of any quantity, and what it hangs on. */
export const bounds = Command.make(
  "bounds",
  {
    ...queryFlags,
    figure: optional("figure", "Id of the key figure, e.g. people-inside; or name a quantity by --measure"),
    ...quantityFlags,
    under: optional("under", "Only these claims hold, joined by commas; all that the view admits by default")
  },
  Effect.fn(function* (input) {
    const { figure, under, measure, place, group, force, party, destination, on, from, to } = input
    const given = { figure, under, measure, place, group, force, party, destination, on, from, to }
    const query = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, Option.getOrUndefined(value)])
    )
    yield* askAbout(input, "bounds", "/bounds", query, linesOf)
  })
).pipe(
  Command.withDescription("Show how low and how high a quantity can be, and what that hangs on"),
  Command.withExamples([
    {
      command: "cordon bounds --figure people-inside --at 2016-12-04",
      description: "How many can have been inside, by what was known on the day"
    },
    {
      command: "cordon bounds --measure population --group children --place east_aleppo --at 2016-12-04",
      description: "How many of them were children, though nobody counted"
    },
    {
      command:
        "cordon bounds --measure evacuation --place east_aleppo --from 2016-12-15 --to 2016-12-18 --known-by 2017-01-31",
      description: "How many left between two days"
    }
  ])
)

const linesOf = (answer: BoundsAnswer, index: CaseIndex): ReadonlyArray<string> => [
  ...headLines(answer.controls, index, headOf(answer)),
  basisLine(answer),
  ...(answer.notCounted ?? []).map(({ claim, why }) => `${claim} does not count. ${why}`),
  ...answer.intervals.flatMap((interval) => ["", ...intervalLines(interval, answer)]),
  ...(answer.complete ? [] : ["", answer.under === "accounts" ? MORE_ACCOUNTS : NOT_COMPLETE])
]

const MORE_ACCOUNTS = "There are, or may be, more accounts than these."

/** The name of a quantity that was asked for says its day already. */
const headOf = ({ figure, name, day }: BoundsAnswer): string =>
  figure === undefined ? name : `${name} on ${day}`

const basisLine = ({ under, chosenConflict, intervals }: BoundsAnswer): string => {
  switch (under) {
    case "allAdmitted":
      return "No claim that bears on it is in a conflict: under all of them, and all others that none touches."
    case "chosen":
      return chosenConflict
        ? "The chosen claims cannot all hold with the assumptions of the case, so nothing follows from them."
        : intervals.length === 0
          ? "Whether the chosen claims can all hold was not settled."
          : "Under the chosen claims and the assumptions of the case."
    case "accounts":
      return "The claims that bear on it cannot all hold: one interval for each account."
    case "unsettled":
      return "Whether the claims that bear on it can all hold was not settled: under claims that were found to."
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
