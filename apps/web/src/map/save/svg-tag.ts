/** A value of an attribute; an absent one is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element as text. Attributes and words are escaped; children are SVG already. */
export const tag = (name: string, attributes: Attributes, ...children: ReadonlyArray<string>): string => {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(rounded(value))}"`]))
    .join("")
  const inside = children.join("")
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** Words as SVG text. Characters that XML does not allow are left out. */
export const words = (text: string): string => escaped(text)

const rounded = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : value

const escaped = (text: string): string =>
  text
    .replace(NOT_XML, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

/** XML 1.0, production 2: no control characters but tab, line feed and carriage return. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
