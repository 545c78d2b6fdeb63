import type { ConflictKind } from "./conflict-schema.ts"
import { SHORT_LENGTH } from "./conflict-schema.ts"
import type { Binding } from "./explain.ts"
import type { Names } from "./names.ts"
import { derivedValue, formulaOf, isPlainPair, opposite, saidBound, subjectOf } from "./pivot.ts"
import { daysWords } from "./day-words.ts"
import type { Subject } from "./reading.ts"
import {
  type End,
  limitWords,
  listWords,
  numberWords,
  type PhraseDetail,
  phraseWords,
  statedAt
} from "./words.ts"

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
export const shortSentence = (told: Told, names: Names): string => {
  const forms = formsOf(told, names)
  return forms.find((form) => form.length <= SHORT_LENGTH) ?? cut(forms.at(-1) ?? "")
}

const FULL: PhraseDetail = { place: true, time: true }
const PLACE: PhraseDetail = { place: true, time: false }
const BARE: PhraseDetail = { place: false, time: false }
const DETAILS = [FULL, PLACE, BARE]

const formsOf = (told: Told, names: Names): ReadonlyArray<string> => {
  const { bindings, pivot, kind } = told
  if (pivot === undefined) return [`${keysOf(bindings)} cannot all be true.`]
  if (bindings.some((binding) => subjectOf(binding)?.kind === "holder")) return holderForms(told, names)
  if (kind === "revision") return revisionForms(told, names)
  const [a, b] = bindings
  return a !== undefined && b !== undefined && isPlainPair(bindings)
    ? DETAILS.map(
        (detail) =>
          `${capital(speakerOf(a, names))} said ${amountOf(a)}, ${speakerOf(b, names)} ${amountOf(b)} ${thing(a, names, detail)}.`
      )
    : derivedForms(pivot, bindings, names)
}

/** `Tariq al-Bab was held by A (BBC) or by B (Enab Baladi) on 4 December 2016.` */
const holderForms = ({ bindings }: Told, names: Names): ReadonlyArray<string> => {
  const holders = bindings.flatMap((binding) => {
    const subject = subjectOf(binding)
    return subject?.kind === "holder" ? [{ binding, subject }] : []
  })
  const [first] = holders
  if (first === undefined) return []
  const { day } = first.binding.giving.side
  const when = daysWords(day === undefined ? first.subject.days : { first: day, last: day })
  const place = names.place(first.subject.place)
  const held = holders.every(({ subject }) => subject.parties.length === 1)
  const said = (by: (binding: Binding) => string): string => {
    const ways = holders.map(
      ({ binding, subject }) => `${holdingWords(subject, held, names)} (${by(binding)})`
    )
    return `${place} was ${held ? "held " : ""}${ways.join(" or ")}`
  }
  const [named, keyed] = [said((binding) => speakerOf(binding, names)), said((binding) => keysOf([binding]))]
  return [`${named} ${when}.`, `${named}.`, `${keyed} ${when}.`, `${keyed}.`]
}

/** `contested`, `held by A`, or `by A` where it has been said that all of them say held. */
const holdingWords = (
  { parties: [first, ...more] }: Subject & { readonly kind: "holder" },
  held: boolean,
  names: Names
): string =>
  first === undefined || more.length > 0 ? "contested" : `${held ? "" : "held "}by ${names.actor(first)}`

/** `SOHR's later figure differs from its earlier one: 26, then 21 civilians killed at Jub al-Qubbeh.` */
const revisionForms = ({ bindings, inOrder }: Told, names: Names): ReadonlyArray<string> => {
  const [a, b] = bindings
  const voice = voiceOf(a, names)
  const [said, then] = inOrder
    ? [`${possessive(voice)} later figure differs from its earlier one:`, ", then"]
    : [`${voice} gives two figures:`, " and"]
  if (a === undefined || b === undefined) return []
  return DETAILS.map(
    (detail) => `${capital(said)} ${amountOf(a)}${then} ${amountOf(b)} ${thing(b, names, detail)}.`
  )
}

