import type { Measure } from "./label-layout.ts"

const FONTS: Readonly<Record<Parameters<Measure>[1], string>> = {
  party: '600 12px "IBM Plex Sans"',
  party2: '500 11.5px "IBM Plex Sans Arabic"',
  place: '500 11px "IBM Plex Sans"',
  place2: '400 10.5px "IBM Plex Sans Arabic"',
  partyAlone: '500 12.5px "IBM Plex Sans Arabic"',
  placeAlone: '500 11.5px "IBM Plex Sans Arabic"',
  mark: '600 10.5px "IBM Plex Sans"'
}

/** Extra room between the letters of a party's name. Unit: CSS pixels. */
export const PARTY_SPACING = 0.9

/** Measures map text once per text; `forget` when fonts have arrived. */
export const makeMeasure = (): { readonly measure: Measure; readonly forget: () => void } => {
  const context = document.createElement("canvas").getContext("2d")
  const known = new Map<string, number>()
  const measure: Measure = (text, style) => {
    const key = `${style} ${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (context === null) return text.length * 6
    context.font = FONTS[style]
    const width = context.measureText(text).width + (style === "party" ? PARTY_SPACING * text.length : 0)
    known.set(key, width)
    return width
  }
  return { measure, forget: () => known.clear() }
}
