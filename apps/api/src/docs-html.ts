/** Text of a page that is already HTML. */
export interface Html {
  readonly html: string
}

/** Writes HTML; values are escaped unless they are HTML themselves, lists are joined. */
export const html = (parts: TemplateStringsArray, ...values: ReadonlyArray<HtmlValue>): Html => ({
  html: parts.reduce((text, part, i) => text + part + (i < values.length ? textOf(values[i]) : ""), "")
})

/** Prose with `code` in backticks. */
export const prose = (text: string): ReadonlyArray<Html> =>
  text.split("`").map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))

export type HtmlValue = string | number | Html | ReadonlyArray<Html> | undefined

const textOf = (value: HtmlValue): string => {
  if (value === undefined) return ""
  if (typeof value === "string" || typeof value === "number") return escape(String(value))
  return "html" in value ? value.html : value.map((part) => part.html).join("")
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
