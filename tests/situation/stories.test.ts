import { claimsOfStory, parseStoryText } from "@cordon/domain/case/story"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { formatAccordingTo } from "@cordon/ledger/controls"
import { decodeAddress } from "@cordon/view-model/address"
import { formatSelection } from "@cordon/view-model/selection"
import { stateOfStep } from "@cordon/view-model/story"
import { Result } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"

let index: CaseIndex
beforeAll(async () => {
  index = await indexOfFolder(eastAleppo)
})

describe("the story that East Aleppo ships", () => {
  it("shows at each step what its view names, and links to claims that were known by its date", () => {
    const { manifest } = index.bundle.record
    const [story] = manifest.stories ?? []
    expect(story?.steps.length).toBeGreaterThan(4)
    for (const step of story?.steps ?? []) {
      const { accordingTo, select, at, knownBy } = step.view
      const state = stateOfStep(step)
      expect(formatAccordingTo(state.accordingTo)).toBe(accordingTo ?? "consensus")
      expect(formatSelection(state.selection)).toBe(select)
      expect(decodeAddress(`?at=${at}&knownBy=${knownBy}`, manifest).problems).toEqual([])
      if (state.selection.kind === "figure") {
        const { figure } = state.selection
        expect(manifest.figures.map(({ id }) => id)).toContain(figure)
      }
      if (state.selection.kind === "place") expect(index.places.has(state.selection.place)).toBe(true)
      const known = index.clock.startOfDay(knownBy) + 86_400_000
      for (const claim of claimsOfStory({ ...story!, steps: [step] }))
        expect([claim, index.claims.get(claim)!.publishedBy <= known]).toEqual([claim, true])
    }
  })

  it("gives no number of people or share that does not rest on a claim", () => {
    const texts = (index.bundle.record.manifest.stories ?? []).flatMap(({ steps }) =>
      steps.flatMap(({ text }) => text)
    )
    for (const text of texts) {
      const loose = Result.getOrThrow(parseStoryText(text))
        .filter(({ rests }) => rests.length === 0)
        .map(({ words }) => words)
        .join(" ")
      expect(loose).not.toMatch(/\d+ ?(?:percent|%|people|civilians|fighters)/)
      // What is reckoned from claims beside it: the least that rounding leaves.
      expect(loose.replace("190,000", "")).not.toMatch(/\d,\d{3}/)
    }
  })
})
