/** The cells of one row among the bytes of a file. */
export interface ByteRow {
  readonly bytes: Uint8Array
  /** Where each cell begins and ends, without its quotes. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Where the first cell's positions are. */
  readonly first: number
  /** Whether some cell has what JSON escapes; a quote in it stands twice, as in the file. */
  readonly escapes: boolean
}

const QUOTE = 34
const NEWLINE = 10
const RETURN = 13
const BACKSLASH = 92

const ORDINARY = 0
const DELIMITER = 1
const LINE_END = 2
const RETURNS = 3
const ESCAPED = 4
const QUOTES = 5
const CONTROL = 6

/** What a row is: not plain, plain, or plain but for what JSON escapes. */
const ODD = 0
const PLAIN = 1
const PLAIN_ESCAPED = 2

/**
 * Finds rows and cells in the bytes of a CSV file that is UTF-8 and whose lines end in `\n` or `\r\n`.
 *
 * A row is plain when it has its number of cells, no control characters but line ends, and quotes in quoted cells only.
 * Others are found too, but have to be read as text.
 * Gotcha: what it found is overwritten by the next search.
 */
export class ByteRows implements ByteRow {
  bytes: Uint8Array = new Uint8Array(0)
  starts = new Int32Array(0)
  ends = new Int32Array(0)
  first = 0
  /** Rows that are whole. */
  count = 0
  /** Bytes of those rows. */
  consumed = 0
  private readonly width: number
  /** Whether some cell of the plain row has what JSON escapes; a quote in it stands twice, as in the file. */
  escapes = false
  private readonly classes = new Uint8Array(256)
  private rowEnds = new Int32Array(0)
  private plain = new Uint8Array(0)

  /** `width` is how many cells a row has. */
  constructor(delimiter: string, width: number) {
    this.width = width
    this.classes.fill(CONTROL, 0, 32)
    this.classes[QUOTE] = QUOTES
    this.classes[BACKSLASH] = ESCAPED
    this.classes[delimiter.charCodeAt(0)] = DELIMITER
    this.classes[NEWLINE] = LINE_END
    this.classes[RETURN] = RETURNS
  }

  /** Finds the whole rows. Whether it is plainly CSV throughout; if not, nothing that was found counts. */
  search(bytes: Uint8Array): boolean {
    this.bytes = bytes
    this.count = 0
    this.consumed = 0
    for (;;) {
      if (this.count >= this.rowEnds.length) this.grow()
      const end = this.row(this.consumed)
      if (end < 0) return end === INCOMPLETE
      this.rowEnds[this.count] = end
      this.count += 1
      this.consumed = end
    }
  }

  isPlain(row: number): boolean {
    return this.plain[row] !== ODD
  }

  /** The cells of a plain row, until the next is asked for. */
  cellsOf(row: number): ByteRow {
    this.first = row * this.width
    this.escapes = this.plain[row] === PLAIN_ESCAPED
    return this
  }

  /** The bytes of a row with its line end. */
  bytesOf(row: number): Uint8Array {
    return this.bytes.subarray(this.beginOf(row), this.rowEnds[row])
  }

  /** How many those are. */
  lengthOf(row: number): number {
    return this.rowEnds[row]! - this.beginOf(row)
  }

  private beginOf(row: number): number {
    return row === 0 ? 0 : this.rowEnds[row - 1]!
  }

  /** Takes apart the row that begins at a place, and gives the place behind it. */
  private row(begin: number): number {
    const { bytes, classes, width, starts, ends } = this
    const { length } = bytes
    const base = this.count * width
    let cells = 0
    let plain = PLAIN
    let start = begin
    let at = begin
    for (;;) {
      let end: number
      if (at < length && bytes[at] === QUOTE) {
        at += 1
        start = at
        for (;;) {
          while (at < length && classes[bytes[at]!]! <= DELIMITER) at += 1
          if (at >= length) return INCOMPLETE
          const found = classes[bytes[at]!]!
          if (found === QUOTES) {
            if (at + 1 >= length) return INCOMPLETE
            if (bytes[at + 1] !== QUOTE) break
            at += 1
          }
          if (found === CONTROL) plain = ODD
          else if (plain === PLAIN) plain = PLAIN_ESCAPED
          at += 1
        }
        end = at
        at += 1
      } else {
        while (at < length && classes[bytes[at]!] === ORDINARY) at += 1
        end = at
      }
      if (at >= length) return INCOMPLETE
      let found = classes[bytes[at]!]!
      if (found === RETURNS && at + 1 >= length) return INCOMPLETE
      while (found > LINE_END && !(found === RETURNS && bytes[at + 1] === NEWLINE)) {
        // Behind a closing quote stands the delimiter or nothing.
        if (end !== at) return IRREGULAR
        if (found !== ESCAPED) plain = ODD
        else if (plain === PLAIN) plain = PLAIN_ESCAPED
        at += 1
        while (at < length && classes[bytes[at]!] === ORDINARY) at += 1
        if (at >= length) return INCOMPLETE
        end = at
        found = classes[bytes[at]!]!
      }
      if (found === ORDINARY) return IRREGULAR
      if (cells < width) {
        starts[base + cells] = start
        ends[base + cells] = end
      }
      cells += 1
      if (found === DELIMITER) {
        at += 1
        start = at
        continue
      }
      // An empty line is no row.
      this.plain[this.count] = cells === width && (width > 1 || end > start) ? plain : ODD
      return found === LINE_END ? at + 1 : at + 2
    }
  }

  private grow(): void {
    const rows = Math.max(256, this.rowEnds.length * 2)
    this.starts = widened(this.starts, rows * this.width)
    this.ends = widened(this.ends, rows * this.width)
    this.rowEnds = widened(this.rowEnds, rows)
    const plain = new Uint8Array(rows)
    plain.set(this.plain)
    this.plain = plain
  }
}

const INCOMPLETE = -1
const IRREGULAR = -2

const widened = (numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> => {
  const wide = new Int32Array(length)
  wide.set(numbers)
  return wide
}
