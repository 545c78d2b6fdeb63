/** Media types of the representations that the service has. */
export const GEOJSON = "application/geo+json"
export const JSON_TYPE = "application/json"
export const JSON_SCHEMA = "application/schema+json"
export const OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
export const HTML = "text/html"

/** Representations of a resource besides HTML, the one that it is sent in by default first. */
export type Representations = readonly [string, ...ReadonlyArray<string>]

/** The values of the parameter `f`. */
export const formats = ["json", "html"] as const
export type Format = (typeof formats)[number]

/**
 * The representation that a caller likes best.
 *
 * Shape: `f` decides where it is given; where `Accept` names none of them, the first is sent rather than nothing.
 * Source: RFC 9110, sections 12.4.1 and 12.5.1.
 */
export const chooseMediaType = (
  offered: Representations,
  format: Format | undefined,
  accept: string | undefined
): string => {
  if (format !== undefined) return format === "html" ? HTML : offered[0]
  if (accept === undefined || accept === "*/*") return offered[0]
  const ranges = accept.split(",").map(readRange)
  const weightOf = (type: string): number => {
    const [bare = ""] = type.split(";")
    const [family = ""] = bare.split("/")
    const near = ranges
      .filter(({ name }) => name === bare || name === `${family}/*` || name === "*/*")
      .sort((a, b) => closeness(b.name) - closeness(a.name))
    return near[0]?.weight ?? 0
  }
  return [...offered, HTML].reduce((best, type) => (weightOf(type) > weightOf(best) ? type : best))
}

const readRange = (text: string): { readonly name: string; readonly weight: number } => {
  const [name = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase())
  const q = parameters.find((part) => part.startsWith("q="))
  const weight = q === undefined ? 1 : Number(q.slice(2))
  return { name, weight: Number.isFinite(weight) ? weight : 0 }
}

/** A range that names the type counts before one that names its family, and that before any type. */
const closeness = (range: string): number => (range === "*/*" ? 0 : range.endsWith("/*") ? 1 : 2)
