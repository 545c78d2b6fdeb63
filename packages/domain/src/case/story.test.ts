import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { parseStoryText, StoryText } from "./story.ts"

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
