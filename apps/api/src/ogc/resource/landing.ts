import { Effect } from "effect"
import { landingPage } from "../html/service-pages.ts"
import type { Link } from "../link.ts"
import { HTML, JSON_TYPE, OPENAPI } from "../media-type.ts"
import { type OgcRequest, selfLinks, type ServiceRow, steady } from "./resource.ts"

/** The landing page: what the service is and where everything else lies. */
export const landing: ServiceRow = {
  path: "",
  representations: [JSON_TYPE],
  find: (request) => {
    const links = linksOf(request)
    const document = { title: TITLE, description: DESCRIPTION, links }
    return Effect.succeed(
      steady("", () => ({
        body: request.html ? landingPage(document, request.addresses) : JSON.stringify(document),
        links
      }))
    )
  }
}

const TITLE = "Cordon: OGC API - Features"

const DESCRIPTION =
  "What is claimed of sieges and armed conflicts, as features for GIS: who is said to hold which ground, incidents, movements, corridors, places, and every claim. Each says who says so, when and where it can be read; none is stated as a fact. Add `knownBy` to an address to see what had been published by a day, and `accordingTo` to see it by one source or party."

const linksOf = (request: OgcRequest): ReadonlyArray<Link> => {
  const { addresses } = request
  return [
    ...selfLinks(request, JSON_TYPE, "The landing page"),
    {
      href: addresses.to("/api"),
      rel: "service-desc",
      type: OPENAPI,
      title: "The API definition, OpenAPI 3.0"
    },
    {
      href: addresses.to("/api", "html"),
      rel: "service-doc",
      type: HTML,
      title: "The API definition, as HTML"
    },
    {
      href: addresses.to("/conformance"),
      rel: "conformance",
      type: JSON_TYPE,
      title: "The conformance classes that the service meets"
    },
    {
      href: addresses.to("/collections"),
      rel: "data",
      type: JSON_TYPE,
      title: "The collections of features"
    },
    {
      href: addresses.to("/collections", "html"),
      rel: "data",
      type: HTML,
      title: "The collections of features, as HTML"
    }
  ]
}
