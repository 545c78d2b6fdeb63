/**
 * Writes cells of one row as JSON, faster than one by one: whether anything has to be escaped is looked at once a row.
 *
 * Gotcha: what is written after `begin` must be made of the cells at these positions and of plain text; RFC 8785 has no
 * form for a lone surrogate, which text that was decoded from bytes does not have.
 */
export class JsonCells {
  private readonly positions: ReadonlyArray<number>
  private plain = false

  constructor(positions: ReadonlyArray<number>) {
    this.positions = positions.filter((position) => position >= 0)
  }

  /** Looks at the cells of a row. */
  begin(cells: ReadonlyArray<string>): void {
    let all = ""
    for (const position of this.positions) all += cells[position]
    // Everything that is escaped gets longer.
    this.plain = JSON.stringify(all).length === all.length + 2
  }

  /** A text as a JSON string. */
  text(text: string): string {
    return this.plain ? `"${text}"` : JSON.stringify(text)
  }

  /**
   * A cell as a JSON number where it is a whole number written as JSON writes it, else as a JSON string.
   *
   * Shape: at most 15 digits, without leading zeros, `-` in front or not; so the number keeps its text.
   */
  code(text: string): string {
    return isWhole(text) ? text : this.text(text)
  }
}

const isWhole = (text: string): boolean => {
  const { length } = text
  if (length > 16) return false
  const sign = text.charCodeAt(0) === 45 ? 1 : 0
  if (length === sign || length - sign > 15) return false
  if (text.charCodeAt(sign) === 48) return length === 1
  for (let i = sign; i < length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 48 || unit > 57) return false
  }
  return true
}
