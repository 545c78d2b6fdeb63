import type { Detail } from "../words/clause.ts"
import { type End, limitOf, type Quantity, statedAt } from "../words/quantity.ts"
import type { By, ClaimKey, HolderSaid, Speech } from "../words/speech.ts"
import type { ConflictKind } from "./conflict-schema.ts"
import { SHORT_LENGTH } from "./conflict-schema.ts"
import type { Binding } from "./explain.ts"
import { derivedValue, formulaOf, isPlainPair, opposite, saidBound, subjectOf } from "./pivot.ts"

/** A conflict as `describe` takes it apart: what is held against what, in the order in which it is told. */
export interface Told {
  readonly kind: ConflictKind
  readonly bindings: ReadonlyArray<Binding>
  /** The claim that the others are held against; none where nothing can be reckoned. */
  readonly pivot: Binding | undefined
  /** Of a revision: whether the order of publication is known. */
  readonly inOrder: boolean
}

/**
 * A conflict in at most `SHORT_LENGTH` characters: the longest of its forms that fits.
 *
 * Shape: `By C024, C025 at most 5,000 + 5 × 5,000 = 30,000 people in East Aleppo; United Nations said about 200,000.`,
 * `SOHR said 26, OCHA 45 civilians killed at Jub al-Qubbeh on 30 November 2016.`
 * Gotcha: time goes before place, and names before the claims' keys, where there is no room.
 */
export const shortSentence = (told: Told, speech: Speech): string => {
  let last = ""
  for (const form of formsOf(told, speech)) {
    last = form()
    if (last.length <= SHORT_LENGTH) return last
  }
  return cut(last)
}

/** A form that is put into words only when it is its turn. */
type Form = () => string

const FULL: Detail = { place: true, time: true }
const PLACE: Detail = { place: true, time: false }
const BARE: Detail = { place: false, time: false }
const DETAILS = [FULL, PLACE, BARE]

const formsOf = (told: Told, speech: Speech): ReadonlyArray<Form> => {
  const { bindings, pivot, kind } = told
  const { brief } = speech
  if (pivot === undefined) return [() => brief.unreckoned(claimKeys(bindings))]
  if (bindings.some((binding) => subjectOf(binding)?.kind === "holder")) return holderForms(told, speech)
  if (kind === "revision") return revisionForms(told, speech)
  const [a, b] = bindings
  const counted = a === undefined ? undefined : countedBy(a)
  if (a === undefined || b === undefined || counted === undefined || !isPlainPair(bindings))
    return derivedForms(pivot, bindings, speech)
  const [first, second] = [figureOf(a, speech), figureOf(b, speech)]
  return DETAILS.map((detail) => () => brief.pair(first, second, counted, detail))
}

/** Who holds a place, by the names of who says so, else by the keys of the claims. */
const holderForms = ({ bindings }: Told, speech: Speech): ReadonlyArray<Form> => {
  const holders = bindings.flatMap((binding) => {
    const subject = subjectOf(binding)
    return subject?.kind === "holder" ? [{ binding, subject }] : []
  })
  const [first] = holders
  if (first === undefined) return []
  const { day } = first.binding.giving.side
  const days = day === undefined ? first.subject.days : { first: day, last: day }
  const said = (by: (binding: Binding) => ReadonlyArray<By>): ReadonlyArray<HolderSaid> =>
    holders.map(({ binding, subject }) => ({ parties: subject.parties, by: by(binding) }))
  const named = said((binding) => [speakerBy(binding, speech)])
  const keyed = said((binding) => claimKeys([binding]).map(keyBy))
  const { place } = first.subject
  return [named, keyed].flatMap((ways) => [
    () => speech.brief.holders(place, ways, days),
    () => speech.brief.holders(place, ways, undefined)
  ])
}

/** Two figures of one voice, in the order in which they are told. */
const revisionForms = ({ bindings, inOrder }: Told, speech: Speech): ReadonlyArray<Form> => {
  const [a, b] = bindings
  const counted = b === undefined ? undefined : countedBy(b)
  if (a === undefined || b === undefined || counted === undefined) return []
  const witness = a.member.reading?.claim.witness
  const voice = witness === undefined ? undefined : speech.names.source(witness)
  const figures = [saidBy(a), saidBy(b)] as const
  return DETAILS.map((detail) => () => speech.brief.revision({ voice, inOrder, figures }, counted, detail))
}

