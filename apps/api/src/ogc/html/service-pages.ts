import { type Html, html, prose } from "../../docs-html.ts"
import type { Addresses } from "../address.ts"
import type { CollectionDocument, Extent } from "../document/collection-document.ts"
import type { Link } from "../link.ts"
import { facts, listItem, ogcPage, table } from "./page.ts"

/** The landing page. */
export const landingPage = ({ title, description, links }: LandingDocument, addresses: Addresses): string =>
  ogcPage(
    {
      title,
      trail: [],
      links,
      main: html`<p>${prose(description)}</p>
<p><a href="${addresses.to("/collections", "html")}">Collections of features</a></p>`
    },
    addresses
  )

/** What the landing page says. Source: OGC 17-069r4, schema landingPage.yaml. */
export interface LandingDocument {
  readonly title: string
  readonly description: string
  readonly attribution?: string
  readonly links: ReadonlyArray<Link>
}

/** The page of the conformance declaration. */
export const conformancePage = (
  classes: ReadonlyArray<string>,
  links: ReadonlyArray<Link>,
  addresses: Addresses
): string =>
  ogcPage(
    {
      title: "Conformance",
      trail: home(addresses),
      links,
      main: html`<p>The service meets these conformance classes of OGC API - Features:</p>
<ul>${classes.map((uri) => html`<li><code>${uri}</code></li>`)}</ul>`
    },
    addresses
  )

/** The page that lists every collection. */
export const collectionsPage = (
  collections: ReadonlyArray<CollectionDocument>,
  links: ReadonlyArray<Link>,
  addresses: Addresses
): string =>
  ogcPage(
    {
      title: "Collections",
      trail: home(addresses),
      links,
      main: html`${collections.map(
        (collection) => html`
<section class="route">
<h3><a href="${addresses.to(`/collections/${collection.id}`, "html")}">${collection.title}</a></h3>
${collectionFacts(collection)}
<ul>${collection.links.map(listItem)}</ul>
</section>`
      )}`
    },
    addresses
  )

/** The page of one collection. */
export const collectionPage = (
  collection: CollectionDocument,
  licence: string,
  addresses: Addresses
): string =>
  ogcPage(
    {
      title: collection.title,
      trail: [...home(addresses), { href: addresses.to("/collections", "html"), text: "Collections" }],
      links: collection.links,
      main: html`${collectionFacts(collection)}
<h2 id="licence">Licence</h2>
<p>${licence}</p>`
    },
    addresses
  )

/** The page of the properties that a schema lists. */
export const propertiesPage = (
  page: {
    readonly title: string
    readonly collection: Pick<CollectionDocument, "id" | "title">
    readonly description: string
    readonly properties: ReadonlyArray<PropertyRow>
    readonly links: ReadonlyArray<Link>
  },
  addresses: Addresses
): string =>
  ogcPage(
    {
      title: page.title,
      trail: [
        ...home(addresses),
        { href: addresses.to("/collections", "html"), text: "Collections" },
        { href: addresses.to(`/collections/${page.collection.id}`, "html"), text: page.collection.title }
      ],
      links: page.links,
      main: html`<p>${page.description}</p>
${table(
  ["Property", "Title", "Meaning", "Type", "Values"],
  page.properties.map(
    ({ name, title, description, type, values }) =>
      html`<tr><td><code>${name}</code></td><td>${title}</td><td>${prose(description)}</td><td>${type}</td><td>${(values ?? []).join(", ")}</td></tr>`
  )
)}`
    },
    addresses
  )

/** A property as a schema lists it. */
export interface PropertyRow {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: string
  readonly values?: ReadonlyArray<string>
}

/** The way back to the landing page. */
export const home = (addresses: Addresses) => [{ href: addresses.to("", "html"), text: "Landing page" }]

const collectionFacts = (collection: CollectionDocument): Html => html`<p>${prose(collection.description)}</p>
${facts([
  ["Id", html`<code>${collection.id}</code>`],
  ["Attribution", collection.attribution],
  ["Items", collection.itemType],
  ...extentFacts(collection.extent),
  ["Reference systems", html`${collection.crs.map((crs) => html`<code>${crs}</code> `)}`],
  ["Kept in", html`<code>${collection.storageCrs}</code>`]
])}`

const extentFacts = (extent: Extent | undefined): ReadonlyArray<readonly [string, Html | undefined]> => [
  [
    "Where",
    extent?.spatial === undefined
      ? undefined
      : html`<code>${extent.spatial.bbox[0].join(", ")}</code> <span class="note">${extent.spatial.crs}</span>`
  ],
  [
    "When",
    extent?.temporal === undefined
      ? undefined
      : html`<code>${extent.temporal.interval[0].map((end) => end ?? "..").join("/")}</code> <span class="note">${extent.temporal.trs}</span>`
  ]
]
