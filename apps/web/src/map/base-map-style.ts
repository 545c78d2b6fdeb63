import { words } from "./words.ts"

/** A style of a base map, as far as it is looked at before MapLibre takes it. */
export interface BaseMapStyle {
  readonly sources: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly layers: ReadonlyArray<Readonly<Record<string, unknown>> & { readonly id: string }>
  readonly glyphs?: string
  readonly sprite?: string
}

/** Before the names of a base map's sources and layers, so that they are not ours. */
export const BASE_PREFIX = "base:"

/** Reads a style: with its names prefixed and relative addresses made whole. Gives a problem in words instead if it is none. */
export const readBaseStyle = (
  json: unknown,
  address: string
): { readonly style: BaseMapStyle } | { readonly problem: string } => {
  if (
    !isRecord(json) ||
    json["version"] !== 8 ||
    !isRecord(json["sources"]) ||
    !Array.isArray(json["layers"])
  )
    return { problem: words.baseMap.noStyle }
  const { sources, layers, glyphs, sprite } = json
  if (!Object.values(sources).every(isRecord) || !layers.every(isLayer))
    return { problem: words.baseMap.noStyle }
  const addresses: ReadonlyArray<unknown> = [
    glyphs,
    sprite,
    ...Object.values(sources).map((source) => (source as Source)["url"])
  ]
  const foreign = addresses.find(
    (found): found is string => typeof found === "string" && found.startsWith("mapbox:")
  )
  if (foreign !== undefined) return { problem: words.baseMap.noVendor(foreign) }
  const whole = (text: unknown) => (typeof text === "string" ? absolute(text, address) : undefined)
  const [font, picture] = [whole(glyphs), whole(sprite)]
  return {
    style: {
      sources: Object.fromEntries(
        Object.entries(sources as Readonly<Record<string, Source>>).map(([name, source]) => [
          `${BASE_PREFIX}${name}`,
          {
            ...source,
            ...(typeof source["url"] === "string" ? { url: whole(source["url"]) } : {}),
            ...(typeof source["data"] === "string" ? { data: whole(source["data"]) } : {}),
            ...(Array.isArray(source["tiles"]) ? { tiles: source["tiles"].map(whole) } : {})
          }
        ])
      ),
      layers: layers.map((layer) => ({
        ...layer,
        id: `${BASE_PREFIX}${layer.id}`,
        ...(typeof layer["source"] === "string" ? { source: `${BASE_PREFIX}${layer["source"]}` } : {})
      })),
      ...(font === undefined ? {} : { glyphs: font }),
      ...(picture === undefined ? {} : { sprite: picture })
    }
  }
}

/** An attribution as plain words: sources give it as HTML, and none of that is put on the page. */
export const plainCredit = (attribution: string): string =>
  attribution
    .replace(/<[^>]*>/g, "")
    .replace(/&copy;/g, "©")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim()

type Source = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Source =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isLayer = (value: unknown): value is Source & { readonly id: string } =>
  isRecord(value) && typeof value["id"] === "string"

/** Braces stand for tile numbers and fonts, and must not be escaped. */
const absolute = (text: string, address: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : new URL(text, address).href.replaceAll("%7B", "{").replaceAll("%7D", "}")
