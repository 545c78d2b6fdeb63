import type { Unit } from "@cordon/domain/amount/amount"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { withoutNoise } from "../system/tolerance.ts"
import type { Give } from "./conflict-schema.ts"
import type { Binding, Explanation, Part } from "./explain.ts"
import type { ArithmeticStep, Gap } from "./member-schema.ts"
import { flowId, stockId, type Subject } from "./reading.ts"
import {
  amountWords,
  assumptionWords,
  clauseWords,
  type End,
  limitWords,
  listWords,
  numberWords,
  sourceWords,
  statedAt,
  unitWords
} from "./words.ts"

/** A conflict in words and numbers. */
export interface Description {
  readonly sentence: string
  readonly arithmetic: ReadonlyArray<ArithmeticStep>
  readonly gap: Gap
  readonly gives: ReadonlyArray<Give>
}

/** Puts an explanation into one sentence, its steps, and what each member would have to give. */
export const describe = ({ bindings }: Explanation, index: CaseIndex): Description => {
  const pivot = pivotOf(bindings)
  const gives = bindings.map((binding) => giveOf(binding, index))
  if (pivot === undefined) {
    const clauses = bindings.flatMap((binding) => clausesOf(binding, index))
    const sentence = `${capital(listWords(clauses))}: they cannot all be true.`
    return { sentence, arithmetic: [], gap: { value: 0, unit: "persons" }, gives }
  }
  const others = bindings.filter((binding) => binding !== pivot)
  const isHolder = subjectOf(pivot)?.kind === "holder"
  const gap = isHolder ? 1 : withoutNoise(Math.abs(boundOf(pivot.giving) - pivot.reach))
  return {
    sentence: isPlainPair(bindings)
      ? pairSentence(bindings, index)
      : `If ${premises(others, index)}, then ${derivedClause(pivot, index)}; ${said(pivot, index)}: they cannot all be true.`,
    arithmetic: stepsOf(pivot, others, gap, index),
    gap: { value: gap, unit: unitOf(pivot) },
    gives
  }
}

/** The claim that the others are held against: a total rather than a ratio or parts, the later said of equals. */
const pivotOf = (bindings: ReadonlyArray<Binding>): Binding | undefined => {
  const withRatio = bindings.some((binding) => subjectOf(binding)?.kind === "ratio")
  const rank = (binding: Binding): number => {
    const subject = subjectOf(binding)
    const { member } = binding.member
    if (subject === undefined || member.kind !== "claim" || subject.kind === "ratio") return NEVER
    const several = binding.parts.length > 1 ? 8 : 0
    const parts = member.aspect === "parts" ? 4 : 0
    const stock = subject.kind === "stock" && !(withRatio && binding.giving.end === "high") ? 0 : 1
    return several + parts + stock
  }
  return bindings
    .filter((binding) => rank(binding) < NEVER)
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.member.reading?.claim.publishedBy ?? 0) - (a.member.reading?.claim.publishedBy ?? 0) ||
        (a.member.key < b.member.key ? -1 : 1)
    )[0]
}

const NEVER = 100

const subjectOf = ({ giving }: Binding): Subject | undefined => giving.side.statement?.subject

const boundOf = ({ side }: Part): number => side.low ?? side.high ?? 0

/** Bound of a claim in the unit in which it was said. */
const saidBound = ({ side, end }: Part): number => side.statement?.range[end] ?? 0

/** The clauses of what takes part of a member: one for each statement and end. */
const clausesOf = ({ member, parts }: Binding, index: CaseIndex): ReadonlyArray<string> => {
  if (member.assumption !== undefined) return [assumptionWords(member.assumption, index)]
  const clauses = parts.flatMap(({ side: { statement, day }, end }) => {
    if (statement === undefined) return []
    const { amount, range, subject } = statement
    return [
      clauseWords(subject, amount === undefined ? "" : amountWords(amount, end, range[end]), index, day)
    ]
  })
  return [...new Set(clauses)]
}

const speakerOf = (binding: Binding, index: CaseIndex): string | undefined => {
  const claim = binding.member.reading?.claim
  return claim === undefined ? undefined : sourceWords(claim.claim.speaker, index)
}

/** The clauses of the others, each speaker named once behind what they said. */
const premises = (bindings: ReadonlyArray<Binding>, index: CaseIndex): string => {
  const clauses = bindings.flatMap((binding, i) => {
    const speaker = speakerOf(binding, index)
    const next = bindings[i + 1]
    const named = speaker !== undefined && (next === undefined || speakerOf(next, index) !== speaker)
    const own = clausesOf(binding, index)
    return named ? [...own.slice(0, -1), `${own.at(-1)} (${speaker})`] : own
  })
  return listWords(clauses)
}

