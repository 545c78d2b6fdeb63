import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { View } from "@cordon/ledger/visible"
import { readClaim } from "./read-claim.ts"
import { flowId, type Reading, stockId, type Subject } from "./reading.ts"

/** The claims of a view read as statements, each witness once, with the claims that only repeat. */
export interface ReadView {
  readonly readings: ReadonlyArray<Reading>
  /** Repetitions that are left out, each with the claim whose witness it repeats. */
  readonly repeated: ReadonlyMap<IndexedClaim, IndexedClaim>
}

/**
 * Reads the claims that a view admits.
 *
 * Somebody's repetition of another's figure is left out where that other speaks of the same matter in the record;
 * else it stands for the other's word. A witness saying one thing twice is read once, where it was said first.
 * Shape: in the order of claim ids, so that the order of arrival plays no part.
 */
export const readView = (view: View): ReadView => {
  const admitted = view.index.inOrder.filter(view.admits)
  const read = admitted.flatMap((claim) => readClaim(claim, view.index) ?? [])
  const own = new Map<string, IndexedClaim>()
  for (const reading of read)
    if (reading.claim.claim.origin.kind === "own") {
      const key = matterOf(reading)
      if (!own.has(key)) own.set(key, reading.claim)
    }
  const said = new Map<string, IndexedClaim>()
  const repeated = new Map<IndexedClaim, IndexedClaim>()
  const readings: Array<Reading> = []
  for (const reading of read) {
    const { claim } = reading
    const original = claim.claim.origin.kind === "repeats" ? own.get(matterOf(reading)) : undefined
    const words = wordsOf(reading)
    const earlier = original ?? said.get(words)
    if (earlier !== undefined) repeated.set(claim, earlier)
    else {
      said.set(words, claim)
      readings.push(reading)
    }
  }
  return { readings: readings.sort((a, b) => (a.claim.claim.id < b.claim.claim.id ? -1 : 1)), repeated }
}

/** Whose word it is, and on what sort of matter: one that a repetition of it would be about too. */
const matterOf = ({ claim, total: { subject } }: Reading): string => {
  const { kind } = claim.claim.proposition
  switch (subject.kind) {
    case "stock":
      return `${claim.witness} ${kind} ${subject.key.place}`
    case "ratio":
      return `${claim.witness} ratio ${subject.of.place} ${subject.of.group} ${subject.per.group}`
    case "flow":
      return `${claim.witness} ${subject.key.family} ${subject.key.from}`
    case "ground":
      return `${claim.witness} ground ${subject.place}`
    case "holder":
      return `${claim.witness} holder ${subject.place}`
  }
}

const wordsOf = ({ claim, total, parts }: Reading): string =>
  [
    claim.witness,
    ...[total, ...parts].map(({ subject, range }) => `${subjectId(subject)} ${range.low} ${range.high}`)
  ].join("|")

const subjectId = (subject: Subject): string => {
  const days = `${subject.days.first}/${subject.days.last}`
  switch (subject.kind) {
    case "stock":
      return `stock ${stockId(subject.key)} ${days}`
    case "ratio":
      return `ratio ${stockId(subject.of)} ${stockId(subject.per)} ${days}`
    case "flow":
      return `flow ${flowId(subject.key)} ${days} ${subject.runsOn}`
    case "ground":
      return `ground ${subject.place} ${subject.party} ${subject.lost} ${subject.unit} ${days}`
    case "holder":
      return `holder ${subject.place} ${subject.parties.join("+")} ${days}`
  }
}
