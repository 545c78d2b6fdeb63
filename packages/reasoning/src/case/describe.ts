import type { Unit } from "@cordon/domain/amount/amount"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { withoutNoise } from "../system/tolerance.ts"
import { inOrderOfPublication } from "./conflict-kind.ts"
import type { ConflictKind, Give } from "./conflict-schema.ts"
import type { Binding, Explanation } from "./explain.ts"
import type { ArithmeticStep, Gap } from "./member-schema.ts"
import type { Names } from "./names.ts"
import {
  boundOf,
  derivedValue,
  formulaOf,
  isPlainPair,
  opposite,
  pivotOf,
  saidBound,
  subjectOf
} from "./pivot.ts"
import { possessive, shortSentence } from "./short.ts"
import {
  amountWords,
  assumptionWords,
  clauseWords,
  type End,
  limitWords,
  listWords,
  numberWords,
  statedAt,
  unitWords
} from "./words.ts"

/** A conflict in words and numbers. */
export interface Description {
  readonly sentence: string
  readonly short: string
  readonly arithmetic: ReadonlyArray<ArithmeticStep>
  readonly gap: Gap
  readonly gives: ReadonlyArray<Give>
}

/** Puts an explanation into one sentence, its steps, and what each member would have to give. */
export const describe = (
  { bindings }: Explanation,
  kind: ConflictKind,
  names: Names,
  index: CaseIndex
): Description => {
  const pivot = pivotOf(bindings)
  const gives = bindings.map((binding) => giveOf(binding, names))
  const { ordered, inOrder } =
    kind === "revision" ? published(bindings, index) : { ordered: bindings, inOrder: false }
  const short = shortSentence({ kind, bindings: ordered, pivot, inOrder }, names)
  if (pivot === undefined) {
    const clauses = bindings.flatMap((binding) => clausesOf(binding, names))
    const sentence = `${capital(listWords(clauses))}: ${CANNOT}`
    return { sentence, short, arithmetic: [], gap: { value: 0, unit: "persons" }, gives }
  }
  const others = bindings.filter((binding) => binding !== pivot)
  const gap = gapOf(pivot)
  return {
    sentence:
      kind === "revision"
        ? revisionSentence(ordered, inOrder, names)
        : isPlainPair(bindings)
          ? pairSentence(bindings, names)
          : derivedSentence(pivot, others, names),
    short,
    arithmetic: stepsOf(pivot, others, gap, names),
    gap,
    gives
  }
}

const CANNOT = "they cannot all be true."

/** The clauses of what takes part of a member: one for each statement and end. */
const clausesOf = ({ member, parts }: Binding, names: Names): ReadonlyArray<string> => {
  if (member.assumption !== undefined) return [assumptionWords(member.assumption, names)]
  const clauses = parts.flatMap(({ side: { statement, day }, end }) => {
    if (statement === undefined) return []
    const { amount, range, subject } = statement
    return [
      clauseWords(subject, amount === undefined ? "" : amountWords(amount, end, range[end]), names, day)
    ]
  })
  return [...new Set(clauses)]
}

const speakerOf = (binding: Binding, names: Names): string | undefined => {
  const claim = binding.member.reading?.claim
  return claim === undefined ? undefined : names.source(claim.claim.speaker)
}

/** The clauses of the others, each speaker named once behind what they said. */
const premises = (bindings: ReadonlyArray<Binding>, names: Names): string => {
  const clauses = bindings.flatMap((binding, i) => {
    const speaker = speakerOf(binding, names)
    const next = bindings[i + 1]
    const named = speaker !== undefined && (next === undefined || speakerOf(next, names) !== speaker)
    const own = clausesOf(binding, names)
    return named ? [...own.slice(0, -1), `${own.at(-1)} (${speaker})`] : own
  })
  return listWords(clauses)
}

const pairSentence = (bindings: ReadonlyArray<Binding>, names: Names): string => {
  const said = bindings.map(
    (binding) =>
      `${speakerOf(binding, names) ?? "somebody"} said that ${clausesOf(binding, names).join(" and ")}`
  )
  return `${capital(said.join("; "))}: ${CANNOT}`
}

const derivedSentence = (pivot: Binding, others: ReadonlyArray<Binding>, names: Names): string => {
  const derived = derivedClause(pivot, names)
  const then = others.length === 0 ? capital(derived) : `If ${premises(others, names)}, then ${derived}`
  return `${then}; ${said(pivot, names)}: ${CANNOT}`
}

/** The two figures of one voice, named as such; the speaker of each where it is not the voice itself. */
const revisionSentence = (bindings: ReadonlyArray<Binding>, inOrder: boolean, names: Names): string => {
  const witness = bindings[0]?.member.reading?.claim.witness
  const voice = witness === undefined ? "one voice" : names.source(witness)
  const figures = bindings.map((binding) => {
    const speaker = speakerOf(binding, names)
    const by = speaker === undefined || speaker === voice ? "" : ` (${speaker})`
    return `${clausesOf(binding, names).join(" and ")}${by}`
  })
  const isHolder = bindings.some((binding) => subjectOf(binding)?.kind === "holder")
  const what = isHolder ? "report" : "figure"
  return inOrder
    ? `${possessive(capital(voice))} later ${what} differs from its earlier one: first ${figures.join("; later ")}: ${CANNOT}`
    : `${capital(voice)} gives two ${what}s, and which came later is not on record: ${figures.join("; ")}: ${CANNOT}`
}

