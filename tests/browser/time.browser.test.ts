import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { addressOf, addressSays, type PageOptions } from "./viewer-page.ts"
import { servedViewer, watchedPages } from "./served-viewer.ts"

const ON_THE_DAY = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"

/** What of the ground the map draws. */
interface Ground {
  readonly parties: ReadonlyArray<string>
  readonly disputed: boolean
  readonly dissent: ReadonlyArray<string>
  readonly basis: string
}

interface TimelineDay {
  readonly day: string
  readonly claims: number
  readonly control: number
  readonly byKind: Readonly<Record<string, number>>
}

describe.skipIf(noBrowser !== undefined)("time in the viewer", () => {
  const served = servedViewer()
  const watched = watchedPages(served)
  const open = async (query: string, options?: PageOptions): Promise<Page> => {
    const opened = await watched(query, options)
    await opened.page.locator(".handle.at").waitFor({ timeout: 45_000 })
    return opened.page
  }
  const ask = async <A>(path: string): Promise<A> =>
    (await (await fetch(`${served.url}/api/cases/east-aleppo-2016/${path}`)).json()) as A
  const timeline = () =>
    ask<{ readonly days: ReadonlyArray<TimelineDay>; readonly events: ReadonlyArray<{ from: string }> }>(
      "timeline"
    )
  const at = (page: Page) => page.locator(".handle.at").getAttribute("aria-valuetext")

  test("steps by day, event and change of the map, by key and by button alike", async () => {
    const page = await open(ON_THE_DAY)
    const events = (await timeline()).events.map(({ from }) => from).toSorted()
    const before = events.findLast((day) => day < "2016-12-04")
    const steps = [
      [",", "One day back", "2016-12-03"],
      [".", "One day on", "2016-12-04"],
      ["<", "Key event before", before],
      [">", "Next key event", events.find((day) => day > before!)]
    ] as const
    for (const [key, , day] of steps) {
      await page.keyboard.press(key)
      await addressSays(page, `at=${day}`)
    }
    const there = addressOf(page, "at")
    await page.keyboard.press(">")
    await page.keyboard.press("<")
    for (const [, button] of [steps[0], steps[1]])
      await page.getByRole("button", { name: button, exact: true }).click()
    await addressSays(page, `at=${there}`)
    await page.getByRole("button", { name: "Key event before", exact: true }).click()
    await addressSays(page, `at=${before}`)
    await page.getByRole("button", { name: "Next key event", exact: true }).click()
    await addressSays(page, `at=${there}`)

    const holders = async (day: string) =>
      JSON.stringify(
        (
          await ask<{ readonly territory: ReadonlyArray<Ground> }>(`situation?at=${day}&knownBy=2016-12-04`)
        ).territory.map(({ parties, disputed, dissent, basis }) => [
          parties,
          disputed,
          dissent,
          basis === "inferred"
        ])
      )
    await page.keyboard.press("]")
    await page.waitForURL((url) => url.searchParams.get("at") !== there)
    const changed = addressOf(page, "at")!
    expect(changed > there!).toBe(true)
    expect(await holders(changed)).not.toBe(await holders(there!))
    await page.keyboard.press("[")
    await page.waitForURL((url) => url.searchParams.get("at") !== changed)
    expect(addressOf(page, "at")! < changed).toBe(true)
    await page.getByRole("button", { name: "Next change of the map" }).click()
    await addressSays(page, `at=${changed}`)
    await page.getByRole("button", { name: "Map changed before" }).click()
    await page.waitForURL((url) => url.searchParams.get("at") !== changed)
  })

  test("plays at each speed offered, chosen by key too", async () => {
    const page = await open(ON_THE_DAY)
    const speed = page.getByRole("combobox", { name: "Speed" })
    const offered = await speed
      .locator("option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value")))
    expect(offered.length).toBeGreaterThanOrEqual(4)
    await page.keyboard.press("-")
    expect(await speed.inputValue()).toBe("0.5")
    for (const value of offered.slice(1)) {
      await page.keyboard.press("+")
      expect(await speed.inputValue()).toBe(value)
    }
    await page.keyboard.press("+")
    expect(await speed.inputValue()).toBe(offered.at(-1))
    const before = await at(page)
    await page.keyboard.press(" ")
    await page.getByRole("button", { name: "Pause" }).waitFor()
    await page.waitForFunction(
      (words) => document.querySelector(".handle.at")?.getAttribute("aria-valuetext") !== words,
      before
    )
    await page.keyboard.press(" ")
    await page.getByRole("button", { name: "Play", exact: true }).waitFor()
  })

  test("locks the date of knowledge to the date, and lets it go", async () => {
    const page = await open("at=2016-12-04&knownBy=2016-12-20&accordingTo=consensus")
    const lock = page.getByRole("button", { name: "Known by follows the date" })
    expect(await lock.getAttribute("aria-pressed")).toBe("false")
    await page.keyboard.press("l")
    expect(await lock.getAttribute("aria-pressed")).toBe("true")
    await page.keyboard.press(",")
    await addressSays(page, "at=2016-12-03&knownBy=2016-12-03")
    await lock.click()
    await page.keyboard.press(".")
    await addressSays(page, "at=2016-12-04&knownBy=2016-12-03")
  })

  test("stacks the claims of each day by what they are about, in the numbers of the API", async () => {
    const page = await open(ON_THE_DAY)
    const { days } = await timeline()
    const within = days.filter(({ day }) => day >= "2016-09-01" && day <= "2016-12-31")
    const sum = (kinds: ReadonlyArray<string>) =>
      within.reduce((all, { byKind }) => all + kinds.reduce((n, kind) => n + (byKind[kind] ?? 0), 0), 0)
    const numbers = await page
      .locator(".tl table tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent.replace(",", "")))
        )
      )
    const columns = numbers.reduce((sums, row) => row.map((n, i) => n + (sums[i] ?? 0)), [] as Array<number>)
    expect(columns).toEqual([
      sum(["Control", "AreaShare"]),
      sum(["Population", "Movement", "Corridor", "Ratio"]),
      sum(["Incident", "Casualties"]),
      sum(["Strength", "Relation", "Agreement"]),
      sum(["Statement", "Forecast"]),
      within.reduce((all, { claims, control }) => all + claims + control, 0)
    ])
    const bars = (kind: string) =>
      page
        .locator(`.tl .bar-known .kind-${kind}`)
        .evaluate((path) => path.getAttribute("d")?.split("M").length)
    for (const kind of ["ground", "people", "violence", "forces", "statements"])
      expect(await bars(kind)).toBeGreaterThan(1)
    expect(await page.locator(".tl-key li").allInnerTexts()).toEqual([
      "ground",
      "people and movement",
      "incidents and casualties",
      "forces and agreements",
      "statements"
    ])
    const handle = await page.locator(".tl-draw").boundingBox()
    const [line] = await page
      .locator(".tl .at-line")
      .evaluateAll((lines) => lines.map((one) => one.getBoundingClientRect().x))
    await page.mouse.move(line!, handle!.y + 110)
    const day = days.find((one) => one.day === "2016-12-04")!
    expect(await page.locator(".tl-tip b").innerText()).toBe(`4 Dec 2016: ${day.claims + day.control} claims`)
  })

  test("marks the days on which a chosen source says nothing, and says them", async () => {
    const page = await open("at=2016-12-04&knownBy=2016-12-20&accordingTo=source:ocha")
    const silent = await page
      .locator(".tl .silent rect")
      .evaluateAll((marks) =>
        marks.map(
          (mark) => [mark.getAttribute("data-from") ?? "", mark.getAttribute("data-to") ?? ""] as const
        )
      )
    expect(silent.length).toBeGreaterThan(1)
    const spoken = await ask<{
      readonly items: ReadonlyArray<{
        readonly claim: { readonly publishedAt: string; readonly origin: { readonly kind: string } }
      }>
    }>("claims?speaker=ocha&limit=500")
    const published = spoken.items
      .filter(({ claim }) => claim.origin.kind === "own")
      .map(({ claim }) => claim.publishedAt.slice(0, 10))
      .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day) && day <= "2016-12-20")
    expect(published.length).toBeGreaterThan(3)
    for (const day of published) expect(silent.filter(([from, to]) => from <= day && day <= to)).toEqual([])
    expect(silent.every(([, to]) => to <= "2016-12-20")).toBe(true)
    const words = await page.locator(".tl [role=status]").innerText()
    expect(words).toMatch(/^OCHA says nothing from \d+ \w+ to \d+ \w+ 2016/)
    await page.keyboard.press("a")
    await page
      .getByRole("button", { name: /^Consensus/ })
      .last()
      .click()
    await page.waitForFunction(() => document.querySelectorAll(".tl .silent rect").length === 0)
    expect(await page.locator(".tl-silence").count()).toBe(0)
  })

  test.each([
    ["an upright phone", 390, 844],
    ["a short phone", 360, 640],
    ["a phone on its side", 844, 390]
  ])("has on %s every way through time, and says what its marks mean", async (_, width, height) => {
    const page = await open(ON_THE_DAY, { width, height })
    await page.getByRole("tab", { name: "Time" }).click()
    const panel = page.locator(".time-panel")
    for (const name of ["One day on", "Next key event", "Next change of the map", "One day back"]) {
      const before = await at(page)
      const button = panel.getByRole("button", { name })
      const { width: wide = 0, height: high = 0 } = (await button.boundingBox()) ?? {}
      expect(Math.min(wide, high), name).toBeGreaterThanOrEqual(44)
      await button.click()
      await page.waitForFunction(
        (was) => document.querySelector(".handle.at")?.getAttribute("aria-valuetext") !== was,
        before
      )
    }
    await panel.getByLabel("Speed").selectOption("2")
    await panel.getByRole("button", { name: "Play", exact: true }).click()
    await panel.getByRole("button", { name: "Pause" }).click()
    expect(await panel.innerText()).toContain("key event that was not yet known")
    expect(await page.getByRole("group", { name: "Play through time" }).count()).toBe(1)
    expect(await page.locator(".sheet-panel").evaluate((sheet) => sheet.clientHeight)).toBeGreaterThan(80)
    expect(await violations(page)).toEqual([])
  })

  test("lists its keys in the help", async () => {
    const page = await open(ON_THE_DAY)
    await page.keyboard.press("?")
    const help = page.locator("dialog.help")
    await help.waitFor()
    const keys = await help.locator("dt").allInnerTexts()
    for (const key of [", .", "< >", "[ ]", "- +", "l"]) expect(keys).toContain(key)
  })

  test.each(["light", "dark"] as const)(
    "keeps nobody out, %s, and is not mirrored in Arabic",
    async (colorScheme) => {
      const page = await open("at=2016-12-04&knownBy=2016-12-20&accordingTo=source:ocha", {
        context: { colorScheme }
      })
      expect(await violations(page)).toEqual([])
      const arabic = await open(`${ON_THE_DAY}&lang=ar`, { context: { colorScheme } })
      const months = await arabic
        .locator(".tl text.month")
        .evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().x] as const))
      expect(months[0]?.[0]).toContain("أيلول")
      expect(months.map(([, x]) => x)).toEqual(months.map(([, x]) => x).toSorted((a, b) => a - b))
      expect(await arabic.locator(".ttl").innerText()).toMatch(/الادعاءات/)
    }
  )
})
