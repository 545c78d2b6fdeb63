import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { exporters } from "@cordon/interop/export/exporters"
import { exportFormats } from "@cordon/interop/export/export-format"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo } from "../support/case-folder.ts"
import { cordon, type Run, scratch } from "../support/cordon.ts"

const data = scratch()
const folder = scratch()
const export_ = (...args: ReadonlyArray<string>): Promise<Run> =>
  cordon(["export", "east-aleppo-2016", "--data", data, ...args])
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  expect((await cordon(["import", eastAleppo, "--data", data])).code).toBe(0)
})

interface Verified {
  readonly head: { readonly hash: string }
  readonly problems: ReadonlyArray<unknown>
}

const verified = async (where: string): Promise<Verified> =>
  JSON.parse((await cordon(["verify", "--data", where, "--json"])).out) as Verified

describe("an export", () => {
  it.each([
    ["ground.fgb", "flatgeobuf", Buffer.from("fgb\u0003fgb\u0000")],
    ["all.kml", "kml", Buffer.from("<?xml")],
    ["claims.csv", "csv", Buffer.from("id,claim,kind,")]
  ] as const)(
    "to %s is in the format of its ending, and says what that cannot carry",
    async (name, format, start) => {
      const run = await export_("--out", file(name))
      expect(run).toMatchObject({ code: 0, out: "" })
      expect(readFileSync(file(name)).subarray(0, start.length)).toEqual(start)
      for (const sentence of [...exporters[format].facts.carries, ...exporters[format].facts.cannotCarry])
        expect(run.err).toContain(sentence)
    }
  )

  it("without a file goes to standard output, with the remarks aside", async () => {
    const run = await export_("--format", "prov", "--claim", "C048")
    expect(run.code).toBe(0)
    expect(JSON.parse(run.out)).toHaveProperty(["entity", "case:claim:C048:v1"])
    expect(run.err).toContain("PROV-JSON carries:")
  })

  it("answers to the controls", async () => {
    const run = await export_(
      "--format=geojson",
      "--collection=control",
      "--at=2016-12-04",
      "--known-by=2016-12-05",
      "--according-to=source:sohr"
    )
    expect(JSON.parse(run.out)).toMatchObject({
      controls: { at: "2016-12-04", knownBy: "2016-12-05", accordingTo: "source:sohr" }
    })
  })

  it.each([
    [["--out", "notes.txt"], 2, "the ending of notes.txt is none of .ndjson (ndjson)"],
    [["--format", "csv", "--at", "2016-02-31"], 2, "February 2016 has 29 days"],
    [["--format", "kml", "--public"], 2, "--public is for ndjson"],
    [["--format", "ndjson", "--at", "2016-12-04"], 2, "would break its chain"],
    [["--format", "prov", "--claim", "C220"], 2, "C220 is marked TLP:AMBER, so it may not leave"],
    [["--format", "csv", "--out", "/nowhere/claims.csv"], 3, "/nowhere/claims.csv cannot be written"]
  ] as const)("with %j ends with exit code %d, in a sentence", async (args, code, says) => {
    const run = await export_(...args)
    expect([run.code, run.out]).toEqual([code, ""])
    expect(run.err).toContain(says)
    expect(run.err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it("that is refused leaves no file behind", async () => {
    expect((await export_("--at", "2016-02-31", "--out", file("refused.csv"))).code).toBe(2)
    expect(readdirSync(folder).filter((name) => name.startsWith("refused"))).toEqual([])
  })
})

describe("the ledger as a file", () => {
  it("goes out whole, and says how much of it is not for the public", async () => {
    const run = await export_("--out", file("whole.ndjson"))
    expect(run.err).toContain("1126 entries written")
    expect(run.err).toContain("3 of them hold claims that are not for the public")
    expect(readFileSync(file("whole.ndjson"), "utf8")).toContain("The child and family were evacuated")
  })

  it("for the public comes back as the same chain, without what may not leave", async () => {
    const run = await export_("--format", "ndjson", "--public", "--out", file("public.ndjson"))
    expect(run.code).toBe(0)
    expect(readFileSync(file("public.ndjson"), "utf8")).not.toContain("The child and family were evacuated")
    const other = scratch()
    expect((await cordon(["import", file("public.ndjson"), "--data", other])).code).toBe(0)
    const [before, after] = [await verified(data), await verified(other)]
    expect(after).toMatchObject({ problems: [], head: before.head })
    const claims = file("left.csv")
    expect((await cordon(["export", "--data", other, "--out", claims])).code).toBe(0)
    const left = readFileSync(claims, "utf8")
    expect(left).toMatch(/^C048,/m)
    expect(left).not.toMatch(/^C220,/m)
  })
})

describe("every format", () => {
  it("is offered by the command", async () => {
    const { out } = await cordon(["export", "--help"])
    for (const format of exportFormats) expect(out).toContain(format)
  })
})
