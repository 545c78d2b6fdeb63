import { execFile } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, it } from "vitest"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { cordon, scratch, startCordon } from "../support/cordon.ts"

const recipe = readFileSync(join(checkout, "docs/how-to/publish.md"), "utf8")
const [serving = "", asking = ""] = [...recipe.matchAll(/```sh\n(.*?)```/gs)].map(([, text]) => text ?? "")

const data = scratch()
let server: ReturnType<typeof startCordon>
let url = ""
beforeAll(async () => {
  expect((await cordon(["import", eastAleppo, "--data", data])).code).toBe(0)
  // Another port than the recipe's, which may be taken; no viewer, which others test.
  const words = serving.trim().replace("--port 4181", "--port 0").split(/\s+/)
  expect(words.slice(0, 3)).toEqual(["npx", "pnpm@12", "cordon"])
  server = startCordon([...words.slice(3), "--no-viewer", "--data", data])
  url = await new Promise((resolve, reject) => {
    let said = ""
    server.stdout?.on("data", (text) => {
      said += String(text)
      const found = /Cordon is at (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    server.once("close", (code) => reject(new Error(`it ended with ${code}: ${said}`)))
  })
})
afterAll(async () => {
  const closed = once(server, "close")
  server.kill("SIGTERM")
  await closed
})

it("serves a case without what is not for the public, and says where something is missing", async () => {
  const { stdout } = await promisify(execFile)("bash", [
    "-ec",
    asking.replaceAll("http://127.0.0.1:4181", url)
  ])
  expect(stdout).toContain("claim.recorded.v1")
  expect((await fetch(`${url}/api/cases/east-aleppo-2016/claims/C220`)).status).toBe(404)
})
