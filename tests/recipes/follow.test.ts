import { makeClient } from "@cordon/client/client"
import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { scratchFolder } from "../support/run-cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"

const recipe = readFileSync(join(checkout, "docs/how-to/follow.md"), "utf8")

const PATIENCE = { timeout: 30_000 }

/** What stands in the recipe in blocks of one language. */
const blocks = (language: string): ReadonlyArray<string> =>
  [...recipe.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, text]) => text ?? "")

const token = /CORDON_WRITE_TOKEN=(\S+)/.exec(recipe)?.[1]
const command = (part: string): string => {
  const found = blocks("sh").find((block) => block.includes(part))
  if (found === undefined) throw new Error(`docs/how-to/follow.md has no command with ${part}`)
  return found
}

describe("the recipe for following a case and adding to it", () => {
  let served: ServedCase
  const folder = scratchFolder()
  beforeAll(async () => {
    served = await serveFolder(eastAleppo, token === undefined ? {} : { token })
    writeFileSync(join(folder, "claim.json"), blocks("json")[0] ?? "")
  })
  afterAll(async () => {
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const start = (text: string): { readonly child: ChildProcess; readonly said: () => string } => {
    let said = ""
    const child = spawn("bash", ["-c", text.replaceAll("http://127.0.0.1:4180", served.url)], {
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"]
    })
    child.stdout?.on("data", (piece) => (said += String(piece)))
    return { child, said: () => said }
  }

  const run = async (text: string): Promise<string> => {
    const { child, said } = start(text)
    await new Promise((resolve) => child.once("close", resolve))
    return said()
  }

  it("hears of what it appends, once, by curl and by the client", async () => {
    const listening = start(command("/live"))
    await expect.poll(listening.said, PATIENCE).toContain("retry:")
    const client = makeClient({ baseUrl: served.url })
    const heard = (async () => {
      for await (const entry of client.listen({ case: served.id, since: 1126 })) return entry
      return undefined
    })()
    const first = JSON.parse(await run(command("/entries"))) as { readonly lastSequence: number }
    const again = JSON.parse(await run(command("/entries"))) as typeof first
    expect(again).toEqual(first)
    await expect
      .poll(listening.said, PATIENCE)
      .toContain(`id: ${first.lastSequence}\nevent: claim.recorded.v1\n`)
    listening.child.kill()
    expect(listening.said().match(/^id:/gm)).toHaveLength(1)
    expect(await heard).toMatchObject({ sequence: first.lastSequence, kind: "claim.recorded.v1" })
  })

  it("asks from time to time", async () => {
    const page = JSON.parse(await run(command("/changes"))) as {
      readonly items: ReadonlyArray<{ readonly sequence: number }>
      readonly next: number
      readonly more: boolean
    }
    expect(page.items[0]?.sequence).toBe(1121)
    expect(page.next).toBe(page.items.at(-1)?.sequence)
    expect(page.more).toBe(false)
  })
})
