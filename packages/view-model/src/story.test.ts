import type { CaseManifest } from "@cordon/domain/case/manifest"
import { Story } from "@cordon/domain/case/story"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { openStory, stateOfStep } from "./story.ts"

/** Invented, as the case that it is told of. */
const story = Schema.decodeUnknownSync(Story)({
  id: "a-day",
  title: "An invented day",
  by: "editors",
  steps: [
    {
      id: "first",
      title: "What was said",
      view: { at: "2030-03-05", knownBy: "2030-03-06", select: "figure:people-inside" },
      text: ["One side said [three hundred](P1), another [fewer](P1 P2)."]
    },
    {
      id: "second",
      title: "What was learned",
      view: { at: "2030-03-05", knownBy: "2030-04-01", accordingTo: "source:agency" },
      text: ["Nothing more."]
    }
  ]
})
const manifest: CaseManifest = { ...inventedBundle().record.manifest, stories: [story] }

describe("a story", () => {
  it("opens at the step that is named, else at its first, and not at all when there is none of its name", () => {
    expect(openStory(manifest, "a-day", "second")?.number).toBe(1)
    expect(openStory(manifest, "a-day", "no-such-step")?.step.id).toBe("first")
    expect(openStory(manifest, "no-such-story", undefined)).toBeUndefined()
    expect(openStory(inventedBundle().record.manifest, "a-day", undefined)).toBeUndefined()
  })

  it("has its text in pieces, each with the claims that it rests on", () => {
    expect(openStory(manifest, "a-day", "first")?.text).toEqual([
      [
        { words: "One side said ", rests: [] },
        { words: "three hundred", rests: ["P1"] },
        { words: ", another ", rests: [] },
        { words: "fewer", rests: ["P1", "P2"] },
        { words: ".", rests: [] }
      ]
    ])
  })

  it("sets all three controls and the selection at each step", () => {
    const [first, second] = story.steps.map(stateOfStep)
    expect(first).toMatchObject({
      at: "2030-03-05",
      knownBy: "2030-03-06",
      accordingTo: { kind: "consensus" },
      selection: { kind: "figure", figure: "people-inside" }
    })
    expect(second).toMatchObject({
      accordingTo: { kind: "source", source: "agency" },
      selection: { kind: "none" }
    })
  })
})
