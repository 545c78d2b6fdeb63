import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { Effect } from "effect"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { scratchFolder } from "../support/run-cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { launch, noBrowser } from "./chromium.ts"

describe.skipIf(noBrowser !== undefined)("the recipe for a browser that follows a case", () => {
  let served: ServedCase
  let browser: Browser
  const folder = scratchFolder()
  beforeAll(async () => {
    served = await serveFolder(eastAleppo)
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it("hears of a claim when it is appended", async () => {
    const recipe = readFileSync(join(checkout, "docs/how-to/follow.md"), "utf8")
    const script = /```js\n(.*?)```/s.exec(recipe)?.[1] ?? ""
    const file = join(folder, "follow.html")
    writeFileSync(
      file,
      `<!doctype html><script>${script.replace("http://127.0.0.1:4180", served.url)}</script>`
    )
    const page = await browser.newPage()
    const said = new Promise<unknown>((resolve) => {
      page.on("console", (message) => resolve(message.args()[0]?.jsonValue()))
    })
    const connected = page.waitForResponse((response) => response.url().endsWith("/live"))
    await page.goto(pathToFileURL(file).href)
    await connected
    await Effect.runPromise(served.store.append(served.id, [claimRecorded("made-up-2")]))
    expect(await said).toMatchObject({ kind: "claim.recorded.v1", case: served.id })
  })
})
