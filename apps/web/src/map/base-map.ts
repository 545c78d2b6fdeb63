import type * as maplibregl from "maplibre-gl"
import { BASE_PREFIX, type BaseMapStyle, plainCredit, readBaseStyle } from "./base-map-style.ts"
import { words } from "./words.ts"

/** A base map on a map, or why there is none. */
export type BaseMapOutcome = { readonly credit: () => string } | { readonly problem: string }

/** Brings a style and puts its layers below all others. Only here does the viewer ask anybody but its own server. */
export const addBaseMap = async (
  map: maplibregl.Map,
  address: string,
  signal: AbortSignal
): Promise<BaseMapOutcome> => {
  if (!URL.canParse(address) || !/^https?:/.test(address))
    return { problem: words.baseMap.noAddress(address) }
  const { origin } = new URL(address)
  let refused = false
  const watch = () => {
    refused = true
  }
  document.addEventListener("securitypolicyviolation", watch)
  try {
    const answer = await fetch(address, { signal, credentials: "omit", referrerPolicy: "no-referrer" })
    if (!answer.ok) return { problem: words.baseMap.status(origin, answer.status) }
    const read = readBaseStyle(await answer.json(), address)
    if ("problem" in read) return { problem: words.baseMap.notRead(read.problem) }
    if (!signal.aborted) putBelow(map, read.style)
    return { credit: () => creditsOf(map, read.style) }
  } catch (error) {
    // The browser tells of its refusal in an event of its own, after the request has failed.
    await new Promise((resolve) => window.setTimeout(resolve, 0))
    if (refused) return { problem: words.baseMap.refused(origin) }
    return error instanceof SyntaxError
      ? { problem: words.baseMap.notRead(words.baseMap.noJson) }
      : { problem: words.baseMap.noAnswer(origin) }
  } finally {
    document.removeEventListener("securitypolicyviolation", watch)
  }
}

/** Takes the base map away again. */
export const removeBaseMap = (map: maplibregl.Map): void => {
  const { layers, sources } = map.getStyle()
  for (const { id } of layers) if (id.startsWith(BASE_PREFIX)) map.removeLayer(id)
  for (const id of Object.keys(sources)) if (id.startsWith(BASE_PREFIX)) map.removeSource(id)
}

const putBelow = (map: maplibregl.Map, { sources, layers, glyphs, sprite }: BaseMapStyle): void => {
  removeBaseMap(map)
  if (glyphs !== undefined) map.setGlyphs(glyphs)
  if (sprite !== undefined) map.setSprite(sprite)
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source as never)
  const [lowest] = map.getStyle().layers
  for (const layer of layers) map.addLayer(layer as never, lowest?.id)
}

const creditsOf = (map: maplibregl.Map, { sources }: BaseMapStyle): string => {
  const credits = Object.keys(sources).flatMap((id) => {
    const attribution = map.getSource(id)?.attribution
    return attribution === undefined || attribution === "" ? [] : [plainCredit(attribution)]
  })
  return [...new Set(credits)].join(" ")
}
