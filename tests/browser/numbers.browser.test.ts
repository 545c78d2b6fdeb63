import type { FigureAnswer } from "@cordon/ledger/figure-schema"
import { formatHeadline } from "@cordon/view-model/format"
import { describe, expect, it } from "vitest"
import { noBrowser } from "./chromium.ts"
import { mapDrawn, openPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

interface SituationAnswer {
  readonly figures: ReadonlyArray<FigureAnswer>
  readonly counts: { readonly claims: number; readonly claimsRecorded: number; readonly control: number }
}

describe.skipIf(noBrowser !== undefined)("the numbers on the screen", () => {
  const served = servedViewer()

  it.each([
    "at=2016-10-06&knownBy=2016-10-06&accordingTo=consensus",
    "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus",
    "at=2016-12-04&knownBy=2017-03-01&accordingTo=party:syr_gov",
    "at=2016-12-22&knownBy=2017-03-01&accordingTo=source:icrc"
  ])("are the API's, %s", async (query) => {
    const response = await fetch(`${served.url}/api/cases/east-aleppo-2016/situation?${query}`)
    const { figures, counts } = (await response.json()) as SituationAnswer
    const { page, close } = await openPage(served.browser, `${served.url}/?${query}`)
    await mapDrawn(page)
    const cards = await page.locator(".figs > li").evaluateAll((items) =>
      items.map((item) => ({
        name: item.querySelector(".nm")?.textContent ?? "",
        headline: [...(item.querySelector(".big")?.childNodes ?? [])]
          .filter((node) => node.nodeName !== "SMALL")
          .map((node) => node.textContent)
          .join("")
      }))
    )
    expect(cards.map(({ name }) => name)).toEqual(figures.map(({ name }) => name))
    for (const [i, figure] of figures.entries()) {
      const headline = formatHeadline(figure)
      if (headline !== undefined) expect(cards[i]?.headline, figure.name).toBe(headline)
    }
    const sum = await page.locator(".bar .sum").innerText()
    expect(sum.match(/\d+/g)?.map(Number)).toEqual([counts.claims, counts.claimsRecorded, counts.control])
    await close()
  })
})
