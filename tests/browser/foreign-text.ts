import type { Page } from "playwright-core"

/**
 * What a page that speaks Arabic still says in another script: visible texts and accessible names with Latin letters
 * and no Arabic ones, where no element around them says that they are in another language.
 *
 * Gotcha: ids, codes, letters of accounts, instants, addresses, names of formats and what stands in `code` or `kbd` are
 * the same in every language.
 */
export const foreignText = (page: Page): Promise<ReadonlyArray<string>> =>
  page.evaluate(() => {
    const same =
      /https?:\S+|\d{4}-\d\d-\d\dT[\d:.]+Z|\b(?:[A-Z]{1,2}\d+[a-z]?|[0-9a-f]{8,}|TLP:\w+|WebGL|APP-6|CSL-JSON|BibTeX|JSON|CSV|PNG|SVG|PDF|API|[A-Z])\b/g
    const isForeign = (text: string) =>
      /\p{Script=Latin}/u.test(text.replace(same, "")) && !/\p{Script=Arabic}/u.test(text)
    const speaksArabic = (element: Element) => element.closest("[lang]")?.getAttribute("lang") === "ar"
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ""
      if (element === null || !isForeign(text) || !speaksArabic(element)) continue
      if (element.closest("code, kbd, style, script, noscript, option") !== null) continue
      if (!element.checkVisibility()) continue
      found.add(
        `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${text.slice(0, 80)}`
      )
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder]")) {
      for (const name of ["aria-label", "placeholder"]) {
        const text = element.getAttribute(name)
        if (text !== null && isForeign(text) && speaksArabic(element) && element.checkVisibility())
          found.add(`${name} of ${element.tagName.toLowerCase()}: ${text.slice(0, 80)}`)
      }
    }
    return [...found]
  })
