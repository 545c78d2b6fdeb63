/** Families that a sheet is set in. */
const FAMILIES = /IBM Plex Sans/
const SCRIPTS = /latin-(?!ext)|arabic-(?:4|5|6|7)00/

let rules: Promise<string> | undefined

/**
 * The sheet's fonts as rules that carry the fonts themselves: a picture made of SVG reaches no file by itself.
 * Empty where the page's style sheets cannot be read; the picture is then set in the system's fonts.
 */
export const fontRules = (): Promise<string> => (rules ??= writeRules())

const writeRules = async (): Promise<string> => {
  const faces = [...document.styleSheets]
    .flatMap(rulesOf)
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => FAMILIES.test(style.getPropertyValue("font-family")))
  const written = await Promise.all(
    faces.map(async ({ style, parentStyleSheet }) => {
      const address = /url\("?([^")]+\.woff2)"?\)/.exec(style.getPropertyValue("src"))?.[1]
      if (address === undefined || !SCRIPTS.test(address)) return ""
      const file = await fetch(new URL(address, parentStyleSheet?.href ?? window.location.href))
      if (!file.ok) return ""
      const data = await dataAddress(await file.blob())
      return `@font-face{font-family:${style.getPropertyValue("font-family")};font-weight:${style.getPropertyValue("font-weight")};src:url(${data}) format("woff2");unicode-range:${style.getPropertyValue("unicode-range")}}`
    })
  )
  return written.join("")
}

const rulesOf = (sheet: CSSStyleSheet): ReadonlyArray<CSSRule> => {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""))
    reader.addEventListener("error", () => reject(reader.error ?? new Error("a font could not be read")))
    reader.readAsDataURL(blob)
  })
