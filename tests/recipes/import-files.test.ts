import { execFile } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Ajv2020 } from "ajv/dist/2020.js"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { checkout } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { bodiesOf, importedIndex, importTexts } from "../support/imported-case.ts"
import { situationAt, territoryAt } from "../support/index-of.ts"

/** The blocks of one language in a recipe, in their order. */
const blocksOf = (page: string, language: string): ReadonlyArray<string> =>
  [
    ...readFileSync(join(checkout, "docs/how-to", page), "utf8").matchAll(
      new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g")
    )
  ].map(([, text = ""]) => text)
const blockOf = (page: string, language: string, index = 0): string => {
  const found = blocksOf(page, language)[index]
  if (found === undefined) throw new Error(`docs/how-to/${page} has no ${language} block ${index}`)
  return found
}

const schemaOf = (name: string) =>
  new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(join(checkout, "docs/reference", name), "utf8")) as object
  )

/** Types a command of a recipe, in a folder and with a data directory; gives what `--json` prints. */
const typed = async (command: string, folder: string, data: string): Promise<Record<string, unknown>> => {
  const here = command.replaceAll(
    "npx pnpm@12 cordon",
    `"${process.execPath}" "${join(checkout, "apps/cli/src/main.ts")}"`
  )
  const { stdout } = await promisify(execFile)("bash", ["-ec", `${here.trim()} --json`], {
    cwd: folder,
    env: { ...process.env, CORDON_DATA: data, NO_COLOR: "1" }
  })
  return JSON.parse(stdout) as Record<string, unknown>
}

const written = (files: Readonly<Record<string, string>>): string => {
  const folder = scratch()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const encode = Schema.encodeSync(EntryBody)
const claimsOf = async (directory: string, caseId: string) =>
  new Map(
    (await bodiesOf(directory, caseId)).flatMap((body) => {
      const encoded = encode(body)
      return encoded.kind === "claim.recorded.v1" ? [[encoded.claim.id, encoded.claim] as const] : []
    })
  )

describe("the recipe for any table", () => {
  const csv = blockOf("import-mapping.md", "csv")
  const yaml = blockOf("import-mapping.md", "yaml")
  const options = {
    settings: { mapping: { name: "tally.yaml", text: yaml }, published: "2030-05-01" },
    format: "table"
  }

  it("has a mapping file that its JSON Schema takes", () => {
    const check = schemaOf("mapping.schema.json")
    expect([check(parse(yaml)), check.errors]).toEqual([true, null])
    expect(check(parse(yaml.replace("harm: killed", "harm: kiled")))).toBe(false)
    expect(check(parse(yaml.replace("harm: killed", "hram: killed")))).toBe(false)
  })

  it("does what it says when it is typed", async () => {
    const [folder, directory] = [written({ "tally.csv": csv, "tally.yaml": yaml }), scratch()]
    const command = blockOf("import-mapping.md", "sh")
    const report = await typed(command, folder, directory)
    expect(report).toMatchObject({ read: 4, accepted: 3, quarantined: 1, alreadyKnown: 0 })
    const quarantine = String(report["quarantineFile"])
    expect(readFileSync(quarantine, "utf8")).toContain("April 2030 has 30 days, not 31")
    const claims = await claimsOf(directory, "harbour")
    expect([...claims.keys()].sort()).toEqual([
      "tally-1-killed",
      "tally-1-wounded",
      "tally-2-killed",
      "tally-2-left",
      "tally-2-wounded",
      "tally-3-left"
    ])
    expect(claims.get("tally-1-killed")).toMatchObject({
      heldDuring: "2030-04-03",
      publishedAt: "2030-05-01",
      origin: { kind: "repeats", source: "source-harbour-radio" },
      proposition: {
        perpetrators: ["reds"],
        amount: { quantifier: "about", value: 12, unit: "persons", form: "about 12" }
      },
      paraphrase: "Mill Bank: about 12 people killed.",
      citation: { where: { kind: "address", url: "https://radio.example/2030/04/03" }, locator: "row 1" }
    })
    expect(claims.get("tally-2-killed")?.proposition).toMatchObject({
      amount: { quantifier: "between", low: 4, high: 6 }
    })
    expect(claims.get("tally-2-wounded")?.proposition).toMatchObject({ amount: { quantifier: "unknown" } })
    expect(claims.get("tally-2-left")?.proposition).toMatchObject({
      amount: { quantifier: "about", value: 1500 }
    })

    const twice = await typed(command, folder, directory)
    expect(twice).toMatchObject({ accepted: 0, alreadyKnown: 3, quarantined: 1, entries: 0 })
    writeFileSync(quarantine, readFileSync(quarantine, "utf8").replaceAll("31/4/2030", "30/4/2030"))
    const mended = await typed(command.replace("tally.csv", quarantine), folder, directory)
    expect(mended).toMatchObject({ read: 1, accepted: 1 })
    expect((await claimsOf(directory, "harbour")).get("tally-4-killed")?.heldDuring).toBe("2030-04-30")
  })

  it("tells problems at the lines that it says", async () => {
    const wrong = yaml.replace("harm: killed", "harm: kiled")
    const lines = async (text: string) => {
      try {
        await importTexts(
          scratch(),
          "harbour",
          { "tally.csv": csv },
          { ...options, settings: { mapping: { name: "tally.yaml", text } } }
        )
      } catch (error) {
        return (error as Error).message
      }
      return ""
    }
    const told = readFileSync(join(checkout, "docs/how-to/import-mapping.md"), "utf8")
    expect(await lines(wrong)).toBe(told.split("\n").find((line) => line.includes("kiled")))
    expect(await lines(yaml.replace('text: "{dead}"', 'text: "{daed}"'))).toBe(
      told.split("\n").find((line) => line.includes("daed"))
    )
  })
})

describe("the recipe for control areas", () => {
  const files = {
    "2030-04-01.geojson": blockOf("import-areas.md", "json", 0),
    "2030-04-02.geojson": blockOf("import-areas.md", "json", 1)
  }
  const yaml = blockOf("import-areas.md", "yaml")

  it("has an areas file that its JSON Schema takes", () => {
    const check = schemaOf("areas.schema.json")
    expect([check(parse(yaml)), check.errors]).toEqual([true, null])
    expect(check(parse(yaml.replace("holders:", "holder:")))).toBe(false)
  })

  it("does what it says when it is typed", async () => {
    const ground = Object.fromEntries(Object.entries(files).map(([name, text]) => [`ground/${name}`, text]))
    const [folder, directory] = [written({ ...ground, "ground.yaml": yaml }), scratch()]
    const command = blockOf("import-areas.md", "sh")
    const report = await typed(command, folder, directory)
    expect(report).toMatchObject({ format: "areas", read: 4, accepted: 4, quarantined: 0 })
    const index = await importedIndex(directory, "harbour-ground")
    const port = [...index.places.values()].find(({ name }) => name === "Old Port")?.id ?? ""
    const holderAt = (day: string) => territoryAt(situationAt(index, day), port).state
    expect(holderAt("2030-04-01")).toEqual({ kind: "known", holding: { kind: "held", by: "blues" } })
    expect(holderAt("2030-04-02")).toEqual({ kind: "known", holding: { kind: "held", by: "reds" } })
    expect(await typed(command, folder, directory)).toMatchObject({
      accepted: 0,
      alreadyKnown: 4,
      entries: 0
    })
  })
})
