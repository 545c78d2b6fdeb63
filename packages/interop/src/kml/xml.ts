const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * Text as it stands between two tags or in an attribute; characters that no XML 1.0 file can hold become U+FFFD.
 *
 * Source: XML 1.0 (5th ed.), productions 2 (Char), 10 (AttValue) and 14 (CharData).
 */
export const xmlText = (text: string): string => (PLAIN.test(text) ? text : escaped(text))

const PLAIN = /^[\t\n\r\u0020\u0021\u0023-\u0025\u0027-\u003B\u003D\u003F-\uD7FF]*$/

const escaped = (text: string): string =>
  text
    .replace(NOT_IN_XML, "\uFFFD")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")

/** An element with its attributes as text and its content as XML. Empty content leaves it out. */
export const element = (
  name: string,
  content: string,
  attributes: Readonly<Record<string, string>> = {}
): string =>
  content === ""
    ? ""
    : `<${name}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
        .join("")}>${content}</${name}>`

/** An element that holds text alone. Empty text leaves it out. */
export const textElement = (
  name: string,
  text: string | number | boolean | undefined,
  attributes?: Readonly<Record<string, string>>
): string => (text === undefined ? "" : element(name, xmlText(String(text)), attributes))
