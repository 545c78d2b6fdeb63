import { Effect } from "effect"
import { conformancePage } from "../html/service-pages.ts"
import { JSON_TYPE } from "../media-type.ts"
import { selfLinks, type ServiceRow, steady } from "./resource.ts"

/**
 * The conformance classes that the service meets.
 *
 * Source: OGC 17-069r4 (Part 1), OGC 18-058r1 (Part 2) and OGC 19-079r2 (Part 3), clause 2 of each.
 */
export const conformanceClasses = [
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
  "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters"
] as const

/** The conformance declaration. */
export const conformance: ServiceRow = {
  path: "/conformance",
  representations: [JSON_TYPE],
  find: (request) => {
    const links = selfLinks(request, JSON_TYPE, "The conformance declaration")
    return Effect.succeed(
      steady("", () => ({
        body: request.html
          ? conformancePage(conformanceClasses, links, request.addresses)
          : JSON.stringify({ conformsTo: conformanceClasses, links }),
        links
      }))
    )
  }
}
