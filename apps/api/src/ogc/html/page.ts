import { type Html, html } from "../../docs-html.ts"
import { DOCS_STYLE } from "../../docs-style.ts"
import type { Addresses } from "../address.ts"
import type { Link } from "../link.ts"

/** What a page shows besides what all of them do. */
export interface PageParts {
  readonly title: string
  /** The resources above this one, from the landing page on. */
  readonly trail: ReadonlyArray<{ readonly href: string; readonly text: string }>
  readonly links: ReadonlyArray<Link>
  readonly main: Html
}

/** A page of the service: what it shows, where it lies, and every link of the resource. */
export const ogcPage = ({ title, trail, links, main }: PageParts, addresses: Addresses): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Cordon</title>
<style>${{ html: DOCS_STYLE }}${{ html: STYLE }}</style>
</head>
<body>
<div class="page">
<nav aria-label="Service">
<h2>OGC API - Features</h2>
<ul>${sections.map(([path, text]) => html`<li><a href="${addresses.to(path, "html")}">${text}</a></li>`)}</ul>
<h2>Links of this page</h2>
<ul>${links.map(listItem)}</ul>
</nav>
<main>
${trail.length === 0 ? undefined : html`<p class="note">${trail.map(({ href, text }) => html`<a href="${href}">${text}</a> / `)}${title}</p>`}
<h1>${title}</h1>
${main}
</main>
</div>
</body>
</html>
`.html

/** A link as an item of a list, with its relation and type. */
export const listItem = ({ href, rel, type, title }: Link): Html =>
  html`<li><a href="${href}" rel="${rel}">${title ?? rel}</a> <span class="note">${rel}${type === undefined ? "" : `, ${type}`}</span></li>`

/** A list of names and what they stand for. */
export const facts = (rows: ReadonlyArray<readonly [string, Html | string | number | undefined]>): Html =>
  html`<table><tbody>${rows.map(([name, value]) => (value === undefined ? html`` : html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`))}</tbody></table>`

/** A table that may be wider than the page. */
export const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<Html>): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`

/** A text that is a link where it is an address that a browser may safely follow. */
export const maybeLink = (text: string): Html =>
  /^https?:\/\//i.test(text) ? html`<a href="${text}" rel="external">${text}</a>` : html`${text}`

const sections = [
  ["", "Landing page"],
  ["/collections", "Collections"],
  ["/conformance", "Conformance"],
  ["/api", "API definition"]
] as const

const STYLE = `
.wide { overflow-x: auto; }
.wide table { width: max-content; min-width: 100%; }
.wide td, .wide th { max-width: 26em; overflow-wrap: break-word; padding-right: 16px; }
th[scope=row] { white-space: nowrap; padding: 4px 12px 4px 0; vertical-align: top; }
details pre { max-height: 20em; overflow: auto; }
nav li .note { display: block; overflow-wrap: anywhere; }
`
