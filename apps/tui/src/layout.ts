/** The least screen that everything can be read on. */
export const LEAST = { columns: 80, rows: 24 } as const

/** Where the parts of the situation stand. */
export interface Layout {
  readonly columns: number
  readonly rows: number
  /** One-line figures, a three-row time line and a map of letters. */
  readonly compact: boolean
  /** Columns of the map; the rule between the halves stands in the next one. */
  readonly left: number
  readonly right: number
  /** Rows between the controls and the time line. */
  readonly body: number
  readonly figures: number
}

/** Divides a screen; undefined when it is smaller than the least. */
export const layoutOf = (columns: number, rows: number, figures: number): Layout | undefined => {
  if (columns < LEAST.columns || rows < LEAST.rows) return undefined
  const compact = columns < 100 || rows < 30
  const left = Math.round(columns * 0.51)
  const body = rows - (compact ? 9 : 12)
  const wanted = 1 + figures * (compact ? 1 : 2)
  return {
    columns,
    rows,
    compact,
    left,
    right: columns - left - 1,
    body,
    figures: Math.min(wanted, Math.floor(body / 2))
  }
}