const derivedForms = (
  pivot: Binding,
  bindings: ReadonlyArray<Binding>,
  speech: Speech
): ReadonlyArray<Form> => {
  const others = bindings.filter((binding) => binding !== pivot)
  const counted = countedBy(pivot)
  if (counted === undefined) return []
  const formula = formulaOf(pivot, others)
  const limit = limitOf(derivedValue(pivot), opposite(pivot.giving.end))
  const speaker = speakerBy(pivot, speech)
  const speakers = new Map(
    others.flatMap((other) => {
      if (other.member.reading === undefined) return []
      const by = speakerBy(other, speech)
      return [[by.name, by] as const]
    })
  )
  const assumed = others.filter(({ member }) => member.assumption !== undefined).length
  const assumptions: ReadonlyArray<By> = assumed === 0 ? [] : [{ kind: "assumptions", count: assumed }]
  const keys = [...claimKeys(others).map(keyBy), ...assumptions]
  // A speaker on both sides is told apart by the keys of the claims.
  const named =
    speakers.size === 0 || speakers.has(speaker.name) ? keys : [...speakers.values(), ...assumptions]
  const said = saidBy(pivot)
  const against = { byName: speaker, byKey: claimKeys([pivot]).map(keyBy)[0] ?? speaker }
  return PREFERRED.flatMap(({ reckoned, detail, told }) =>
    [named, keys].map((by) => () => {
      const shown = reckoned ? formula : undefined
      const reckoning = { by, limit, formula: shown, against: against[told], said }
      return speech.brief.derived(reckoning, counted, detail)
    })
  )
}

/** What a form tells, the fullest first: the reckoning before the time, the speaker before either. */
const PREFERRED = [
  { reckoned: true, detail: FULL, told: "byName" },
  { reckoned: true, detail: PLACE, told: "byName" },
  { reckoned: false, detail: FULL, told: "byName" },
  { reckoned: false, detail: PLACE, told: "byName" },
  { reckoned: false, detail: PLACE, told: "byKey" },
  { reckoned: false, detail: BARE, told: "byName" },
  { reckoned: false, detail: BARE, told: "byKey" }
] as const

const countedBy = ({ giving: { side } }: Binding) =>
  side.statement === undefined ? undefined : { subject: side.statement.subject, day: side.day }

/** The number that was said, as it was said, without how far a rounded one reaches. */
const saidBy = ({ giving }: Binding): Quantity => {
  const amount = giving.side.statement?.amount
  const bound = saidBound(giving)
  if (amount === undefined) return limitOf(bound, giving.end)
  const value = statedAt(amount, giving.end) ?? bound
  switch (amount.quantifier) {
    case "about":
    case "exactly":
      return { kind: amount.quantifier, value }
    case "atLeast":
    case "atMost":
    case "between":
    case "unknown":
      return limitOf(value, endOf(amount.quantifier, giving.end))
  }
}

const endOf = (quantifier: string, end: End): End =>
  quantifier === "atLeast" ? "low" : quantifier === "atMost" ? "high" : end

const figureOf = (binding: Binding, speech: Speech) => ({
  speaker: speakerBy(binding, speech).name,
  quantity: saidBy(binding)
})

const speakerBy = ({ member: { reading, assumption } }: Binding, { names }: Speech) => {
  const name =
    reading !== undefined
      ? names.source(reading.claim.claim.speaker)
      : assumption === undefined
        ? ""
        : names.assumption(assumption).title
  return { kind: "speaker", name } as const
}

const keyBy = (key: ClaimKey): By => ({ kind: "claim", ...key })

/** The claims of members, each once; their parts apart from their totals. */
const claimKeys = (bindings: ReadonlyArray<Binding>): ReadonlyArray<ClaimKey> => [
  ...new Map(
    bindings.flatMap(
      ({ member: { key, member } }): ReadonlyArray<readonly [string, ClaimKey]> =>
        member.kind === "assumption"
          ? []
          : [
              [
                member.aspect === "parts" ? key : member.claim,
                { claim: member.claim, parts: member.aspect === "parts" }
              ]
            ]
    )
  ).values()
]

/** Cut between words, with an ellipsis. */
const cut = (text: string): string => {
  const head = text.slice(0, SHORT_LENGTH - 1)
  const end = head.lastIndexOf(" ")
  return `${(end < SHORT_LENGTH / 2 ? head : head.slice(0, end)).replace(/[,;:،؛]$/, "")}…`
}