const derivedForms = (
  pivot: Binding,
  bindings: ReadonlyArray<Binding>,
  names: Names
): ReadonlyArray<string> => {
  const others = bindings.filter((binding) => binding !== pivot)
  const formula = formulaOf(pivot, others)
  const end = opposite(pivot.giving.end)
  const plain = limitWords(derivedValue(pivot), end)
  const limits = { plain, reckoned: formula === undefined ? plain : `${atLeastOrMost(end)} ${formula}` }
  const speaker = speakerOf(pivot, names)
  const speakers = new Set(
    others.flatMap((other) => (other.member.reading === undefined ? [] : [speakerOf(other, names)]))
  )
  const assumed = others.filter(({ member }) => member.assumption !== undefined).length
  const assumptions = assumed === 0 ? [] : [assumed === 1 ? "an assumption" : `${assumed} assumptions`]
  const keys = listWords([...claimKeys(others), ...assumptions])
  // A speaker on both sides is told apart by the keys of the claims.
  const named = speakers.size === 0 || speakers.has(speaker) ? keys : listWords([...speakers, ...assumptions])
  const against = {
    byName: `${speaker} said ${amountOf(pivot)}`,
    byKey: `${claimKeys([pivot]).join()} says ${amountOf(pivot)}`
  }
  return PREFERRED.flatMap(({ limit, detail, said }) =>
    [named, keys].map((by) => {
      const from = by === "" ? capital(limits[limit]) : `By ${by} ${limits[limit]}`
      return `${from} ${thing(pivot, names, detail)}; ${against[said]}.`
    })
  )
}

const atLeastOrMost = (end: End): string => (end === "low" ? "at least" : "at most")

/** What a form tells, the fullest first: the reckoning before the time, the speaker before either. */
const PREFERRED = [
  { limit: "reckoned", detail: FULL, said: "byName" },
  { limit: "reckoned", detail: PLACE, said: "byName" },
  { limit: "plain", detail: FULL, said: "byName" },
  { limit: "plain", detail: PLACE, said: "byName" },
  { limit: "plain", detail: PLACE, said: "byKey" },
  { limit: "plain", detail: BARE, said: "byName" },
  { limit: "plain", detail: BARE, said: "byKey" }
] as const

/** What is counted; the unit of a number is part of it. */
const thing = ({ giving: { side } }: Binding, names: Names, detail: PhraseDetail): string =>
  side.statement === undefined ? "" : phraseWords(side.statement.subject, names, detail, side.day)

/** The number that was said, as it was said: `about 200,000`, `at most 5,000`. */
const amountOf = ({ giving }: Binding): string => {
  const amount = giving.side.statement?.amount
  if (amount === undefined) return limitWords(saidBound(giving), giving.end)
  const stated = numberWords(statedAt(amount, giving.end) ?? saidBound(giving))
  switch (amount.quantifier) {
    case "about":
      return `about ${stated}`
    case "exactly":
      return stated
    case "atLeast":
    case "atMost":
    case "between":
    case "unknown":
      return limitWords(
        statedAt(amount, giving.end) ?? saidBound(giving),
        endOf(amount.quantifier, giving.end)
      )
  }
}

const endOf = (quantifier: string, end: End): End =>
  quantifier === "atLeast" ? "low" : quantifier === "atMost" ? "high" : end

const speakerOf = ({ member }: Binding, names: Names): string => {
  const claim = member.reading?.claim
  return claim === undefined ? "an assumption" : names.source(claim.claim.speaker)
}

const voiceOf = (binding: Binding | undefined, names: Names): string => {
  const claim = binding?.member.reading?.claim
  return claim === undefined ? "one voice" : names.source(claim.witness)
}

/** `SOHR's`, `United Nations'`. */
export const possessive = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`

const claimKeys = (bindings: ReadonlyArray<Binding>): ReadonlyArray<string> => [
  ...new Set(
    bindings.flatMap(({ member: { member } }) =>
      member.kind === "assumption"
        ? []
        : [member.aspect === "parts" ? `the parts of ${member.claim}` : member.claim]
    )
  )
]

const keysOf = (bindings: ReadonlyArray<Binding>): string => listWords(claimKeys(bindings))

/** Cut between words, with an ellipsis. */
const cut = (text: string): string => {
  const head = text.slice(0, SHORT_LENGTH - 1)
  const end = head.lastIndexOf(" ")
  return `${(end < SHORT_LENGTH / 2 ? head : head.slice(0, end)).replace(/[,;:]$/, "")}…`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
