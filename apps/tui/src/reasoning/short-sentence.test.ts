import { describe, expect, it } from "vitest"
import { conflictsAnswer } from "../fake-reasoning.fixture.ts"
import { shortSentence } from "./short-sentence.ts"

const [first] = conflictsAnswer().items
const short = (sentence: string, ...steps: ReadonlyArray<string>) =>
  shortSentence({ ...first!, sentence, arithmetic: steps.map((text) => ({ text })) })

describe("a conflict in short", () => {
  it("leaves out the premises and puts the reckoning in place of its result", () =>
    expect(
      short(
        "If at most 5,000 fighters were inside and there were at most 5 civilians for each of them (an author), then at most 30,000 people were inside the town; United Nations (body not named) said about 200,000, not below 190,000: they cannot all be true.",
        "At most 5,000 fighters were inside (C1)",
        "At most 30,000 people were inside the town: 5,000 + 5 × 5,000 = 30,000",
        "170,000 people apart"
      )
    ).toBe(
      "at most 5,000 + 5 × 5,000 = 30,000 people were inside the town; United Nations said about 200,000: cannot all be true."
    ))

  it("keeps what has no premises, and a sentence of another form whole", () => {
    expect(
      short("A Monitor (AM) said 26, not above 26.5; B said 45: they cannot all be true.", "26 (C1)")
    ).toBe("AM said 26; B said 45: cannot all be true.")
    expect(short("Something else altogether.")).toBe("Something else altogether.")
  })
})
