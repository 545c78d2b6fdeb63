/** A hashtag of the Humanitarian Exchange Language, such as `#affected+idps+ind`. */
export interface Hashtag {
  /** In small letters, without the `#`, e.g. `affected`. */
  readonly tag: string
  /** In small letters, without the `+`. Their order has no meaning. */
  readonly attributes: ReadonlySet<string>
}

/**
 * Reads a cell as a hashtag; `undefined` where it is none.
 *
 * Source: HXL standard 1.1, tagging conventions: `#` and a name, then attributes with `+`; letter case and space
 * do not matter.
 */
export const hashtag = (cell: string): Hashtag | undefined => {
  const text = cell.trim()
  if (!HASHTAG.test(text)) return undefined
  const [tag = "", ...attributes] = text
    .slice(1)
    .toLowerCase()
    .split("+")
    .map((part) => part.trim())
  return { tag, attributes: new Set(attributes) }
}

/**
 * Whether a row is a hashtag row: at least half of its filled cells are hashtags.
 *
 * Source: the rule by which HXL software finds the row; columns may be left untagged.
 */
export const isHashtagRow = (cells: ReadonlyArray<string>): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== "")
  const tags = filled.filter((cell) => hashtag(cell) !== undefined)
  return tags.length > 0 && tags.length * 2 >= filled.length
}

const HASHTAG = /^#\s*[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/i
