import type { Binding, Part } from "./explain.ts"
import { flowId, stockId, type Subject } from "./reading.ts"
import { numberWords } from "../words/number.ts"
import type { End } from "../words/quantity.ts"

/** The claim that the others are held against: a total rather than a ratio or parts, the later said of equals. */
export const pivotOf = (bindings: ReadonlyArray<Binding>): Binding | undefined => {
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

/** What the giving part of a binding speaks of. */
export const subjectOf = ({ giving }: Binding): Subject | undefined => giving.side.statement?.subject

/** The bound of a condition, in the unit of its sum. */
export const boundOf = ({ side }: Part): number => side.low ?? side.high ?? 0

/** Bound of a claim in the unit in which it was said. */
export const saidBound = ({ side, end }: Part): number => side.statement?.range[end] ?? 0

/** Two claims about one and the same quantity and time need no reckoning. */
export const isPlainPair = (bindings: ReadonlyArray<Binding>): boolean => {
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

/** How far the others let the pivot go, in the unit in which the pivot was said. */
export const derivedValue = ({ ratio, reach }: Binding): number => ratio ?? reach

/** The other end. */
export const opposite = (end: End): End => (end === "low" ? "high" : "low")

/** How the numbers of the others come to the derived one, where a plain sum or product shows it. */
export const formulaOf = (pivot: Binding, others: ReadonlyArray<Binding>): string | undefined => {
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
