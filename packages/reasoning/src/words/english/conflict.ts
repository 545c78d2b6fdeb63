import type { AssumptionMeaning } from "@cordon/domain/case/assumption"
import { numberWords } from "../number.ts"
import type { ConflictSpeech, Giving, Sayings } from "../speech.ts"
import { type EnglishNames, unitWords } from "./clause.ts"
import { capital, listWords, possessive } from "./list.ts"
import { limitWords, quantityWords } from "./quantity.ts"

/** The sentences of conflicts in English. */
export const conflictSpeech = (names: EnglishNames): ConflictSpeech => ({
  unreckoned: (clauses) => `${capital(listWords(clauses))}: ${CANNOT}`,
  pair: (sayings) => {
    const said = sayings.map(
      ({ speaker = "somebody", clauses }) => `${speaker} said that ${clauses.join(" and ")}`
    )
    return `${capital(said.join("; "))}: ${CANNOT}`
  },
  derived: ({ premises, derived, speaker = "somebody", said }) => {
    const clauses = premises.flatMap(premiseWords)
    const then = clauses.length === 0 ? capital(derived) : `If ${listWords(clauses)}, then ${derived}`
    return `${then}; ${speaker} said ${said === undefined ? "otherwise" : quantityWords(said.quantity)}: ${CANNOT}`
  },
  revision: ({ voice = "one voice", isHolder, inOrder, figures }) => {
    const what = isHolder ? "report" : "figure"
    const told = figures.map(
      ({ clauses, speaker }) => `${clauses.join(" and ")}${speaker === undefined ? "" : ` (${speaker})`}`
    )
    return inOrder
      ? `${possessive(capital(voice))} later ${what} differs from its earlier one: first ${told.join("; later ")}: ${CANNOT}`
      : `${capital(voice)} gives two ${what}s, and which came later is not on record: ${told.join("; ")}: ${CANNOT}`
  },
  step: (clause, member) =>
    `${capital(clause)}${member.kind === "claim" ? ` (${member.claim})` : " (assumption)"}`,
  reckoned: (clause, formula) => `${capital(clause)}${formula === undefined ? "" : `: ${formula}`}`,
  apart: ({ value, unit }) => {
    const what =
      unit === "percent" ? "percentage points" : unit === "squareKilometres" ? "square kilometres" : "people"
    return `${numberWords(value)} ${what} apart`
  },
  give: (giving) => giveWords(giving, names)
})

const CANNOT = "they cannot all be true."

/** Clauses of one member, the speaker named behind the last. */
const premiseWords = ({ clauses, speaker }: Sayings): ReadonlyArray<string> =>
  speaker === undefined ? clauses : [...clauses.slice(0, -1), `${clauses.at(-1)} (${speaker})`]

const giveWords = (giving: Giving, names: EnglishNames): string => {
  switch (giving.kind) {
    case "holder":
      return "another holder, or contested ground, on that day"
    case "assumption":
      return ASSUMPTION_GIVES[giving.says](numberWords(giving.missing))
    case "number": {
      const { limit, subject, inHundred, stated } = giving
      const instead = stated === undefined ? "" : ` instead of ${numberWords(stated)}`
      if (inHundred && subject.kind === "ratio") {
        const share = `${names.group(subject.of.group)} as a share of ${names.group(subject.per.group)}`
        return `${limitWords(limit)} percent${instead} (${share})`
      }
      return `${limitWords(limit)} ${unitWords(subject, names)}${instead}`
    }
  }
}

const ASSUMPTION_GIVES: Readonly<Record<AssumptionMeaning["kind"], (count: string) => string>> = {
  closedArea: (count) => `at least ${count} people came in`,
  fixedGroup: (count) => `at least ${count} joined after that day`,
  registeredWereInside: (count) =>
    `at least ${count} of the registered had not been inside, or are counted twice`,
  placeWithin: (count) => `at least ${count} were counted in the one place and not in the other`,
  mapMeasures: () => "the map is off by more than it is taken to be"
}
