import type { EntryBody } from "@cordon/domain/ledger/entry-kind"

/**
 * What an entry records, as one text: the id that a store finds it by.
 *
 * Shape: `case` for the manifest; `place:`, `actor:`, `source:` or `claim:` and an id; `retracted:` and the id of a
 * claim; `withheld:` and the subject of a redaction, e.g. `withheld:claim C007`.
 */
export type RecordKey = string

/** The key under which a body is found, or `undefined` for kinds that no rule asks for. */
export const recordKeyOf = (body: EntryBody): RecordKey | undefined => {
  switch (body.kind) {
    case "case.described.v1":
      return "case"
    case "place.recorded.v1":
      return `place:${body.place.id}`
    case "actor.recorded.v1":
      return `actor:${body.actor.id}`
    case "source.recorded.v1":
      return `source:${body.source.id}`
    case "claim.recorded.v1":
    case "claim.superseded.v1":
      return `claim:${body.claim.id}`
    case "claim.retracted.v1":
      return `retracted:${body.claim}`
    case "entry.redacted.v1":
      return body.subject === undefined ? undefined : `withheld:${body.subject}`
    default:
      return undefined
  }
}

/** The keys that tell whether a claim was withdrawn, when it is recorded itself under `claimKey`. */
export const withdrawnKeysOf = (
  claimKey: RecordKey
): readonly [retracted: RecordKey, withheld: RecordKey] => {
  const id = claimKey.slice("claim:".length)
  return [`retracted:${id}`, `withheld:claim ${id}`]
}
