import { ClaimId } from "@cordon/domain/key"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { layer } from "@effect/vitest"
import { Effect } from "effect"
import { expect } from "vitest"
import { indexOf } from "../record/fixture/case-index.ts"
import { layerHighs } from "../system/highs-solver.ts"
import { boundsOf } from "./bounds.ts"
import { controlsOf } from "./fixture/case-index.ts"
import { population } from "./fixture/invented-claims.ts"

const index = indexOf([
  ...foundation,
  claimRecorded("K1", { ...population(100, 200), heldDuring: "2030-03-10", publishedAt: "2030-03-10" }),
  claimRecorded("LATE", { ...population(150, 160), publishedAt: "2030-03-20" }),
  claimRecorded("OTHER", { ...population(120, 300), speaker: "monitor" }),
  claimRecorded("WORDS", {
    proposition: { kind: "Statement", topic: "weather" },
    paraphrase: "It rained."
  }),
  claimRecorded("AGAIN", {
    ...population(100, 200),
    speaker: "blues_radio",
    origin: { kind: "repeats", source: "wire", stance: "agrees" }
  })
])
const figure = index.bundle.record.manifest.figures[0]!.id
const under = ["K1", "LATE", "OTHER", "WORDS", "AGAIN", "NONE"].map((id) => ClaimId.make(id))

layer(layerHighs())("claims that are asked for", (it) => {
  it.effect("and play no part are named with why", () =>
    Effect.gen(function* () {
      const found = yield* boundsOf(index, controlsOf("2030-03-15", "2030-03-15", "source:wire"), figure, {
        under
      })
      expect(found.notCounted).toEqual([
        {
          claim: "LATE",
          because: "notYetPublished",
          why: "It had not surely been published by the knowledge date."
        },
        {
          claim: "OTHER",
          because: "otherVoice",
          why: "It is not among the claims of those according to whom this is."
        },
        { claim: "WORDS", because: "noFigure", why: "It says nothing that can be reckoned with." },
        {
          claim: "AGAIN",
          because: "repetition",
          instead: "K1",
          why: "It repeats a word that is in the record as K1."
        },
        { claim: "NONE", because: "notInCase", why: "The case has no such claim." }
      ])
      expect(found.intervals).toHaveLength(1)
    })
  )

  it.effect("are not spoken of where none was asked for", () =>
    Effect.gen(function* () {
      const found = yield* boundsOf(index, controlsOf("2030-03-15", "2030-03-15"), figure)
      expect("notCounted" in found).toBe(false)
    })
  )
})