/** The bindings of two claims in their order of publication, and whether that is known. */
const published = (
  bindings: ReadonlyArray<Binding>,
  index: CaseIndex
): { readonly ordered: ReadonlyArray<Binding>; readonly inOrder: boolean } => {
  const [a, b] = bindings
  const [left, right] = [a, b].map((binding) => binding?.member.reading?.claim)
  if (a === undefined || b === undefined || left === undefined || right === undefined)
    return { ordered: bindings, inOrder: false }
  const { earlier, sure } = inOrderOfPublication(left, right, index)
  return { ordered: earlier === left ? [a, b] : [b, a], inOrder: sure }
}

const derivedClause = (pivot: Binding, names: Names): string => {
  const { side, end } = pivot.giving
  if (side.statement === undefined) return ""
  return clauseWords(side.statement.subject, limitWords(derivedValue(pivot), opposite(end)), names, side.day)
}

const said = (pivot: Binding, names: Names): string => {
  const amount = pivot.giving.side.statement?.amount
  const words =
    amount === undefined ? "otherwise" : amountWords(amount, pivot.giving.end, saidBound(pivot.giving))
  return `${speakerOf(pivot, names) ?? "somebody"} said ${words}`
}

const stepsOf = (
  pivot: Binding,
  others: ReadonlyArray<Binding>,
  gap: Gap,
  names: Names
): ReadonlyArray<ArithmeticStep> => {
  const steps = (binding: Binding): ReadonlyArray<ArithmeticStep> => {
    const { member } = binding.member
    const cited = member.kind === "claim" ? ` (${member.claim})` : " (assumption)"
    const range = binding.parts.length === 1 ? binding.giving.side.statement?.range : undefined
    return clausesOf(binding, names).map((clause) => ({
      text: `${capital(clause)}${cited}`,
      ...(range === undefined || subjectOf(binding)?.kind === "holder" ? {} : openRange(range))
    }))
  }
  if (subjectOf(pivot)?.kind === "holder") return [...others, pivot].flatMap(steps)
  const derived = derivedValue(pivot)
  const formula = formulaOf(pivot, others)
  const end = opposite(pivot.giving.end)
  return [
    ...others.flatMap(steps),
    {
      text: `${capital(derivedClause(pivot, names))}${formula === undefined ? "" : `: ${formula}`}`,
      ...(end === "low" ? { low: derived } : { high: derived })
    },
    ...steps(pivot),
    { text: gapWords(gap) }
  ]
}

const giveOf = (binding: Binding, names: Names): Give => {
  const { member, reach } = binding
  const { side, end } = binding.giving
  const { assumption } = member
  if (assumption !== undefined) {
    const missing = Math.abs(reach - (side.low ?? side.high ?? 0))
    return { member: member.member, change: assumptionGive(assumption.says.kind, outward(missing, "low")) }
  }
  const { statement } = side
  if (statement === undefined || statement.amount === undefined)
    return { member: member.member, change: "another holder, or contested ground, on that day" }
  const { subject, amount } = statement
  const scale = subject.kind === "ratio" && amount.unit === "percent" ? 100 : 1
  const to = withoutNoise((binding.ratio ?? reach) * scale)
  const limit = limitWords(outward(to, opposite(end)), opposite(end))
  const units =
    subject.kind === "ratio" && scale === 100
      ? `in a hundred ${unitWords(subject, names)}`
      : unitWords(subject, names)
  const stated = statedAt(amount, end)
  return {
    member: member.member,
    change: `${limit} ${units}${stated === undefined ? "" : ` instead of ${numberWords(stated)}`}`,
    to
  }
}

const assumptionGive = (kind: string, missing: number): string => {
  const count = numberWords(missing)
  switch (kind) {
    case "closedArea":
      return `at least ${count} people came in`
    case "fixedGroup":
      return `at least ${count} joined after that day`
    case "registeredWereInside":
      return `at least ${count} of the registered had not been inside, or are counted twice`
    case "placeWithin":
      return `at least ${count} were counted in the one place and not in the other`
    default:
      return "the map is off by more than it is taken to be"
  }
}

/** A number rounded away from what was said, to three digits; whole numbers stay as they are. */
const outward = (value: number, end: End): number => {
  const nearest = Math.round(value)
  if (Math.abs(value - nearest) < 1e-6 * Math.max(1, Math.abs(value))) return nearest
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2)
  const units = end === "low" ? Math.ceil(value / unit) : Math.floor(value / unit)
  return Number((units * unit).toPrecision(6))
}

/** How far what is said lies from what the others allow, in the unit in which it was said; of holders it is none. */
const gapOf = (pivot: Binding): Gap => {
  const subject = subjectOf(pivot)
  const { giving, ratio, reach } = pivot
  if (subject?.kind === "holder") return { value: 1, unit: "sites" }
  if (subject?.kind === "ground" && subject.unit === "percent" && ratio !== undefined)
    return { value: withoutNoise(Math.abs(saidBound(giving) - ratio)), unit: "percent" }
  const unit: Unit = subject?.kind === "ground" ? "squareKilometres" : "persons"
  return { value: withoutNoise(Math.abs(boundOf(giving) - reach)), unit }
}

const gapWords = ({ value, unit }: Gap): string => {
  const what =
    unit === "percent" ? "percentage points" : unit === "squareKilometres" ? "square kilometres" : "people"
  return `${numberWords(value)} ${what} apart`
}

const openRange = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  ...(low > 0 ? { low } : {}),
  ...(Number.isFinite(high) ? { high } : {})
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
