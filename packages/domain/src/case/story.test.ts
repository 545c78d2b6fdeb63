import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { parseStoryText, StoryStep, StoryText } from "./story.ts"

describe("a paragraph of a story", () => {
  it("is taken apart at its links, whose ids stand apart by blanks or commas", () => {
    expect(parseStoryText("[Some](C001, C002) said so [twice](C003)")).toEqual(
      Result.succeed([
        { words: "Some", rests: ["C001", "C002"] },
        { words: " said so ", rests: [] },
        { words: "twice", rests: ["C003"] }
      ])
    )
    expect(parseStoryText("Nobody (so far) said so.")).toEqual(
      Result.succeed([{ words: "Nobody (so far) said so.", rests: [] }])
    )
  })

  it.each([
    ["[many]()", "names no claim"],
    ["[many](not an id!)", "is no id of a claim"],
    ["[many] said so", "has a bracket that is no link"]
  ])("is refused when it says %s", (text, why) => {
    expect(() => Schema.decodeUnknownSync(StoryText)(text)).toThrow(why)
  })
})

describe("a step of a story told in another language", () => {
  const step = (...text: ReadonlyArray<string>) => ({
    id: "bread",
    title: "Bread",
    view: { at: "2016-12-04", knownBy: "2016-12-04" },
    text: ["It lasts [two weeks](C001), or [three](C002).", "Nobody knows."],
    translations: { ar: { title: "الخبز", text } }
  })
  const decode = Schema.decodeUnknownSync(StoryStep)

  it("links each paragraph to the same claims, in the order of its own words", () => {
    const told = step("يكفي [ثلاثة أسابيع](C002) أو [أسبوعين](C001).", "لا أحد يعرف.")
    expect(decode(told)).toEqual(told)
  })

  it.each([
    [
      "another claim",
      ["يكفي [أسبوعين](C001).", "لا أحد يعرف."],
      "links to C001 where the paragraph that it translates links to C001, C002"
    ],
    [
      "a claim too many",
      ["[أ](C001 C002)", "[ب](C003)"],
      "links to C003 where the paragraph that it translates links to no claim"
    ],
    ["a paragraph too few", ["[أ](C001 C002)"], "has 1 paragraph where the main text has 2"],
    ["a link to nothing", ["[أ](C001 C002)", "[ب]()"], "names no claim"]
  ])("is refused with %s", (_, text, why) => {
    expect(() => decode(step(...text))).toThrow(why)
  })
})
