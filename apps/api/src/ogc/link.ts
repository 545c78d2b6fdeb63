/**
 * A link as every representation carries it.
 *
 * Source: OGC 17-069r4, schema link.yaml; RFC 8288.
 */
export interface Link {
  readonly href: string
  readonly rel: string
  readonly type?: string
  readonly title?: string
}

/** Where a collection's queryables are. Source: OGC 19-079r2, requirement /req/queryables/queryables-link. */
export const QUERYABLES_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/queryables"

/** Links as the value of a `Link` header, without their titles, which may have any letters. */
export const linkHeader = (links: ReadonlyArray<Link>): string =>
  links
    .map(
      ({ href, rel, type }) =>
        `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${quoted(type)}"`}`
    )
    .join(", ")

const quoted = (text: string): string => text.replace(/["\\]/g, "\\$&")