/** Two claims about one and the same quantity and time need no reckoning. */
const isPlainPair = (bindings: ReadonlyArray<Binding>): boolean => {
  const [a, b, ...more] = bindings.flatMap(({ parts }) => parts)
  if (a === undefined || b === undefined || more.length > 0 || bindings.length !== 2) return false
  const [left, right] = [a.side.statement?.subject, b.side.statement?.subject]
  if (left?.kind === "holder" || right?.kind === "holder") return true
  const sameTime = a.side.day === undefined ? sameDays(left, right) : a.side.day === b.side.day
  return left !== undefined && right !== undefined && sameTime && sameQuantity(left, right)
}

const sameDays = (a: Subject | undefined, b: Subject | undefined): boolean =>
  a?.days.first === b?.days.first && a?.days.last === b?.days.last

const sameQuantity = (a: Subject, b: Subject): boolean =>
  (a.kind === "stock" && b.kind === "stock" && stockId(a.key) === stockId(b.key)) ||
  (a.kind === "flow" && b.kind === "flow" && flowId(a.key) === flowId(b.key))

const pairSentence = (bindings: ReadonlyArray<Binding>, index: CaseIndex): string => {
  const said = bindings.map(
    (binding) =>
      `${speakerOf(binding, index) ?? "somebody"} said that ${clausesOf(binding, index).join(" and ")}`
  )
  return `${said.join("; ")}: they cannot all be true.`
}

const derivedClause = (pivot: Binding, index: CaseIndex): string => {
  const { side, end } = pivot.giving
  if (side.statement === undefined) return ""
  return clauseWords(side.statement.subject, limitWords(derivedValue(pivot), opposite(end)), index, side.day)
}

/** How far the others let the pivot go, in the unit in which the pivot was said. */
const derivedValue = ({ ratio, reach }: Binding): number => ratio ?? reach

const said = (pivot: Binding, index: CaseIndex): string => {
  const amount = pivot.giving.side.statement?.amount
  const words =
    amount === undefined ? "otherwise" : amountWords(amount, pivot.giving.end, saidBound(pivot.giving))
  return `${speakerOf(pivot, index) ?? "somebody"} said ${words}`
}

const stepsOf = (
  pivot: Binding,
  others: ReadonlyArray<Binding>,
  gap: number,
  index: CaseIndex
): ReadonlyArray<ArithmeticStep> => {
  const steps = (binding: Binding): ReadonlyArray<ArithmeticStep> => {
    const { member } = binding.member
    const cited = member.kind === "claim" ? ` (${member.claim})` : " (assumption)"
    const range = binding.parts.length === 1 ? binding.giving.side.statement?.range : undefined
    return clausesOf(binding, index).map((clause) => ({
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
      text: `${capital(derivedClause(pivot, index))}${formula === undefined ? "" : `: ${formula}`}`,
      ...(end === "low" ? { low: derived } : { high: derived })
    },
    ...steps(pivot),
    { text: `${numberWords(gap)} ${gapWords(pivot)} apart` }
  ]
}

/** How the numbers of the others come to the derived one, where a plain sum or product shows it. */
const formulaOf = (pivot: Binding, others: ReadonlyArray<Binding>): string | undefined => {
  const claims = others.filter(({ member }) => member.reading !== undefined)
  const result = derivedValue(pivot)
  const ratio = claims.find((binding) => subjectOf(binding)?.kind === "ratio")
  const [base, ...more] = claims
    .filter((binding) => binding !== ratio)
    .flatMap(({ parts }) => parts.map(saidBound))
  const is = (value: number) => Math.abs(value - result) <= 1e-6 * Math.max(1, Math.abs(result))
  const [b, r] = [base ?? 0, ratio === undefined ? 0 : saidBound(ratio.giving)]
  if (base === undefined) return undefined
  if (ratio !== undefined && more.length === 0) {
    const product = `${numberWords(r)} × ${numberWords(b)}`
    if (is(b + r * b)) return `${numberWords(b)} + ${product} = ${numberWords(result)}`
    return is(r * b) ? `${product} = ${numberWords(result)}` : undefined
  }
  if (ratio !== undefined || more.length === 0) return undefined
  const sum = more.reduce((total, value) => total + value, b)
  if (is(sum)) return `${[b, ...more].map(numberWords).join(" + ")} = ${numberWords(result)}`
  const [sorted = 0, ...less] = [b, ...more].sort((x, y) => y - x)
  return is(less.reduce((total, value) => total - value, sorted))
    ? `${[sorted, ...less].map(numberWords).join(" - ")} = ${numberWords(result)}`
    : undefined
}

const giveOf = (binding: Binding, index: CaseIndex): Give => {
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
      ? `in a hundred ${unitWords(subject, index)}`
      : unitWords(subject, index)
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

const opposite = (end: End): End => (end === "low" ? "high" : "low")

const unitOf = (pivot: Binding): Unit => {
  const subject = subjectOf(pivot)
  return subject?.kind === "ground" ? "squareKilometres" : subject?.kind === "holder" ? "sites" : "persons"
}

const gapWords = (pivot: Binding): string =>
  unitOf(pivot) === "squareKilometres" ? "square kilometres" : "people"

const openRange = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  ...(low > 0 ? { low } : {}),
  ...(Number.isFinite(high) ? { high } : {})
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
