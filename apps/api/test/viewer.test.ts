import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { inventedApi } from "./support/invented-api.ts"

let root: string
let api: Awaited<ReturnType<typeof inventedApi>>
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "cordon-viewer-"))
  writeFileSync(join(root, "secret.txt"), "secret")
  const web = join(root, "web")
  mkdirSync(join(web, "assets"), { recursive: true })
  writeFileSync(join(web, "index.html"), "<!doctype html><title>viewer</title>")
  writeFileSync(join(web, "assets", "index-Dk3_x9aQ.js"), "export {}")
  symlinkSync(join(root, "secret.txt"), join(web, "link.txt"))
  api = await inventedApi({ webDirectory: web })
})
afterAll(() => rmSync(root, { recursive: true }))

describe("the viewer", () => {
  it.each(["/", "/case/invented-siege", "/case/invented-siege?at=2030-03-15", "/index.html"])(
    "is at %s",
    async (path) => {
      const response = await api.get(path)
      expect(response.headers.get("content-type")).toContain("text/html")
      expect(response.headers.get("cache-control")).toBe("no-cache")
      expect(await response.text()).toContain("viewer")
    }
  )

  it("keeps files with a hash in their name for ever", async () => {
    const response = await api.get("/assets/index-Dk3_x9aQ.js")
    expect(response.headers.get("content-type")).toContain("text/javascript")
    expect(response.headers.get("cache-control")).toContain("immutable")
  })

  it.each([
    "/assets/gone-Dk3_x9aQ.js",
    "/secret.txt",
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2f..%2fsecret.txt",
    "/link.txt",
    "/api"
  ])("has nothing at %s", async (path) => {
    const response = await api.get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toBe("secret")
  })

  it("only reads", async () => {
    expect((await api.get("/", { method: "POST" })).status).toBe(405)
  })

  it("is replaced by the reference where it was not built", async () => {
    const response = await (await inventedApi()).get("/")
    expect(response.status).toBe(302)
    expect(response.headers.get("location")).toBe("/docs")
  })
})
