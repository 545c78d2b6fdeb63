import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { afterEach, beforeAll, describe, expect, it } from "vitest"
import { checkout } from "../support/case-folder.ts"
import { cordon, scratch } from "../support/cordon.ts"
import { openTerminal, type Terminal, tmuxMissing } from "./tmux.ts"

const missing = tmuxMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

/** The codes that set a colour: one of the basic ones, or one of 256 or of all. */
const colours = new RegExp(
  `${String.fromCharCode(27)}\\[(?:\\d+;)*(?:[34][0-7]|9[0-7]|10[0-7]|[34]8;[25];[\\d;]+)m`
)

const main = join(checkout, "apps/cli/src/main.ts")

describe.skipIf(missing !== undefined)("terminal UI in a real terminal", () => {
  const data = scratch()
  let terminal: Terminal

  beforeAll(async () => {
    const imported = await cordon(["import", join(checkout, "cases/east-aleppo-2016"), "--data", data])
    expect(imported.code, imported.err).toBe(0)
  })

  afterEach(() => terminal.close())

  /** Starts the terminal UI in a shell and waits for its first frame. */
  const start = async (
    columns = 120,
    rows = 36,
    env: Readonly<Record<string, string>> = { TERM: "tmux-256color", COLORTERM: "truecolor" }
  ) => {
    terminal = openTerminal(columns, rows, env)
    terminal.type(`echo BEFORE; '${process.execPath}' '${main}' tui --data '${data}'; echo "CODE $?"`)
    terminal.press("Enter")
    await terminal.until(/at \d{4}-\d\d-\d\d/, 60)
    // The first picture stands a moment before the program reads keys.
    await new Promise((resolve) => setTimeout(resolve, 500))
  }

  /** Goes down a list until what is chosen shows what is looked for. */
  const chooseUntil = async (wanted: RegExp) => {
    for (let i = 0; i < 60 && !wanted.test(terminal.screen()); i += 1) {
      terminal.press("Down")
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return terminal.until(wanted)
  }

  it("opens with the map, the figures, their claims and the time line", async () => {
    await start()
    const screen = await terminal.until("at 2016-12-04   known by 2016-12-04 24:00   according to consensus")
    for (const part of [
      "1 Situation",
      "Figures on 4 December",
      "People inside",
      "20,000 – 200,000",
      "≠ 10:1"
    ]) {
      expect(screen).toContain(part)
    }
    for (const part of [
      "GOVERNMENT",
      "OPPOSITION",
      "SDF/YPG",
      "Claims: People inside",
      "C048",
      "at 4▾",
      "known by 4 Dec"
    ]) {
      expect(screen).toContain(part)
    }
    expect(screen.trimEnd().split("\n")).toHaveLength(36)
    expect(screen).not.toMatch(/\p{Script=Arabic}/u)
  })

  it("moves both dates by day and by week, and locks them together", async () => {
    await start()
    terminal.press("Right")
    await terminal.until("at 2016-12-05   known by 2016-12-04")
    terminal.press("S-Left")
    await terminal.until("at 2016-12-05   known by 2016-12-03")
    terminal.press("]")
    await terminal.until("known by 2016-12-04")
    terminal.press("PageUp")
    await terminal.until("at 2016-11-28   known by 2016-12-04")
    terminal.press("}")
    await terminal.until("at 2016-12-05")
    terminal.press("l")
    await terminal.until("known by 2016-12-05 24:00 locked")
    terminal.press("Left")
    await terminal.until("at 2016-12-04   known by 2016-12-04 24:00 locked")
    terminal.press(".")
    await terminal.until("at 2016-12-07")
  })

  it("plays and pauses", async () => {
    await start()
    terminal.press("+", "+", "+", "Space")
    await terminal.until(/at 2016-12-(?:0[6-9]|1\d) ▶/)
    terminal.press("Space")
    const paused = await terminal.until((screen) => !screen.includes("▶"))
    const at = /at (\d{4}-\d\d-\d\d)/.exec(paused)?.[1]
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(terminal.screen()).toContain(`at ${at}`)
  })

  it("goes to a date that is typed, and says when it is none", async () => {
    await start()
    terminal.press("g")
    await terminal.until("Go to date")
    terminal.type("31 Nov")
    terminal.press("Enter")
    await terminal.until("is no date")
    terminal.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace")
    terminal.type("28 Nov")
    terminal.press("Enter")
    await terminal.until("at 2016-11-28")
  })

  it("shows the case according to a source that is picked", async () => {
    await start()
    terminal.press("a")
    await terminal.until("Sources aligned with")
    terminal.type("human rights (sohr")
    await terminal.until(/▸ Syrian Observatory/)
    terminal.press("Enter")
    await terminal.until("according to Syrian Observatory")
  })

  it("finds a place, shows who says what about it, and opens its details", async () => {
    await start()
    terminal.type("/tariq")
    await terminal.until(/▸ Tariq al-Bab/)
    terminal.press("Enter")
    const screen = await terminal.until(/Tariq al-Bab\s+Government forces, disputed/)
    expect(screen).toContain("▸Tariq al-Bab ≠")
    expect(screen).toContain("CT044")
    expect(screen).toMatch(/later Government forces CT046/)
    terminal.press("Enter")
    const detail = await terminal.until("N0157")
    expect(detail).toContain("طريق الباب")
    expect(detail).toContain("published later: not counted")
    terminal.press("Escape")
    await terminal.until("Figures on 4 December")
  })

  it("shows and copies the citation of a claim", async () => {
    await start(120, 36, { TERM: "tmux-256color", DISPLAY: "", WAYLAND_DISPLAY: "" })
    terminal.press("Tab", "Down")
    await terminal.until(/▸\s+1 Dec .*C048/)
    terminal.press("o")
    await terminal.until("https://www.newscenter.gr/")
    terminal.press("y")
    await terminal.until("Copied C048 with its source and dates.")
    terminal.press("Enter")
    const screen = await terminal.until("Claim C048")
    expect(screen).toContain("400 thousand displaced from Aleppo (Greek)")
    expect(screen).toContain("published     1 Dec 2016")
  })

  it("helps, lists the sources and verifies the ledger", async () => {
    await start()
    terminal.press("?")
    await terminal.until("Reading the screen")
    terminal.press("Escape")
    await terminal.until((screen) => !screen.includes("Reading the screen"))
    terminal.press("2")
    await terminal.until("Sources known by 2016-12-04")
    terminal.press("5")
    await terminal.until(/entries\s+1,\d\d\d/)
    terminal.press("Enter")
    await terminal.until("every hash matches")
  })

  it("follows the window down to 80 by 24, and says so when it is smaller", async () => {
    await start()
    terminal.resize(80, 24)
    const screen = await terminal.until("[1 Situation]")
    expect(screen).toContain(". Government  # Opposition  = SDF/YPG  / contested  ? disagree")
    expect(screen.trimEnd().split("\n")).toHaveLength(24)
    expect(screen).not.toMatch(/[\u2801-\u28ff]/)
    terminal.resize(60, 20)
    await terminal.until("Cordon needs 80 × 24")
    terminal.resize(140, 40)
    await terminal.until("1 Situation   2 Sources")
  })

  it("shows which claims cannot all be true on 4 December as known by then", async () => {
    await start()
    await terminal.until("at 2016-12-04   known by 2016-12-04")
    terminal.press("!")
    const screen = await terminal.until(/\d+ sets? of claims that cannot all be true/, 60)
    expect(screen).toMatch(/not comparable, because of/)
    await chooseUntil(/≠ C024 C025 C048/)
    const told = await terminal.until("≠ C024 C025 C048")
    for (const part of ["C024", "C025", "C048", "would have to give", "30,000"]) expect(told).toContain(part)
    terminal.press("Enter")
    const inside = await terminal.until(/▸C024/)
    for (const part of ["origins", "breaks", "reckoning", "5,000 + 5 × 5,000 = 30,000"])
      expect(inside).toContain(part)
    terminal.press("Enter")
    await terminal.until("Claim C024")
    terminal.press("Escape")
    await terminal.until(/▸C024/)
    terminal.press("Escape", "1")
    await terminal.until(/≠ Conflict C\d+/)
  })

  it("shows the accounts, and the conflicts on 80 by 24", async () => {
    await start(80, 24)
    terminal.press("4")
    const screen = await terminal.until(/rejects C\d+/, 60)
    expect(screen).toContain("[4 Accounts]")
    expect(screen).toContain("behind it")
    expect(screen).toMatch(/●━+(?:●|→)/)
    expect(screen.trimEnd().split("\n")).toHaveLength(24)
    terminal.press("!")
    await terminal.until(/\d+ sets? cannot all be true/, 60)
    const conflicts = await chooseUntil(/≠ C024 C025 C048/)
    expect(conflicts).toContain("[3 Conflicts]")
    terminal.press("Enter")
    await terminal.until(/▸C\d+/)
    terminal.resize(120, 36)
    await terminal.until("of claims that cannot all be true")
  })

  it("shows the record of the article's author as known by March 2017", async () => {
    await start()
    terminal.press("G")
    await terminal.until("Known by")
    terminal.type("2017-03-01")
    terminal.press("Enter")
    await terminal.until("known by 2017-03-01")
    terminal.press("2")
    const sources = await terminal.until("Sources known by 2017-03-01")
    expect(sources).toContain("⏎ shows how its claims turned out")
    await chooseUntil(/▸ Author of the article/)
    terminal.press("Enter")
    const record = await terminal.until(/All +\d+ +\d+ +\d+ +\d+/)
    expect(record).toContain("record known by 2017-03-01")
    expect(record).toMatch(/too few to say/)
    expect(record).toMatch(/\d+ % \(\d+ %–\d+ %\)/)
    terminal.press("Escape")
    await terminal.until("Sources known by 2017-03-01")
  })

  it("paints without colours when NO_COLOR is set", async () => {
    await start(120, 36, { TERM: "tmux-256color", NO_COLOR: "1" })
    const painted = terminal.painted()
    expect(painted).not.toMatch(colours)
    expect(terminal.screen()).toContain("OPPOSITION")
  })

  it("paints in colour otherwise", async () => {
    await start()
    expect(terminal.painted()).toMatch(colours)
  })

  it.each([["q"], ["C-c"]])("gives the screen back when left by %s", async (key) => {
    await start()
    expect(terminal.ask("#{alternate_on} #{cursor_flag}")).toBe("1 0")
    terminal.press(key)
    await terminal.until("CODE 0")
    expect(terminal.screen()).toContain("BEFORE")
    expect(terminal.ask("#{alternate_on} #{cursor_flag}")).toBe("0 1")
  })

  it.each([["TERM"], ["HUP"], ["INT"]])("gives the screen back when ended by SIG%s", async (signal) => {
    await start()
    const shell = terminal.ask("#{pane_pid}")
    const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    const own = stdout
      .split("\n")
      .map((row) => row.trim().split(/\s+/))
      .find(([, parent, ...args]) => parent === shell && args.some((arg) => arg.endsWith("main.ts")))
    expect(own, stdout).toBeDefined()
    process.kill(Number(own?.[0]), `SIG${signal}`)
    await terminal.until("BEFORE")
    expect(terminal.ask("#{alternate_on} #{cursor_flag}")).toBe("0 1")
  })

  it("says in a sentence what is wrong when the server does not answer", async () => {
    terminal = openTerminal(120, 36, { TERM: "tmux-256color" })
    terminal.type(`'${process.execPath}' '${main}' tui --url http://127.0.0.1:9; echo "CODE $?"`)
    terminal.press("Enter")
    await terminal.until(/CODE \d|r retry/, 60)
    expect(terminal.screen()).toMatch(/cannot be reached|did not answer/)
  })
})
