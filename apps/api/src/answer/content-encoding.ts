/** Encodings in which an answer can be sent, best first. */
export const contentEncodings = ["br", "gzip", "identity"] as const
export type ContentEncoding = (typeof contentEncodings)[number]

/**
 * The encoding that a caller likes best of those on offer; `identity` when it likes none.
 *
 * Source: RFC 9110, section 12.5.3.
 */
export const chooseEncoding = (header: string | undefined): ContentEncoding => {
  if (header === undefined) return "identity"
  const weights = new Map<string, number>()
  for (const part of header.split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase())
    const q = parameters.find((text) => text.startsWith("q="))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    weights.set(name, Number.isFinite(weight) ? weight : 0)
  }
  const weightOf = (encoding: ContentEncoding): number =>
    weights.get(encoding) ?? (encoding === "identity" ? 0.0001 : (weights.get("*") ?? 0))
  return contentEncodings.reduce((best, encoding) => (weightOf(encoding) > weightOf(best) ? encoding : best))
}
