import { layer } from "@effect/vitest"
import { Effect } from "effect"
import { expect } from "vitest"
import { answerSystem } from "./answer.ts"
import { enclave } from "./fixture/systems.ts"
import { layerHighs } from "./highs-solver.ts"
import { verifyAnswer } from "./verify-answer.ts"

layer(layerHighs())("verifying an answer", (it) => {
  it.effect("finds nothing wrong with a right one", () =>
    Effect.gen(function* () {
      expect(yield* verifyAnswer(enclave, yield* answerSystem(enclave))).toEqual([])
    })
  )

  it.effect("finds sets that are too large, too small or not what they are said to be", () =>
    Effect.gen(function* () {
      const [f, c, p] = ["fighters-at-most", "civilians-per-fighter", "people-at-least"] as const
      const wrong = {
        feasible: true,
        bounds: {},
        conflicts: [[f, c]],
        accounts: [[f], [c, f, p]],
        complete: true
      }
      expect(yield* verifyAnswer(enclave, wrong)).toEqual([
        { list: "feasible", set: [c, f, p], fault: "cannot hold" },
        { list: "conflicts", set: [f, c], fault: "holds" },
        { list: "accounts", set: [f], constraint: c, fault: "holds with it too" },
        { list: "accounts", set: [f], constraint: p, fault: "holds with it too" },
        { list: "accounts", set: [c, f, p], fault: "cannot hold" }
      ])
      const padded = { ...enclave, constraints: [...enclave.constraints, { id: "z", terms: [] }] }
      const large = { ...wrong, feasible: false, conflicts: [[c, f, p, "z"]], accounts: [] }
      expect(yield* verifyAnswer(padded, large)).toEqual([
        { list: "conflicts", set: [c, f, p, "z"], constraint: "z", fault: "cannot hold even without it" }
      ])
    })
  )
})
