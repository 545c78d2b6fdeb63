import type { DecodedText } from "./decode-text.ts"
import type { ByteRows } from "./byte-rows.ts"

/**
 * Some rows that stand one behind the other in a file.
 *
 * It keeps the text that it was cut from instead of its rows, so that rows which nobody needs any more can go and be read
 * again should one of them have to be named or quoted.
 */
export interface RowBlock<Row> {
  /** The rows, read anew each time but the first. */
  readonly rows: () => BlockRows<Row>
  /** Line of the file on which one of these rows begins, from 1; cheap when asked in the order of the rows. */
  readonly lineOf: (rows: BlockRows<Row>, index: number) => number
  /** The rows as bytes, the first time, where they were found so; `rowAt` then reads one of them as text. */
  readonly bytes?: () => ByteRows | undefined
  readonly rowAt?: (rows: ByteRows, index: number) => Row | BrokenRow | undefined
  /** One of these rows as it was, for the quarantine file: its cells where it has any, else its text. */
  readonly rawOf: (rows: BlockRows<Row>, index: number) => RawRow
}

/** Rows of a block; one that cannot be taken apart is a `BrokenRow`, an empty line is `undefined`. */
export type BlockRows<Row> = ReadonlyArray<Row | BrokenRow | undefined>

/** A row as it was. */
export type RawRow =
  | { readonly kind: "cells"; readonly cells: ReadonlyArray<string> }
  | { readonly kind: "text"; readonly text: string }

/** A row that cannot be taken apart, and why. */
export class BrokenRow {
  readonly text: string
  readonly reason: string
  readonly found: string
  constructor(text: string, reason: string, found = "the row") {
    this.text = text
    this.reason = reason
    this.found = found
  }
}

/** Takes text apart into blocks of rows, piece by piece. */
export interface BlockReader<Row> {
  /** The rows that are complete with this piece, if any; the rest is kept for the next. */
  readonly push: (text: string) => RowBlock<Row> | undefined
  /** As `push`, of a piece whose bytes may be used as they are. */
  readonly pushUtf8?: (piece: DecodedText & { readonly utf8: Uint8Array }) => RowBlock<Row> | undefined
  /** Finds rows of so many cells as bytes from now on, where it can. */
  readonly readBytes?: (width: number) => void
  /** What is left when the text ends. */
  readonly end: () => RowBlock<Row> | undefined
}

/** How often a character occurs. */
export const countOf = (text: string, character: string): number => {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1
  return count
}
