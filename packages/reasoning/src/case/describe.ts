import type { Unit } from "@cordon/domain/amount/amount"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { withoutNoise } from "../system/tolerance.ts"
import { inOrderOfPublication } from "./conflict-kind.ts"
import type { ConflictKind, Give } from "./conflict-schema.ts"
import type { Binding, Explanation } from "./explain.ts"
import type { ArithmeticStep, Gap } from "./member-schema.ts"
import type { Subject } from "./reading.ts"
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
import { limitOf, type End, type Quantity, quantityOf, statedAt } from "../words/quantity.ts"
import type { Giving, Sayings, Speech } from "../words/speech.ts"
import { shortSentence } from "./short.ts"

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
  speech: Speech,
  index: CaseIndex
): Description => {
  const pivot = pivotOf(bindings)
  const gives = bindings.map((binding): Give => giveOf(binding, speech))
  const { ordered, inOrder } =
    kind === "revision" ? published(bindings, index) : { ordered: bindings, inOrder: false }
  const short = shortSentence({ kind, bindings: ordered, pivot, inOrder }, speech)
  const { conflict } = speech
  if (pivot === undefined) {
    const sentence = conflict.unreckoned(bindings.flatMap((binding) => clausesOf(binding, speech)))
    return { sentence, short, arithmetic: [], gap: { value: 0, unit: "persons" }, gives }
  }
  const others = bindings.filter((binding) => binding !== pivot)
  const gap = gapOf(pivot)
  return {
    sentence:
      kind === "revision"
        ? revisionSentence(ordered, inOrder, speech)
        : isPlainPair(bindings)
          ? conflict.pair(bindings.map((binding) => sayingsOf(binding, speech)))
          : conflict.derived({
              premises: premises(others, speech),
              derived: derivedClause(pivot, speech),
              speaker: speakerOf(pivot, speech),
              said: saidOf(pivot)
            }),
    short,
    arithmetic: stepsOf(pivot, others, gap, speech),
    gap,
    gives
  }
}

/** The clauses of what takes part of a member: one for each statement and end. */
const clausesOf = ({ member, parts }: Binding, speech: Speech): ReadonlyArray<string> => {
  if (member.assumption !== undefined)
    return [speech.clause({ kind: "assumed", says: member.assumption.says })]
  const clauses = parts.flatMap(({ side: { statement, day }, end }) => {
    if (statement === undefined) return []
    const { amount, range, subject } = statement
    const quantity = amount === undefined ? undefined : quantityOf(amount, end, range[end])
    return [speech.clause({ kind: "stated", subject, quantity, day })]
  })
  return [...new Set(clauses)]
}

const speakerOf = (binding: Binding, { names }: Speech): string | undefined => {
  const claim = binding.member.reading?.claim
  return claim === undefined ? undefined : names.source(claim.claim.speaker)
}

const sayingsOf = (binding: Binding, speech: Speech): Sayings => ({
  clauses: clausesOf(binding, speech),
  speaker: speakerOf(binding, speech)
})

/** What the others say, each speaker named once, with the last of what they said. */
const premises = (bindings: ReadonlyArray<Binding>, speech: Speech): ReadonlyArray<Sayings> =>
  bindings.map((binding, i) => {
    const sayings = sayingsOf(binding, speech)
    const next = bindings[i + 1]
    return next !== undefined && speakerOf(next, speech) === sayings.speaker
      ? { ...sayings, speaker: undefined }
      : sayings
  })

/** The two figures of one voice, named as such; the speaker of each where it is not the voice itself. */
const revisionSentence = (bindings: ReadonlyArray<Binding>, inOrder: boolean, speech: Speech): string => {
  const witness = bindings[0]?.member.reading?.claim.witness
  const voice = witness === undefined ? undefined : speech.names.source(witness)
  const figures = bindings.map((binding) => {
    const sayings = sayingsOf(binding, speech)
    return sayings.speaker === voice ? { ...sayings, speaker: undefined } : sayings
  })
  const isHolder = bindings.some((binding) => subjectOf(binding)?.kind === "holder")
  return speech.conflict.revision({ voice, isHolder, inOrder, figures })
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

const derivedClause = (pivot: Binding, speech: Speech): string => {
  const { side, end } = pivot.giving
  if (side.statement === undefined) return ""
  const quantity = limitOf(derivedValue(pivot), opposite(end))
  return speech.clause({ kind: "stated", subject: side.statement.subject, quantity, day: side.day })
}

const saidOf = ({
  giving
}: Binding): { readonly quantity: Quantity; readonly subject: Subject } | undefined => {
  const { statement } = giving.side
  return statement?.amount === undefined
    ? undefined
    : { quantity: quantityOf(statement.amount, giving.end, saidBound(giving)), subject: statement.subject }
}

const stepsOf = (
  pivot: Binding,
  others: ReadonlyArray<Binding>,
  gap: Gap,
  speech: Speech
): ReadonlyArray<ArithmeticStep> => {
  const { conflict } = speech
  const steps = (binding: Binding): ReadonlyArray<ArithmeticStep> => {
    const range = binding.parts.length === 1 ? binding.giving.side.statement?.range : undefined
    return clausesOf(binding, speech).map((clause) => ({
      text: conflict.step(clause, binding.member.member),
      ...(range === undefined || subjectOf(binding)?.kind === "holder" ? {} : openRange(range))
    }))
  }
  if (subjectOf(pivot)?.kind === "holder") return [...others, pivot].flatMap(steps)
  const derived = derivedValue(pivot)
  const end = opposite(pivot.giving.end)
  return [
    ...others.flatMap(steps),
    {
      text: conflict.reckoned(derivedClause(pivot, speech), formulaOf(pivot, others)),
      ...(end === "low" ? { low: derived } : { high: derived })
    },
    ...steps(pivot),
    { text: conflict.apart(gap) }
  ]
}

const giveOf = (binding: Binding, speech: Speech): Give => {
  const { giving, to } = givingOf(binding)
  return {
    member: binding.member.member,
    change: speech.conflict.give(giving),
    ...(to === undefined ? {} : { to })
  }
}

const givingOf = (binding: Binding): { readonly giving: Giving; readonly to?: number } => {
  const { member, reach } = binding
  const { side, end } = binding.giving
  const { assumption } = member
  if (assumption !== undefined) {
    const missing = outward(Math.abs(reach - (side.low ?? side.high ?? 0)), "low")
    return { giving: { kind: "assumption", says: assumption.says.kind, missing } }
  }
  const { statement } = side
  if (statement === undefined || statement.amount === undefined) return { giving: { kind: "holder" } }
  const { subject, amount } = statement
  const inHundred = subject.kind === "ratio" && amount.unit === "percent"
  const to = withoutNoise((binding.ratio ?? reach) * (inHundred ? 100 : 1))
  const limit = limitOf(outward(to, opposite(end)), opposite(end))
  return { giving: { kind: "number", limit, subject, inHundred, stated: statedAt(amount, end) }, to }
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

const openRange = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  ...(low > 0 ? { low } : {}),
  ...(Number.isFinite(high) ? { high } : {})
})
