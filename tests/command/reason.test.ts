import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { SystemAnswer } from "@cordon/reasoning/system/system-schema"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { cordon, type Run, scratch } from "../support/cordon.ts"

const folder = scratch()
let files = 0

/** Runs `cordon reason` over a file with this text; a data directory that cannot be read is never looked for. */
const reason = (text: string, ...flags: ReadonlyArray<string>): Promise<Run> => {
  const file = join(folder, `system-${++files}.json`)
  writeFileSync(file, text)
  return cordon(["reason", "--system", file, ...flags], { CORDON_DATA: "/dev/null/nowhere" })
}

const answer = async (system: unknown) => {
  const run = await reason(JSON.stringify(system), "--json")
  expect(run).toMatchObject({ code: 0, err: "" })
  const found: unknown = JSON.parse(run.out)
  expect(Schema.decodeUnknownSync(SystemAnswer)(found)).toEqual(found)
  return found as Record<string, unknown>
}

/** "5,000 fighters, three to five civilians for each, 8,000 fighters" as nobody says it all at once. */
const fighters = {
  variables: [
    { id: "civilians", min: 0 },
    { id: "fighters", min: 0 }
  ],
  constraints: [
    {
      id: "three-for-each",
      terms: [
        { var: "civilians", coef: 1 },
        { var: "fighters", coef: -3 }
      ],
      low: 0
    },
    {
      id: "five-for-each",
      terms: [
        { var: "civilians", coef: 1 },
        { var: "fighters", coef: -5 }
      ],
      high: 0
    },
    { id: "fighters-5000", terms: [{ var: "fighters", coef: 1 }], low: 5000, high: 5000 },
    { id: "civilians-275000", terms: [{ var: "civilians", coef: 1 }], low: 275_000 }
  ],
  ask: ["civilians", "fighters"]
}

describe.concurrent("cordon reason", () => {
  it("gives bounds of what can hold together", async () => {
    const system = { ...fighters, constraints: fighters.constraints.slice(0, 3) }
    expect(await answer(system)).toEqual({
      feasible: true,
      bounds: { civilians: { low: 15_000, high: 25_000 }, fighters: { low: 5000, high: 5000 } },
      conflicts: [],
      accounts: [["fighters-5000", "five-for-each", "three-for-each"]],
      complete: true
    })
  })

  it("names the fighters and the ratio that a count of civilians excludes", async () => {
    expect(await answer(fighters)).toEqual({
      feasible: false,
      bounds: { civilians: { low: 0, high: null }, fighters: { low: 0, high: null } },
      conflicts: [["civilians-275000", "fighters-5000", "five-for-each"]],
      accounts: [
        ["civilians-275000", "fighters-5000", "three-for-each"],
        ["civilians-275000", "five-for-each", "three-for-each"],
        ["fighters-5000", "five-for-each", "three-for-each"]
      ],
      complete: true
    })
  })

  it("says the same in words without --json", async () => {
    const { code, out } = await reason(JSON.stringify(fighters))
    expect(code).toBe(0)
    expect(out).toContain("cannot all hold together")
    expect(out).toContain("civilians: at least 0")
    expect(out).toContain("civilians-275000, fighters-5000, five-for-each")
  })

  it("answers an empty system with the one empty account", async () => {
    expect(await answer({ variables: [], constraints: [] })).toEqual({
      feasible: true,
      bounds: {},
      conflicts: [],
      accounts: [[]],
      complete: true
    })
  })

  it("stops at the limit and says so", async () => {
    const constraints = Array.from({ length: 6 }, (_, i) => ({
      id: `x-${i}`,
      terms: [{ var: "x", coef: 1 }],
      low: i,
      high: i
    }))
    const found = await answer({ variables: [{ id: "x" }], constraints, limit: 4 })
    expect(found["conflicts"]).toHaveLength(4)
    expect(found["accounts"]).toHaveLength(4)
    expect(found["complete"]).toBe(false)
  })

  it("names hard constraints that contradict one another", async () => {
    const { code, err } = await reason(
      JSON.stringify({
        variables: [{ id: "x" }],
        constraints: [
          { id: "low", terms: [{ var: "x", coef: 1 }], low: 2, hard: true },
          { id: "high", terms: [{ var: "x", coef: 1 }], high: 1, hard: true }
        ]
      }),
      "--json"
    )
    expect(code).toBe(1)
    expect(err).toContain("these hard constraints cannot all hold: high, low")
  })

  it("names every field that is wrong, one to a line", async () => {
    const { code, out, err } = await reason(
      JSON.stringify({
        variables: [{ id: "x", min: 2, max: 1 }, { id: "x" }],
        constraints: [{ id: "a", terms: [{ var: "y", coef: "1" }], high: 1 }, { id: "b" }],
        ask: ["z"]
      }),
      "--json"
    )
    expect([code, out]).toEqual([1, ""])
    const [, ...lines] = err.trimEnd().split("\n")
    expect(new Set(lines.map((line) => line.split(": ")[0]))).toEqual(
      new Set([
        "ask[0]",
        "constraints[0].terms[0].coef",
        "constraints[1].terms",
        "variables[0]",
        "variables[1].id"
      ])
    )
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it("names the fields there are beside a misspelt one", async () => {
    const { code, err } = await reason('{"variables":[{"id":"x","minn":1}],"constraints":[]}')
    expect(code).toBe(1)
    expect(err).toContain(
      'variables[0].minn: unknown field (did you mean "min"?); the fields here are id, min, max'
    )
    expect(err).not.toContain("excess property")
  })

  it.each([
    ["", 1, "is not JSON"],
    ["{", 1, "is not JSON"],
    ["[]", 1, "expected object"],
    ["null", 1, "expected object"],
    ["{}", 1, "variables"],
    ['{"variables":[],"constraints":[],"limit":0}', 1, "limit"],
    ['{"variables":[{"id":"x","min":1e400}],"constraints":[]}', 1, "variables[0].min"]
  ])("ends %j with exit code %d", async (text, code, says) => {
    const run = await reason(text)
    expect(run.code).toBe(code)
    expect(run.err).toContain(says)
  })

  it("ends with exit code 3 when the file cannot be read, and 2 when none is named", async () => {
    expect((await cordon(["reason", "--system", "/nowhere.json"])).code).toBe(3)
    expect((await cordon(["reason", "--system", folder])).code).toBe(3)
    expect((await cordon(["reason"])).code).toBe(2)
  })
})
