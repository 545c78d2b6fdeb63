import { sha256Text } from "@cordon/ledger/canonical"

const KEY = /^[A-Za-z][A-Za-z0-9_.-]{0,79}$/

/** Whether a text can be the id of a record as it is. */
export const isRecordId = (text: string): boolean => KEY.test(text)

/**
 * An id made of parts: `tally`, `1234` and `killed` make `tally-1234-killed`.
 *
 * Shape: parts that hold other characters than ids may, that could be taken apart in another way, or that are too long
 * together, are replaced by part of their hash.
 */
export const idOfParts = (first: string, parts: ReadonlyArray<string>, last?: string): string => {
  const end = last === undefined ? "" : `-${last}`
  const plain = `${first}-${parts.join("-")}${end}`
  return isRecordId(plain) &&
    parts.every((part) => part !== "" && (parts.length === 1 || !part.includes("-")))
    ? plain
    : `${first}-${sha256Text(JSON.stringify(parts)).slice(0, 16)}${end}`
}
