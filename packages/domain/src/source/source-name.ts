/**
 * A source's name for a sentence or a row of many: the abbreviation that stands in brackets, else what comes before
 * the first bracket, comma, semicolon or slash, Latin or Arabic.
 *
 * Example: `Syrian Observatory for Human Rights (SOHR)` is `SOHR`, `Staffan de Mistura, UN envoy` is
 * `Staffan de Mistura`, `United Nations (body not named)` is `United Nations`.
 * Gotcha: two sources can share a short name; who must be told apart is told by id.
 */
export const shortSourceName = (name: string): string => {
  const bracketed = /\(([A-Z][A-Z-]{1,9})\)/.exec(name)?.[1]
  return bracketed ?? name.split(/ \(|[;,،؛] | \/ /)[0] ?? name
}
