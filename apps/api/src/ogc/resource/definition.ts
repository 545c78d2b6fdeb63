import { Effect } from "effect"
import { definitionDocument } from "../document/definition.ts"
import { definitionPage } from "../html/definition-page.ts"
import { JSON_TYPE, OPENAPI } from "../media-type.ts"
import { selfLinks, type ServiceRow, steady } from "./resource.ts"

/** The API definition: OpenAPI for programs, a page for people. */
export const definition: ServiceRow = {
  path: "/api",
  representations: [OPENAPI, JSON_TYPE],
  find: (request, { library, shelf, version }) =>
    Effect.map(library.cases(), (rows) => {
      const { addresses, html } = request
      const cases = rows.map((row) => row.case)
      const links = selfLinks(request, OPENAPI, "The API definition")
      return steady(cases.join(), () => {
        const document = definitionDocument({
          version,
          root: addresses.root,
          cases,
          specs: shelf.source.specs
        })
        return { body: html ? definitionPage(document, links, addresses) : JSON.stringify(document), links }
      })
    })
}
