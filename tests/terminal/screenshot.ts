import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import AnsiToHtml from "ansi-to-html"
import { launch } from "../browser/chromium.ts"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { cordon, scratchFolder } from "../support/run-cordon.ts"
import { openTerminal } from "./tmux.ts"

/** Writes docs/screenshots/terminal.png: the real terminal UI in tmux, 120 by 36, drawn with the bundled font. */
const data = scratchFolder()
await cordon(["import", eastAleppo, "--data", data])
const terminal = openTerminal(120, 36, { TERM: "xterm-256color", COLORTERM: "truecolor", LANG: "C.UTF-8" })
terminal.type(`${process.execPath} ${join(checkout, "apps/cli/src/main.ts")} tui --data ${data}`)
terminal.press("Enter")
await terminal.until("People inside", 60)
terminal.press("Tab")
await terminal.until("Claims: People inside", 20)
const painted = terminal.painted()
terminal.press("q")
terminal.close()

const require = createRequire(import.meta.url)
const font = readFileSync(
  require.resolve("@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2")
).toString("base64")
// Other fonts that draw braille and symbols are wider or narrower; in a terminal every character has one cell.
const html = new AnsiToHtml({ fg: "#ECEAE4", bg: "#121518", escapeXML: false })
  .toHtml(painted)
  .replaceAll(/[\u0250-\u{10ffff}]/gu, (character) => `<i>${character}</i>`)
const browser = await launch()
const page = await browser.newPage({ viewport: { width: 1180, height: 780 }, deviceScaleFactor: 1 })
await page.setContent(
  `<style>@font-face{font-family:Plex;src:url(data:font/woff2;base64,${font})}
   body{margin:0;background:#121518;color:#ECEAE4}
   pre{margin:14px;font:15.6px/20.4px Plex,"DejaVu Sans Mono",monospace;white-space:pre}
   i{display:inline-block;width:1ch;height:20.4px;font-style:normal;text-align:center;overflow:hidden;vertical-align:top}</style><pre>${html}</pre>`
)
await page.evaluate(() => document.fonts.ready)
await (await page.$("pre"))!.screenshot({ path: join(checkout, "docs/screenshots/terminal.png") })
await browser.close()
