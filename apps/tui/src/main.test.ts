import { CaseId } from "@cordon/domain/key"
import { inventedBundle } from "@cordon/view-model/fixture/invented-bundle"
import { Effect } from "effect"
import { afterEach, describe, expect, it, vi } from "vitest"
import type { ApiClient } from "./client.ts"
import { fakeTerminal } from "./fake-terminal.fixture.ts"
import { NOT_A_TERMINAL, runTerminal } from "./main.ts"

const LEFT = "\u001b[?1049l"
const caseId = CaseId.make("invented-town")

const clientOf = (bundle: unknown): ApiClient => ({
  cases: () => Effect.succeed({ items: [] }),
  bundle: () => Effect.succeed(bundle as never),
  verification: () => Effect.succeed({ entries: 0, redacted: 0, problems: [] }),
  conflicts: () => Effect.never,
  accounts: () => Effect.never,
  sourceRecord: () => Effect.never
})

const written = async (terminal: ReturnType<typeof fakeTerminal>, text: string) => {
  for (let i = 0; i < 200 && !terminal.written.join("").includes(text); i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect(terminal.written.join("")).toContain(text)
}

describe("run of the terminal UI", () => {
  const said: Array<string> = []
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0)
  afterEach(() => said.splice(0))

  it("leaves by a key with code 0, and gives the screen back", async () => {
    const terminal = fakeTerminal(120, 36)
    const run = runTerminal({
      client: clientOf(inventedBundle()),
      caseId,
      ...terminal,
      env: { TERM: "xterm" }
    })
    await written(terminal, "Figures on")
    terminal.type("q")
    expect(await run).toBe(0)
    expect(terminal.written.join("")).toContain(LEFT)
  })

  it("gives the screen back when the program fails, and says so", async () => {
    const other = fakeTerminal(120, 36)
    const second = runTerminal({
      client: clientOf(inventedBundle()),
      caseId,
      ...other,
      env: { TERM: "xterm" }
    })
    await written(other, "Figures on")
    process.listeners("uncaughtException").at(-1)?.(new Error("made up"), "uncaughtException")
    expect(await second).toBe(1)
    expect(other.written.join("")).toContain(LEFT)
    expect(said.join("")).toContain("The terminal UI failed: Error: made up")
  })

  it("refuses what is no terminal, in a sentence", async () => {
    const client = clientOf(inventedBundle())
    const terminal = fakeTerminal(120, 36)
    const piped = Object.assign(Object.create(terminal.stdout) as NodeJS.WriteStream, { isTTY: false })
    expect(await runTerminal({ client, ...terminal, stdout: piped, env: {} })).toBe(NOT_A_TERMINAL)
    expect(await runTerminal({ client, ...terminal, env: { TERM: "dumb" } })).toBe(NOT_A_TERMINAL)
    expect(said.join("")).toContain("needs a terminal for input and output")
    expect(said.join("")).toContain("TERM=dumb")
  })
})
