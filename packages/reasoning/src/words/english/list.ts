/** "a, b and c". */
export const listWords = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

/** First letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `SOHR's`, `United Nations'`. */
export const possessive = (name: string): string => `${name}${name.endsWith("s") ? "'" : "'s"}`
