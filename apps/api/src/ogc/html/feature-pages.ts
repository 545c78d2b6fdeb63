import type { FeatureCollectionSpec, FeatureField, FeatureValue } from "@cordon/interop/feature/case-feature"
import { type Html, html, prose } from "../../docs-html.ts"
import type { Addresses } from "../address.ts"
import type { Link } from "../link.ts"
import { facts, maybeLink, ogcPage, table } from "./page.ts"
import { home } from "./service-pages.ts"

/** A feature as its text says it. */
export interface ShownFeature {
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
  readonly properties: Readonly<Record<string, FeatureValue | null>>
}

/** Where features belong. */
export interface FeatureHome {
  readonly id: string
  readonly title: string
  readonly spec: FeatureCollectionSpec
  readonly crs: string
  /** Which view of the record is shown, in sentences. */
  readonly view: ReadonlyArray<string>
}

/** The page of some features of a collection. */
export const itemsPage = (
  page: FeatureHome & {
    readonly features: ReadonlyArray<ShownFeature>
    readonly matched: number
    readonly timeStamp: string
    readonly links: ReadonlyArray<Link>
  },
  addresses: Addresses
): string => {
  const shown = page.spec.fields.filter(({ name }) =>
    page.features.some(({ properties }) => properties[name] !== null)
  )
  const next = page.links.find(({ rel }) => rel === "next")
  const onward = next === undefined ? undefined : html`<p><a href="${next.href}" rel="next">Next page</a></p>`
  return ogcPage(
    {
      title: "Features",
      trail: trailTo(page, addresses),
      links: page.links,
      main: html`<p>${page.features.length} shown of ${page.matched} that were asked for. ${page.view.join(" ")}</p>
${onward}
${table(
  ["Feature", ...shown.map(({ title }) => title), "Where"],
  page.features.map(
    (feature) =>
      html`<tr><td><a href="${featureAddress(page, feature, addresses)}">${feature.id}</a></td>${shown.map((field) => html`<td>${valueOf(feature, field)}</td>`)}<td>${geometryOf(feature)}</td></tr>`
  )
)}
${onward}
<p class="note">Coordinates in <code>${page.crs}</code>. Made at ${page.timeStamp}. A column without a value on this page is not shown.</p>`
    },
    addresses
  )
}

/** The page of one feature. */
export const featurePage = (
  page: FeatureHome & { readonly feature: ShownFeature; readonly links: ReadonlyArray<Link> },
  addresses: Addresses
): string =>
  ogcPage(
    {
      title: page.feature.id,
      trail: [
        ...trailTo(page, addresses),
        { href: addresses.to(`/collections/${page.id}/items`, "html"), text: "Features" }
      ],
      links: page.links,
      main: html`<p>${prose(page.spec.description)} ${page.view.join(" ")}</p>
${facts([
  ...page.spec.fields.map((field) => [field.title, valueOf(page.feature, field)] as const),
  ["Where", geometryOf(page.feature)]
])}
<p class="note">Coordinates in <code>${page.crs}</code>.</p>`
    },
    addresses
  )

const trailTo = ({ id, title }: FeatureHome, addresses: Addresses) => [
  ...home(addresses),
  { href: addresses.to("/collections", "html"), text: "Collections" },
  { href: addresses.to(`/collections/${id}`, "html"), text: title }
]

const featureAddress = ({ id }: FeatureHome, feature: ShownFeature, addresses: Addresses): string =>
  addresses.to(`/collections/${id}/items/${encodeURIComponent(feature.id)}`, "html")

const valueOf = ({ properties }: ShownFeature, { name, unit }: FeatureField): Html | undefined => {
  const value = properties[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === "string") return maybeLink(value)
  return html`${String(value)}${unit === undefined ? "" : ` ${unit}`}`
}

const geometryOf = ({ geometry }: ShownFeature): Html =>
  geometry === null
    ? html`nowhere stated`
    : html`<details><summary>${geometry.type}</summary><pre><code>${JSON.stringify(geometry)}</code></pre></details>`
