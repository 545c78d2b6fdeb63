import { existsSync, globSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { problemTags } from "@cordon/protocol/problem-kind"
import { describe, expect, it } from "vitest"
import { checkout } from "../support/case-folder.ts"
import { generatedPages } from "./reference.ts"

const pages = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))

const text = (path: string) => readFileSync(join(checkout, path), "utf8")

/** A page without its blocks and pieces of code. */
const withoutCode = (page: string): string => page.replace(/^```.*?^```/gms, "").replace(/`[^`\n]*`/g, "")

describe("the documents", () => {
  it("hold a reference that is up to date with every route, parameter and flag", async () => {
    for (const [path, generated] of Object.entries(await generatedPages()))
      expect(text(path), `${path} is stale: run node tests/docs/update.ts`).toBe(generated)
  })

  it("explain every error that the API can answer with", () => {
    const reference = text("docs/reference/api.md")
    expect(problemTags.filter((tag) => !reference.includes(`| \`${tag}\` |`))).toEqual([])
  })

  it("link only to files that exist", () => {
    const broken = [...pages("docs"), "README.md", "CONTRIBUTING.md", "AGENTS.md"].flatMap((page) =>
      [...withoutCode(text(page)).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target]) => target ?? "")
        .filter((target) => !existsSync(join(checkout, page, "..", target)))
        .map((target) => `${page}: ${target}`)
    )
    expect(broken).toEqual([])
  })

  it("define every glossary term once", () => {
    const terms = [...text("docs/glossary.md").matchAll(/^\| \*\*([^*]+)\*\*/gm)].map(([, term]) => term)
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms.length).toBeGreaterThan(50)
  })

  it("name only decision records that exist where code refers to one", () => {
    const records = new Set(readdirSync(join(checkout, "docs/decisions")).map((name) => name.slice(0, 4)))
    const missing = globSync("{packages,apps}/*/src/**/*.{ts,tsx}", { cwd: checkout }).flatMap((name) =>
      [...text(name).matchAll(/ADR-(\d{4})/g)]
        .filter(([, number]) => !records.has(number ?? ""))
        .map(([found]) => `${name}: ${found}`)
    )
    expect(missing).toEqual([])
  })
})
