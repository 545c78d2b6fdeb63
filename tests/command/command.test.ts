import { execFileSync } from "node:child_process"
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { beforeAll, describe, expect, it } from "vitest"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { cordon, scratch, startCordon } from "../support/cordon.ts"

const data = scratch()
const ledger = join(data, "east-aleppo.ndjson")
let head = ""

beforeAll(async () => {
  const imported = await cordon(["import", eastAleppo, "--data", data, "--json"])
  expect(imported.err).toBe("")
  head = (JSON.parse(imported.out) as { head: { hash: string } }).head.hash
  expect((await cordon(["export", "east-aleppo-2016", "--data", data, "--out", ledger])).code).toBe(0)
})

describe("the command line", () => {
  it.each([
    [[], 0],
    [["--help"], 0],
    [["nosuch"], 2],
    [["situation", "--nosuch"], 2],
    [["verify", "no-such-case"], 3],
    [["import", "/nowhere"], 3]
  ] as const)("ends %j with exit code %d and never with a stack trace", async (args, code) => {
    const run = await cordon([...args], { CORDON_DATA: data })
    expect(run.code).toBe(code)
    expect(run.out + run.err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it.each([
    "serve",
    "tui",
    "check",
    "import",
    "export",
    "situation",
    "claims",
    "conflicts",
    "accounts",
    "bounds",
    "record",
    "reason",
    "verify"
  ])("explains %s with --help", async (name) => {
    const run = await cordon([name, "--help"])
    expect(run.code).toBe(0)
    expect(run.out).toContain(`cordon ${name}`)
  })
})

describe("output", () => {
  it("comes whole to a reader that takes its time", async () => {
    const asked = `claims --case east-aleppo-2016 --limit 300 --json --data ${data}`
    const main = join(checkout, "apps/cli/src/main.ts")
    // A pipe of the shell holds 64 KiB, and the work is done long before the reader begins.
    const text = execFileSync("bash", ["-c", `"${process.execPath}" "${main}" ${asked} | (sleep 6; cat)`], {
      encoding: "utf8"
    })
    expect((JSON.parse(text) as { items: ReadonlyArray<unknown> }).items.length).toBeGreaterThan(250)
  })
})

describe("import, export and verify", () => {
  it("imports the same folder again without adding an entry", async () => {
    const again = await cordon(["import", eastAleppo, "--data", data, "--json"])
    expect(JSON.parse(again.out)).toMatchObject({
      added: 0,
      superseded: 0,
      retracted: 0,
      heldBack: 13,
      head: { hash: head }
    })
  })

  it("gives the same chain head after export and import into an empty store", async () => {
    const other = scratch()
    expect((await cordon(["import", ledger, "--data", other])).code).toBe(0)
    const verified = await cordon(["verify", "east-aleppo-2016", "--data", other, "--json"])
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.out)).toMatchObject({ problems: [], head: { hash: head } })
  })

  const lines = () => readFileSync(ledger, "utf8").trimEnd().split("\n")
  const tamper = async (change: (lines: Array<string>) => void) => {
    const changed = lines()
    change(changed)
    const file = join(scratch(), "tampered.ndjson")
    writeFileSync(file, `${changed.join("\n")}\n`)
    const target = scratch()
    const run = await cordon(["import", file, "--data", target])
    const after = await cordon(["verify", "--data", target])
    return { run, empty: after.err.includes("empty") }
  }

  it("refuses a ledger file with a changed, missing or reordered entry, says which, and keeps nothing of it", async () => {
    const changed = await tamper(
      (all) => (all[699] = all[699]!.replace(/"paraphrase":"[^"]*"/, '"paraphrase":"Something else."'))
    )
    expect(changed.run).toMatchObject({ code: 1 })
    expect(changed.run.err).toContain("700")
    expect(changed.empty).toBe(true)
    const missing = await tamper((all) => all.splice(499, 1))
    expect(missing.run.code).toBe(1)
    expect(missing.run.err).toContain("500")
    const reordered = await tamper((all) => all.splice(300, 2, all[301]!, all[300]!))
    expect(reordered.run.code).toBe(1)
    expect(reordered.run.err).toMatch(/301|302/)
    expect(missing.empty && reordered.empty).toBe(true)
  })

  it("finds an entry that was changed in the database itself", async () => {
    const copy = scratch()
    cpSync(join(data, "ledger.sqlite"), join(copy, "ledger.sqlite"))
    const database = new DatabaseSync(join(copy, "ledger.sqlite"))
    const triggers = database
      .prepare("select name from sqlite_master where type = 'trigger'")
      .all() as Array<{ name: string }>
    for (const { name } of triggers) database.exec(`drop trigger "${name}"`)
    const table = (
      database
        .prepare("select name from sqlite_master where type = 'table' and sql like '%commitment%'")
        .get() as { name: string }
    ).name
    database.exec(
      `update "${table}" set body = replace(body, '20000', '90000') where sequence in (select sequence from "${table}" where body like '%"C026"%' limit 1)`
    )
    database.close()
    const run = await cordon(["verify", "--data", copy])
    expect(run.code).toBe(1)
    expect(run.out + run.err).toMatch(/entry \d+/)
  })

  it("loads nothing of a broken case folder and leaves the ledger as it was", async () => {
    const folder = join(scratch(), "case")
    cpSync(join(checkout, eastAleppo), folder, { recursive: true })
    const file = join(folder, "claims/population.yaml")
    writeFileSync(file, readFileSync(file, "utf8").replace("place: east_aleppo", "place: est_aleppo"))
    const checked = await cordon(["check", folder, "--json"])
    expect(checked.code).toBe(1)
    expect(JSON.parse(checked.out)).toMatchObject({
      errors: 1,
      problems: [{ file: "claims/population.yaml", found: expect.stringContaining("est_aleppo") }]
    })
    const run = await cordon(["import", folder, "--data", data])
    expect(run.code).toBe(1)
    const verified = await cordon(["verify", "--data", data, "--json"])
    expect(JSON.parse(verified.out)).toMatchObject({ head: { hash: head } })
  })
})

describe("answers in two processes", () => {
  it("are the same to the byte", async () => {
    const args = ["situation", "--data", data, "--at", "2016-12-04", "--json"]
    const [first, second] = [await cordon(args), await cordon(args)]
    expect(first.code).toBe(0)
    expect(second.out).toBe(first.out)
  })

  it("are the same over a store that was restored from the ledger file", async () => {
    const other = scratch()
    await cordon(["import", ledger, "--data", other])
    const args = ["situation", "--at", "2016-12-12", "--known-by", "2017-01-31", "--json"]
    expect((await cordon([...args, "--data", other])).out).toBe((await cordon([...args, "--data", data])).out)
  })
})

describe("an import that is killed", () => {
  it("loses no acknowledged entry, verifies, and can be started again", async () => {
    for (const delay of [500, 900, 1300]) {
      const target = scratch()
      const child = startCordon(["import", eastAleppo, "--data", target])
      // Heard of from the start: on a quick machine it may have ended before it is killed.
      const closed = new Promise((resolve) => child.once("close", resolve))
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill("SIGKILL")
      await closed
      const verified = await cordon(["verify", "--data", target, "--json"])
      if (verified.code === 0) expect(JSON.parse(verified.out)).toMatchObject({ problems: [] })
      else expect(verified.err).toContain("empty")
      const again = await cordon(["import", eastAleppo, "--data", target, "--json"])
      expect(again.code).toBe(0)
      const whole = JSON.parse((await cordon(["verify", "--data", target, "--json"])).out) as {
        entries: number
        problems: ReadonlyArray<unknown>
      }
      expect(whole).toMatchObject({ entries: 1126, problems: [] })
    }
  })

  it("shares the directory with a second import at the same time", async () => {
    const target = scratch()
    const runs = await Promise.all([
      cordon(["import", eastAleppo, "--data", target]),
      cordon(["import", eastAleppo, "--data", target])
    ])
    expect(runs.some((run) => run.code === 0)).toBe(true)
    const again = await cordon(["import", eastAleppo, "--data", target, "--json"])
    expect(again.code).toBe(0)
    const verified = await cordon(["verify", "--data", target, "--json"])
    expect(JSON.parse(verified.out)).toMatchObject({ entries: 1126, problems: [] })
  })
})
