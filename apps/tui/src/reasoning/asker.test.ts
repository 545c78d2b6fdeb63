import { manualSchedule } from "@cordon/view-model/fixture/manual-schedule"
import { describe, expect, it } from "vitest"
import { createAsker } from "./asker.ts"

/** An asker of words, with its questions to be answered by hand. */
const open = () => {
  const clock = manualSchedule()
  const asked: Array<{
    readonly question: string
    readonly signal: AbortSignal
    readonly answer: (text: string) => void
    readonly fail: (cause: Error) => void
  }> = []
  const asker = createAsker<string, string>({
    ask: (question, signal) => new Promise((answer, fail) => asked.push({ question, signal, answer, fail })),
    keyOf: (question) => question,
    isWhole: (answer) => !answer.startsWith("half"),
    schedule: clock.schedule,
    changed: () => {}
  })
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { asker, asked, settled, ...clock }
}

describe("asking", () => {
  it("asks only the question that stood still", () => {
    const { asker, asked, tick } = open()
    asker.want("4 Dec", "soon")
    asker.want("5 Dec", "soon")
    asker.want("5 Dec", "soon")
    expect(asked).toEqual([])
    tick()
    expect(asked.map(({ question }) => question)).toEqual(["5 Dec"])
  })

  it("breaks off what is no longer wanted, and never shows its answer", async () => {
    const { asker, asked, settled, tick } = open()
    asker.want("4 Dec", "soon")
    tick()
    asker.want("5 Dec", "soon")
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[0]?.answer("old")
    await settled()
    expect(asker.state()).toEqual({ kind: "asking" })
  })

  it("keeps the answer before while the next is asked, and asks nothing twice", async () => {
    const { asker, asked, settled, tick } = open()
    asker.want("4 Dec", "soon")
    tick()
    asked[0]?.answer("four")
    await settled()
    asker.want("5 Dec", "soon")
    expect(asker.state()).toEqual({ kind: "asking", before: "four" })
    asker.want("4 Dec", "soon")
    expect(asker.state()).toEqual({ kind: "answered", answer: "four" })
    tick()
    expect(asked).toHaveLength(1)
  })

  it("asks nothing while it is held, nor after it was left", () => {
    const { asker, asked, tick } = open()
    asker.want("4 Dec", "soon")
    asker.want("5 Dec", "held")
    tick()
    expect(asked).toEqual([])
    asker.want("5 Dec", "soon")
    asker.leave()
    tick()
    expect(asked).toEqual([])
  })

  it("asks again what failed or was not whole, when told to", async () => {
    const { asker, asked, settled, tick } = open()
    asker.want("4 Dec", "soon")
    tick()
    asked[0]?.fail(new Error("no answer came."))
    await settled()
    expect(asker.state()).toEqual({ kind: "failed", reason: "no answer came." })
    asker.retry()
    asked[1]?.answer("half of it")
    await settled()
    expect(asker.state()).toEqual({ kind: "answered", answer: "half of it" })
    asker.retry()
    asked[2]?.answer("whole")
    await settled()
    asker.retry()
    expect(asked).toHaveLength(3)
  })
})
