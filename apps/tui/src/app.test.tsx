import { stripVTControlCharacters } from "node:util"
import { inventedBundle } from "@cordon/view-model/fixture/invented-bundle"
import { manualSchedule } from "@cordon/view-model/fixture/manual-schedule"
import { render } from "ink-testing-library"
import { describe, expect, it } from "vitest"
import { App } from "./app.tsx"
import type { TerminalClient } from "./client.ts"
import { accountsAnswer, conflictsAnswer, recordAnswer } from "./fake-reasoning.fixture.ts"

const bundle = inventedBundle()
const { manifest } = bundle.record
const working: TerminalClient = {
  cases: () => Promise.resolve([manifest]),
  bundle: () => Promise.resolve(bundle),
  verification: () => Promise.resolve({ entries: 12, redacted: 0, problems: [] }),
  conflicts: () => Promise.resolve(conflictsAnswer()),
  accounts: () => Promise.resolve(accountsAnswer()),
  sourceRecord: (source) => Promise.resolve(recordAnswer(source))
}

const start = (client: TerminalClient = working) => {
  const copied: Array<string> = []
  const opened: Array<string> = []
  let quits = 0
  const clock = manualSchedule()
  const app = render(
    <App
      client={client}
      look={{ depth: 0, theme: "dark" }}
      schedule={clock.schedule}
      openUrl={(url) => {
        opened.push(url)
        return Promise.resolve(false)
      }}
      copy={(text) => copied.push(text)}
      quit={() => {
        quits += 1
      }}
    />
  )
  const frame = () => stripVTControlCharacters(app.lastFrame() ?? "")
  const until = async (text: string) => {
    for (let i = 0; i < 100 && !frame().includes(text); i += 1)
      await new Promise((resolve) => setTimeout(resolve, 10))
    expect(frame()).toContain(text)
    // React listens to the keyboard only after it has drawn.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const press = (keys: string) => app.stdin.write(keys)
  return { app, frame, until, press, copied, opened, quits: () => quits, clock }
}

describe("app", () => {
  it("loads the only case and shows it with its first figure selected", async () => {
    const { until, app } = start()
    expect(app.lastFrame()).toContain("Loading the cases …")
    await until("Claims: People inside")
    app.unmount()
  })

  it("says what failed and tries again", async () => {
    let calls = 0
    const { until, press, app } = start({
      ...working,
      bundle: () =>
        ++calls === 1 ? Promise.reject(new Error("http://x did not answer.")) : Promise.resolve(bundle)
    })
    await until("http://x did not answer.")
    await until("r retry q quit")
    press("r")
    await until("Figures on")
    app.unmount()
  })

  it("lets one of several cases be chosen", async () => {
    const { until, press, app } = start({
      ...working,
      cases: () =>
        Promise.resolve([
          { ...manifest, title: "First" },
          { ...manifest, title: "Second" }
        ])
    })
    await until("▸ First")
    press("\u001b[B")
    await until("▸ Second")
    press("\r")
    await until("Figures on")
    app.unmount()
  })

  it("steps, locks, picks a view, searches and goes back", async () => {
    const { until, press, app } = start()
    await until("Figures on")
    press("\u001b[C")
    await until("at 2030-03-11 | known by 2030-03-10")
    press("\u001b[1;2D")
    await until("at 2030-03-11 | known by 2030-03-09")
    press("l")
    await until("known by 2030-03-11 24:00 L")
    press("aWire\r")
    await until("according to Wire agency")
    press("/bächli\r")
    await until("▸Quarter B")
    press("\r")
    await until("حي الباء")
    press("\u001b")
    await until("Figures on")
    app.unmount()
  })

  it("opens and copies the source of the chosen claim", async () => {
    const { until, press, app, opened, copied } = start()
    await until("Claims: People inside")
    press("o")
    await until("https://wire.example/P2")
    expect(opened).toEqual(["https://wire.example/P2"])
    press("y")
    await until("Copied P2")
    expect(copied[0]).toBe(
      "A blog estimates: People inside, by P2. (Wire agency, 9 Mar 2030, paragraph 2). https://wire.example/P2 [Cordon invented-town P2; at 2030-03-10; known by 2030-03-10; according to consensus]"
    )
    app.unmount()
  })

  it("plays by the injected clock", async () => {
    const { until, press, app, clock } = start()
    await until("Figures on")
    press(" ")
    await until("at 2030-03-10 ▶")
    clock.tick()
    await until("at 2030-03-11 ▶")
    press(" ")
    await until("at 2030-03-11 | known")
    app.unmount()
  })

  it("verifies the ledger on demand", async () => {
    const { until, press, app, quits } = start()
    await until("Figures on")
    press("5\r")
    await until("12 entries recomputed, 0 redactions; every hash matches.")
    press("q")
    expect(quits()).toBe(1)
    app.unmount()
  })

  it("opens the conflicts, goes to their claims and opens one, and comes back", async () => {
    const { until, press, app, clock, copied } = start()
    await until("Figures on")
    press("!")
    await until("reckoning for 10 Mar 2030")
    clock.tick()
    await until("2 sets of claims that cannot all be true")
    await until("≠ P1 P2")
    press("\r\u001b[B")
    await until(" ▸P2")
    press("y")
    await until("Copied P2")
    expect(copied[0]).toContain("A blog estimates")
    press("\r")
    await until("Claim P2   A blog estimates")
    press("\u001b")
    await until("2 sets of claims")
    press("4")
    await until("reckoning for")
    clock.tick()
    await until("behind it      UA 1 of 1")
    app.unmount()
  })

  it("says what failed in the reasoning and tries again", async () => {
    let calls = 0
    const { until, press, app, clock } = start({
      ...working,
      conflicts: () =>
        ++calls === 1
          ? Promise.reject(new Error("Reasoning is not available."))
          : Promise.resolve(conflictsAnswer())
    })
    await until("≠ X1 people inside")
    press("!")
    clock.tick()
    await until("It could not be reckoned: Reasoning is not available.")
    press("r")
    await until("2 sets of claims")
    press("1")
    await until("≠ Conflict P1 P2")
    app.unmount()
  })

  it("opens the record of a source, and from there the case according to it", async () => {
    const { until, press, app, clock } = start()
    await until("Figures on")
    press("2")
    await until("Sources known by 2030-03-10")
    press("\r")
    await until("record known by 2030-03-10")
    clock.tick()
    await until("too few to say")
    press("\r")
    await until("according to")
    await until("Figures on")
    expect(app.lastFrame()).not.toContain("consensus")
    app.unmount()
  })
})
