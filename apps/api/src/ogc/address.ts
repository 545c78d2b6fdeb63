import type { RawAddress } from "../request/raw-request.ts"
import type { Format } from "./media-type.ts"

/** Where the service lies on the server. */
export const OGC_PATH = "/ogc"

/** Parameters that every address takes, and that links to other resources of the service carry on. */
export const VIEW_PARAMETERS: ReadonlyArray<string> = ["knownBy", "accordingTo", "recordedBy"]

/**
 * Writes the addresses of the service as the caller reaches it.
 *
 * Shape: whole addresses, because GIS clients do not resolve relative ones.
 * Gotcha: what the caller wrote in the query stays letter for letter, since GDAL and QGIS look for their own
 * parameters in a link before they add them once more.
 */
export class Addresses {
  /** Address of the landing page, without a slash behind it. */
  readonly root: string
  /** This resource without its query. */
  readonly bare: string
  readonly #pairs: ReadonlyArray<string>

  constructor(origin: string, { path, query }: RawAddress) {
    this.root = `${origin}${OGC_PATH}`
    this.bare = `${origin}${escaped(path)}`
    this.#pairs = escaped(query)
      .split("&")
      .filter((pair) => pair !== "")
  }

  /** Another resource of the service under the same view. */
  to(path: string, format?: Format): string {
    const carried = this.#pairs.filter((pair) => VIEW_PARAMETERS.includes(nameOf(pair)))
    return joined(`${this.root}${path}`, [...carried, ...(format === undefined ? [] : [`f=${format}`])])
  }

  /** This resource in a format, with everything else as it was asked for. */
  self(format: Format): string {
    return joined(this.bare, [...this.#without("f"), `f=${format}`])
  }

  /** The page that begins where a cursor says, in the format of this one. */
  page(cursor: string, format: Format): string {
    const kept = this.#without("cursor", "f")
    return joined(this.bare, [...kept, ...(format === "html" ? ["f=html"] : []), `cursor=${cursor}`])
  }

  #without(...names: ReadonlyArray<string>): ReadonlyArray<string> {
    return this.#pairs.filter((pair) => !names.includes(nameOf(pair)))
  }
}

/**
 * Scheme, host and port by which the caller reaches this server.
 *
 * Shape: those of the request, unless a proxy says in `X-Forwarded-Proto` and `X-Forwarded-Host` what it was asked for.
 */
export const originOf = (url: string, header: (name: string) => string | undefined): string => {
  const hostAt = url.indexOf("://") + 3
  const hostEnd = url.indexOf("/", hostAt)
  const [scheme, host] = [url.slice(0, hostAt - 3), url.slice(hostAt, hostEnd === -1 ? undefined : hostEnd)]
  const forwarded = (name: string, form: RegExp): string | undefined => {
    const [first = ""] = (header(name) ?? "").split(",", 1)
    return form.test(first.trim()) ? first.trim() : undefined
  }
  return escaped(
    `${forwarded("X-Forwarded-Proto", /^https?$/) ?? scheme}://${forwarded("X-Forwarded-Host", HOST) ?? host}`
  )
}

const HOST = /^([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:\d{1,5})?$/

const joined = (address: string, pairs: ReadonlyArray<string>): string =>
  pairs.length === 0 ? address : `${address}?${pairs.join("&")}`

const nameOf = (pair: string): string => {
  const [name = ""] = pair.split("=", 1)
  try {
    return decodeURIComponent(name.replaceAll("+", " "))
  } catch {
    return name
  }
}

/** Characters that an address cannot have, escaped; those that were escaped already stay. */
const escaped = (text: string): string => text.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent)
