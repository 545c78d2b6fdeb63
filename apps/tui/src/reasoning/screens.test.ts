import { SourceId } from "@cordon/domain/key"
import { inventedBundle } from "@cordon/view-model/fixture/invented-bundle"
import { manualSchedule } from "@cordon/view-model/fixture/manual-schedule"
import { createSession } from "@cordon/view-model/session"
import { describe, expect, it } from "vitest"
import { accountsAnswer, conflictsAnswer, recordAnswer } from "../fake-reasoning.fixture.ts"
import { lineWidth, plain } from "../line.ts"
import { openingUi, type Reading } from "../ui-state.ts"
import { accountsScreen } from "./accounts-screen.ts"
import type { ConflictsAnswer } from "@cordon/view-model/reasoning-answer"
import type { Asked } from "./asker.ts"
import { conflictsScreen } from "./conflicts-screen.ts"
import { rangePlot } from "./range-plot.ts"
import { recordLines } from "./record-lines.ts"
import { conflictWords, smallestConflict } from "./smallest-conflict.ts"

const session = createSession({ bundle: inventedBundle(), schedule: manualSchedule().schedule })
const snapshot = session.getSnapshot()
const first = openingUi.conflicts
const sizes = [
  [120, 31],
  [80, 19]
] as const

const conflicts = (
  asked: Asked<ConflictsAnswer>,
  reading: Partial<Reading> = {},
  [width, height] = sizes[0]
) => {
  const lines = conflictsScreen({
    session,
    snapshot,
    asked,
    reading: { ...first, ...reading },
    width,
    height
  })
  expect(lines).toHaveLength(height)
  for (const each of lines) expect(lineWidth(each), plain(each)).toBe(width)
  return lines.map(plain).join("\n")
}

describe("conflicts", () => {
  it.each(sizes)(
    "lists the sets with their claims, and tells the chosen one in full at %d by %d",
    (...size) => {
      const text = conflicts({ kind: "answered", answer: conflictsAnswer() }, {}, size as never)
      expect(text).toMatch(/^ Conflicts {3}2 sets .*cannot all be true/)
      expect(text).toContain(" ▸ P1 P2")
      expect(text).toMatch(/ {3}P3 \+1 +other days: More people left/)
      expect(text).toContain("1 pair only looks so: not comparable")
      expect(text).toMatch(/P1 P3 +window, base: P1 speaks/)
      expect(text).toContain("≠ P1 P2")
      expect(text).toContain("apart by 170,000 people")
      expect(text).toMatch(/P1 +B3 UA .* ~200,000: People inside, by P1/)
      expect(text).toContain("→ at most 30,000 people instead of 195,000")
    }
  )

  it("shows the laws and the arithmetic with what it comes to", () => {
    const text = conflicts({ kind: "answered", answer: conflictsAnswer() })
    expect(text).toContain("breaks         a part is within its whole: Nobody is in a part alone.")
    expect(text).toContain("reckoning      the agency's number, rounded: 195,000 – 205,000")
    expect(text).toMatch(/origins +2 origins: UA, A blog/)
  })

  it("scrolls with the members inside an entry, and says how much is below", () => {
    const inside = conflicts({ kind: "answered", answer: conflictsAnswer() }, { inside: true, member: 1 }, [
      80, 12
    ] as never)
    expect(inside).toMatch(/── \d+ more lines? below ─/)
    expect(inside).toMatch(/ ▸P2 /)
  })

  it("tells a pair with what its claims differ in", () => {
    const pair = conflicts(
      { kind: "answered", answer: conflictsAnswer() },
      { entry: "pair P1 P3 window base" }
    )
    expect(pair).toContain("Not comparable: P1 P3")
    expect(pair).toContain("differ in window, base")
    expect(pair).toContain("P1 speaks of 8 March, P3 of 1 March.")
  })

  it("says when there are more, when it is not complete, and when there is none", () => {
    const more = conflicts({ kind: "answered", answer: conflictsAnswer({ more: true, complete: false }) })
    expect(more).toContain("there are more")
    expect(more).toContain("incomplete: the time ran out; r again")
    const none = conflicts({ kind: "answered", answer: conflictsAnswer({ items: [], notComparable: [] }) })
    expect(none).toContain("nothing said by then excludes anything else")
  })

  it("names the dates that it is reckoning for, with the answer before still there", () => {
    const text = conflicts({ kind: "asking", before: conflictsAnswer() })
    expect(text).toContain("reckoning for 10 Mar 2030, known by 10 Mar 2030 …")
    expect(text).toContain("P1 P2")
    expect(conflicts({ kind: "failed", reason: "no answer came." })).toContain(
      "It could not be reckoned: no answer came."
    )
  })
})

