import type { Assumption } from "@cordon/domain/case/assumption"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { LawKey } from "./laws.ts"
import type { ReasonMember } from "./member-schema.ts"
import type { Reading, Statement } from "./reading.ts"

/** A number times a variable. */
export type Terms = ReadonlyMap<string, number>

/** A law put to particular variables: always holds. */
export interface LawRow {
  readonly law: LawKey
  readonly terms: Terms
  readonly low?: number
  readonly high?: number
}

/** One condition that a claim or an assumption puts on variables. */
export interface MemberRow {
  readonly terms: Terms
  readonly low?: number
  readonly high?: number
  /** The statement that it puts, and the day it is put to; absent for an assumption. */
  readonly statement?: Statement
  readonly day?: number
  /** What of the ground an assumption that the map measures it puts a number to. */
  readonly measured?: Measured
  /** The terms are `of` less so many times `per`: what would have to give is that number. */
  readonly ratio?: { readonly of: Terms; readonly per: Terms }
}

/** Ground as the control map measures it, in square kilometres: of a whole place, or what a party has lost of it. */
export interface Measured {
  readonly place: PlaceId
  readonly lostBy?: ActorId
}

/** A claim, a claim's total or parts, or an assumption, with all its conditions. */
export interface Member {
  readonly key: string
  readonly member: ReasonMember
  readonly reading?: Reading
  readonly assumption?: Assumption
  readonly rows: Array<MemberRow>
}

/** Variables, laws and members of a case under a view, before any of them is solved. */
export class ModelDraft {
  readonly index: CaseIndex
  /** Greatest value of each variable; the least is always 0. */
  readonly variables = new Map<string, number>()
  readonly lawRows: Array<LawRow> = []
  readonly members = new Map<string, Member>()

  constructor(index: CaseIndex) {
    this.index = index
  }

  /** A variable of 0 or more; made when first named. */
  variable(id: string, max = Number.POSITIVE_INFINITY): string {
    if (!this.variables.has(id)) this.variables.set(id, max)
    return id
  }

  law(row: LawRow): void {
    this.lawRows.push(row)
  }

  /** The first is no greater than the second. */
  atMost(law: LawKey, small: Terms, large: Terms): void {
    this.law({ law, terms: plus(large, small, -1), low: 0 })
  }

  claim(reading: Reading, aspect: "total" | "parts"): Member {
    const { id } = reading.claim.claim
    const divided = reading.parts.length > 0
    const key = divided ? `${id}#${aspect}` : id
    return this.#member(key, () => ({
      key,
      member: { kind: "claim", claim: id, ...(divided ? { aspect } : {}) },
      reading,
      rows: []
    }))
  }

  assumption(assumption: Assumption): Member {
    const key = `assumption:${assumption.id}`
    return this.#member(key, () => ({
      key,
      member: { kind: "assumption", assumption: assumption.id },
      assumption,
      rows: []
    }))
  }

  #member(key: string, make: () => Member): Member {
    const known = this.members.get(key)
    if (known !== undefined) return known
    const made = make()
    this.members.set(key, made)
    return made
  }
}

/** A sum of variables, each once. */
export const sumOf = (variables: Iterable<string>): Terms => new Map([...variables].map((id) => [id, 1]))

/** `a` plus `times` times `b`. */
export const plus = (a: Terms, b: Terms, times = 1): Terms => {
  const sum = new Map(a)
  for (const [id, coef] of b) {
    const value = (sum.get(id) ?? 0) + times * coef
    if (value === 0) sum.delete(id)
    else sum.set(id, value)
  }
  return sum
}

/** The condition that a range puts on terms; undefined when it allows all that is 0 or more. */
export const rangeRow = (
  terms: Terms,
  range: { readonly low: number; readonly high: number },
  more: Pick<MemberRow, "statement" | "day"> = {}
): ReadonlyArray<MemberRow> => {
  const low = range.low > 0 ? { low: range.low } : {}
  const high = Number.isFinite(range.high) ? { high: range.high } : {}
  return "low" in low || "high" in high ? [{ terms, ...low, ...high, ...more }] : []
}
