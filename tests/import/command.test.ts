import { type GedCells, gedCsv } from "@cordon/ingest/ucdp/ged-rows.fixture"
import { storedBodies } from "@cordon/store-sqlite/stored-bodies"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { describe, expect, it } from "vitest"
import { cordon, scratch, startCordon } from "../support/cordon.ts"

const events = (count: number, cells: GedCells = {}): ReadonlyArray<GedCells> =>
  Array.from({ length: count }, (_, n) => ({
    id: String(n + 1),
    where_coordinates: `Place ${n % 500} town`,
    source_article: `Invented report ${n}, in which more is said than anybody will read. `.repeat(8),
    ...cells
  }))

const fileOf = (csv: string | Buffer, name = "GEDEvent_v31_1.csv"): string => {
  const path = join(scratch(), name)
  writeFileSync(path, csv)
  return path
}

/** Number of entries and a digest of all bodies in order, straight from the database. */
const bodiesIn = (data: string): { readonly entries: number; readonly digest: string } => {
  if (!existsSync(join(data, "ledger.sqlite"))) return { entries: 0, digest: "" }
  const hash = createHash("sha256")
  let entries = 0
  for (const { text } of storedBodies(data)) {
    hash.update(String(text)).update("\n")
    entries += 1
  }
  return { entries, digest: hash.digest("hex") }
}

describe("cordon import of data", () => {
  it("tells the format, reports what it did, and the ledger verifies", async () => {
    const data = scratch()
    const file = fileOf(gedCsv([...events(30), { id: "31", deaths_a: "-1" }]))
    const run = await cordon(["import", file, "--case", "invented", "--data", data, "--json"])
    expect(run).toMatchObject({ code: 0, err: "" })
    const report = JSON.parse(run.out) as Record<string, number | string>
    expect(report).toMatchObject({
      format: "ucdp-ged",
      read: 31,
      accepted: 30,
      quarantined: 1,
      alreadyKnown: 0
    })
    expect(readFileSync(String(report["quarantineFile"]), "utf8")).toContain("deaths_a")
    const again = await cordon(["import", file, "--case", "invented", "--data", data])
    expect(again.out).toContain("31 rows read, 0 accepted, 30 already known, 1 quarantined")
    expect(again.out).toContain("1 rows: deaths_a: it is negative")
    expect((await cordon(["verify", "invented", "--data", data])).code).toBe(0)
  }, 120_000)

  it("takes up a mended quarantine file, and leaves it where it is", async () => {
    const data = scratch()
    const quarantine = join(scratch(), "bad-rows.csv")
    const file = fileOf(gedCsv([{ id: "1", deaths_a: "-1" }, { id: "2" }]))
    await cordon(["import", file, "--case", "invented", "--data", data, "--quarantine", quarantine])
    const mended = readFileSync(quarantine, "utf8").replace(",-1,", ",1,")
    writeFileSync(quarantine, mended)
    const run = await cordon([
      "import",
      quarantine,
      "--case",
      "invented",
      "--data",
      data,
      "--edition",
      "31.1",
      "--json"
    ])
    expect(JSON.parse(run.out)).toMatchObject({ read: 1, accepted: 1, quarantined: 0 })
    expect(readFileSync(quarantine, "utf8")).toBe(mended)
  }, 120_000)

  it.each<[string, ReadonlyArray<string>, string | Buffer, number, RegExp]>([
    ["no case", [], gedCsv(events(1)), 2, /--case ID/],
    [
      "columns that are missing",
      ["--case", "invented", "--format", "ucdp-ged"],
      "id,death_a\n1,2\n",
      1,
      /deaths_a \(there is "death_a"\)/
    ],
    ["nothing but a header", ["--case", "invented"], gedCsv([]), 1, /no rows/],
    ["an empty file", ["--case", "invented", "--format", "ucdp-ged"], "", 1, /is empty/],
    [
      "an edition that is none",
      ["--case", "invented", "--edition", "new"],
      gedCsv(events(1)),
      1,
      /--edition/
    ],
    [
      "a mapping that is not there",
      ["--case", "invented", "--mapping", "/nowhere.yaml"],
      gedCsv(events(1)),
      3,
      /nowhere/
    ]
  ])(
    "ends with one sentence and writes nothing for %s",
    async (_, args, content, code, sentence) => {
      const data = scratch()
      const run = await cordon(["import", fileOf(content), ...args, "--data", data])
      expect(run.code).toBe(code)
      expect(run.err).toMatch(sentence)
      expect(run.err).not.toMatch(/\bat .*\.ts:\d+/)
      expect(bodiesIn(data).entries).toBe(0)
    },
    60_000
  )

  it("writes nothing of a file that is no UTF-8 near its end, and says where", async () => {
    const data = scratch()
    const csv = Buffer.from(gedCsv(events(4000)))
    const at = csv.length - 40
    csv[at] = 0xe9
    const run = await cordon(["import", fileOf(csv), "--case", "invented", "--data", data])
    expect(run.code).toBe(1)
    expect(run.err).toContain(`not UTF-8 at byte ${at + 1}, line 4001`)
    expect(bodiesIn(data).entries).toBe(0)
    const declared = await cordon([
      "import",
      fileOf(csv),
      "--case",
      "invented",
      "--data",
      data,
      "--encoding",
      "latin-1",
      "--dry-run",
      "--json"
    ])
    expect(JSON.parse(declared.out)).toMatchObject({ dryRun: true, read: 4000 })
    expect(bodiesIn(data).entries).toBe(0)
  }, 120_000)

  it("that is killed in the middle goes on where it stopped: the same entries as an import in one go", async () => {
    const file = fileOf(gedCsv(events(40_000)))
    const whole = scratch()
    const args = (data: string) => ["import", file, "--case", "invented", "--data", data, "--json"]
    expect((await cordon(args(whole))).code).toBe(0)
    const data = scratch()
    const child = startCordon(args(data))
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on("close", (_, signal) => resolve(signal))
    )
    while (entriesIn(data) === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill("SIGKILL")
    expect(await ended).toBe("SIGKILL")
    const { entries } = bodiesIn(data)
    expect(entries).toBeGreaterThan(0)
    expect(entries).toBeLessThan(bodiesIn(whole).entries)
    const resumed = await cordon(args(data))
    const report = JSON.parse(resumed.out) as { read: number; accepted: number; alreadyKnown: number }
    expect(report).toMatchObject({ read: 40_000, quarantined: 0 })
    expect(report.alreadyKnown).toBeGreaterThan(0)
    expect(report.accepted).toBe(40_000 - report.alreadyKnown)
    expect(bodiesIn(data)).toEqual(bodiesIn(whole))
  }, 300_000)
})

/** Entries acknowledged so far; none while the database is being made. */
const entriesIn = (data: string): number => {
  const file = join(data, "ledger.sqlite")
  if (!existsSync(file)) return 0
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const last =
      "SELECT max(sequence) AS n FROM (SELECT sequence FROM entry UNION ALL SELECT last FROM segment)"
    return Number(db.prepare(last).get()?.["n"] ?? 0)
  } catch {
    return 0
  } finally {
    db.close()
  }
}