describe("accounts", () => {
  const accounts = ([width, height]: readonly [number, number], entry = "") => {
    const lines = accountsScreen({
      session,
      snapshot,
      asked: { kind: "answered", answer: accountsAnswer() },
      reading: { ...first, entry },
      width,
      height
    })
    expect(lines).toHaveLength(height)
    for (const each of lines) expect(lineWidth(each), plain(each)).toBe(width)
    return lines.map(plain).join("\n")
  }

  it.each(sizes)("shows each account with what it rejects and implies at %d by %d", (...size) => {
    const text = accounts(size)
    expect(text).toMatch(/People inside +2 accounts, and there are more from 3 claims/)
    expect(text).toMatch(/▸ UA +rejects P2 and .*●━?●·* 195,000 – 205,000/)
    expect(text).toMatch(/A blog +rejects P1 .*●━+→ 20,000\+/)
    expect(text).toContain("behind it      UA 1 of 1, A blog 0 of 1")
    expect(text).toContain("2 nearly alike, grouped")
    expect(text).toMatch(
      /Rejects one or more of these; the sets grouped here differ in which *\n {2}closed-town/
    )
  })

  it("tells the chosen one with what only it holds", () => {
    const text = accounts([120, 31], "0 a2")
    expect(text).toContain("It holds P2 and rejects P1")
    expect(text).toMatch(/Rejects *\n {2}P1/)
    expect(text).toMatch(/Holds what another account rejects *\n {2}P2/)
  })

  it.each([
    [{ low: 20, high: 60 }, "··●━━━●····"],
    [{ low: 20 }, "··●━━━━━━━→"],
    [{ high: 60 }, "←━━━━━●····"],
    [{ low: 40, high: 40 }, "····●······"],
    [{}, "···········"]
  ])("draws %j as %s", (range, drawn) => expect(plain(rangePlot(range, 100, 11))).toBe(drawn))
})

describe("record", () => {
  it("gives counts first, then the share with its interval, or that there are too few", () => {
    const blog = SourceId.make("blog")
    const lines = recordLines({
      source: blog,
      asked: { kind: "answered", answer: recordAnswer(blog) },
      session,
      snapshot,
      width: 116
    }).map(plain)
    const text = lines.join("\n")
    expect(lines[0]).toBe("A blog   record known by 2030-03-10")
    expect(text).toContain("9 claims of its own, 1 relayed by others")
    expect(text).toMatch(/Population +0 +0 +1 +1 +too few to say +□┄/)
    expect(text).toMatch(/Movement +4 +1 +1 +0 +75 % \(36 %–96 %\) +■■■■▨□/)
    expect(text).toContain("P2      □ refuted: People inside, by P2.")
  })

  it("never shows the record of another source", () => {
    const text = recordLines({
      source: SourceId.make("agency"),
      asked: { kind: "asking", before: recordAnswer(SourceId.make("blog")) },
      session,
      snapshot,
      width: 80
    }).map(plain)
    expect(text).toHaveLength(1)
    expect(text[0]).toContain("reckoning for")
  })
})

describe("the smallest conflict", () => {
  const asked: Asked<ConflictsAnswer> = { kind: "answered", answer: conflictsAnswer() }

  it("is that of the chosen claim, else that of the figure, else none", () => {
    const figure = { kind: "figure", figure: "people-inside" } as never
    expect(smallestConflict(asked, figure, "P3" as never)?.id).toBe("k2")
    expect(smallestConflict(asked, figure, "P4" as never)?.id).toBe("k1")
    expect(smallestConflict(asked, { kind: "none" }, "P4" as never)).toBeUndefined()
    expect(smallestConflict({ kind: "asking", before: conflictsAnswer() }, figure, undefined)).toBeUndefined()
  })

  it("is put in one sentence", () =>
    expect(conflictWords(conflictsAnswer().items[0]!)).toMatch(/^≠ Conflict P1 P2: The agency puts/))
})
