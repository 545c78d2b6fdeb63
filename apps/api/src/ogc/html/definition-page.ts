import { type Html, html, prose } from "../../docs-html.ts"
import type { Addresses } from "../address.ts"
import type { Json } from "../document/feature-schema.ts"
import type { Link } from "../link.ts"
import { ogcPage, table } from "./page.ts"
import { home } from "./service-pages.ts"

interface Operation {
  readonly summary: string
  readonly description?: string
  readonly parameters: ReadonlyArray<{ readonly $ref?: string } & Partial<Parameter>>
  readonly responses: Json
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly description: string
  readonly schema: Json
}

/** The API definition for people. */
export const definitionPage = (document: Json, links: ReadonlyArray<Link>, addresses: Addresses): string => {
  const paths = Object.entries(document["paths"] as Readonly<Record<string, { readonly get: Operation }>>)
  const { parameters } = document["components"] as {
    readonly parameters: Readonly<Record<string, Parameter>>
  }
  return ogcPage(
    {
      title: "API definition",
      trail: home(addresses),
      links,
      main: html`<p>${prose(String((document["info"] as Json)["description"]))}</p>
<p class="note">Addresses lie under <code>${addresses.root}</code>. The same for programs: OpenAPI ${String(document["openapi"])}, linked beside.</p>
<h2>Parameters</h2>
${table(
  ["Name", "Meaning", "Takes"],
  Object.entries(parameters).map(
    ([key, { name, description, schema }]) =>
      html`<tr id="${key}"><td><code>${name}</code>${key === name ? undefined : html` <span class="note">${key.split(".")[0]}</span>`}</td><td>${prose(description)}</td><td><code>${JSON.stringify(schema)}</code></td></tr>`
  )
)}
<h2>Addresses</h2>
${paths.map(([path, { get }]) => operationSection(path, get))}`
    },
    addresses
  )
}

const operationSection = (path: string, operation: Operation): Html => html`
<section class="route">
<h3>${operation.summary}</h3>
<p class="path"><b>GET</b> ${path}</p>
${operation.description === undefined ? undefined : html`<p>${prose(operation.description)}</p>`}
<p class="note">Takes ${operation.parameters.map((parameter, i) => html`${i === 0 ? "" : ", "}${parameterName(parameter)}`)}. Answers with ${Object.keys(operation.responses).join(", ")}.</p>
</section>`

const parameterName = ({ $ref, name }: Operation["parameters"][number]): Html => {
  const key = $ref?.split("/").at(-1)
  return key === undefined
    ? html`<code>${name}</code>`
    : html`<a href="#${key}"><code>${key.split(".").at(-1)}</code></a>`
}
