import { commonProblems, type Endpoint, headerName } from "@cordon/protocol/endpoint"
import { factsOf, type Parameter } from "@cordon/protocol/parameter"
import { problemKinds, problemStatus, type ProblemTag, problemTags } from "@cordon/protocol/problem-kind"
import { SchemaAST } from "effect"
import { type DescribedRoute, describedRoutes } from "./described-routes.ts"
import { type Html, html, prose } from "./docs-html.ts"
import { DOCS_STYLE } from "./docs-style.ts"

/** The reference for people: one page made from the endpoint table, without a script or anything from elsewhere. */
export const docsPage = (version: string): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cordon API</title>
<style>${{ html: DOCS_STYLE }}</style>
</head>
<body>
<div class="page">
<nav aria-label="Routes">${groups.map(contents)}
<h2>All routes</h2>
<ul><li><a href="#problems">Problems</a></li><li><a href="/openapi.json">OpenAPI 3.1</a></li></ul>
</nav>
<main>
<h1>Cordon API</h1>
<p class="note">Version ${version}. Reading needs nothing; writing needs the server's token. The same contract for programs: <a href="/openapi.json">/openapi.json</a>.</p>
${introduction}
${groups.map((group) => html`<h2>${capitalised(group)}</h2>${routesOf(group).map(route)}`)}
<h2 id="problems">Problems</h2>
<p>Every error has this one body (RFC 9457, <code>application/problem+json</code>): <code>_tag</code> says which problem it is, <code>category</code> why, <code>errors</code> what was wrong and where, <code>requestId</code> what to quote.</p>
<table><thead><tr><th scope="col">Problem</th><th scope="col">Status</th><th scope="col">Category</th><th scope="col">Meaning</th></tr></thead>
<tbody>${problemTags.map(problemRow)}</tbody></table>
</main>
</div>
</body>
</html>
`.html

const groups = [...new Set(describedRoutes.map(({ endpoint }) => endpoint.group))]

const routesOf = (group: Endpoint["group"]) =>
  describedRoutes.filter(({ endpoint }) => endpoint.group === group)

const introduction = html`
<p>${prose("Everything shown is a claim by somebody. Three controls, the same on every route, say which view of the claims is asked for: `at` is the date of the situation, `knownBy` admits only what had been published by then, `accordingTo` says whose claims count. A fourth, `recordedBy`, shows the ledger as it stood at a past instant.")}</p>
<pre><code>GET /api/cases/east-aleppo-2016/situation?at=2016-12-04&amp;knownBy=2016-12-04</code></pre>
<p>${prose("Lists are `{items, nextCursor}`: send `nextCursor` as `cursor` for the next page; it is absent on the last one. A parameter may be given once; an unknown one is refused. Answers carry an `ETag`; send it as `If-None-Match` and an unchanged answer is a 304 without a body. Bodies are packed with brotli or gzip on request, any origin may read them, and `X-Request-Id` is taken over or made.")}</p>`

const contents = (group: Endpoint["group"]): Html => html`
<h2>${capitalised(group)}</h2>
<ul>${routesOf(group).map(({ name, endpoint }) => html`<li><a href="#${name}">${endpoint.summary}</a></li>`)}</ul>`

const route = ({ name, endpoint }: DescribedRoute): Html => {
  const problems = [...endpoint.errors, ...commonProblems]
  return html`
<section class="route" id="${name}">
<h3>${endpoint.summary}</h3>
<p class="path"><b>${endpoint.method}</b> ${endpoint.path}</p>
<p>${prose(endpoint.description)}</p>
${parameterTable("In the path", endpoint.params.fields)}
${parameterTable("In the query", endpoint.query.fields)}
${parameterTable("In headers", endpoint.headers.fields, headerName)}
${endpoint.body === undefined ? undefined : html`<p class="note">Takes ${endpoint.body.description}, as <code>${(endpoint.body.mediaTypes ?? ["application/json"]).join(", ")}</code> of at most ${String(endpoint.body.limitBytes)} bytes.</p>`}
<p class="note">Answers with ${answerOf(endpoint)}${endpoint.fresh ? ", made anew each time" : ""}. Can fail with ${problems.map((tag, i) => html`${i === 0 ? "" : ", "}<a href="#problem-${tag}">${tag}</a>`)}.</p>
</section>`
}

const parameterTable = (
  caption: string,
  fields: Readonly<Record<string, Parameter>>,
  written = (name: string) => name
): Html | undefined => {
  const rows = Object.entries(fields)
  if (rows.length === 0) return undefined
  return html`
<table><caption>${caption}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Meaning</th><th scope="col">Takes</th><th scope="col">Example</th></tr></thead>
<tbody>${rows.map(([name, field]) => parameterRow(written(name), field))}</tbody></table>`
}

const parameterRow = (name: string, field: Parameter): Html => {
  const { description, expected, example } = factsOf(field)
  const required = !SchemaAST.isOptional(field.ast)
  return html`<tr><td><code>${name}</code>${required ? html` <span class="note">required</span>` : undefined}</td><td>${prose(description)}</td><td>${expected}</td><td><code>${example}</code></td></tr>`
}

const problemRow = (tag: ProblemTag): Html =>
  html`<tr id="problem-${tag}"><td><code>${tag}</code></td><td>${problemStatus(tag)}</td><td>${problemKinds[tag].category}</td><td>${problemKinds[tag].title}</td></tr>`

const answerOf = ({ mediaType, otherMedia = [], response }: Endpoint): Html => {
  const types = [mediaType, ...otherMedia].map((type, i) => html`${i === 0 ? "" : ", "}<code>${type}</code>`)
  return mediaType.endsWith("json")
    ? html`<code>${SchemaAST.resolveIdentifier(response.ast) ?? "JSON"}</code> as ${types}`
    : html`${types}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
