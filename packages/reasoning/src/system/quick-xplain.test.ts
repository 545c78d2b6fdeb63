import { it } from "@effect/vitest"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { randomFrom } from "./fixture/random-system.ts"
import { quickXplain } from "./quick-xplain.ts"

const letters = "abcdefghijklmnop".split("")
const explain = (items: ReadonlyArray<string>, ...conflicts: ReadonlyArray<string>) => {
  let asked = 0
  return Effect.map(
    quickXplain(items, (tried) => {
      asked++
      return Effect.succeed(
        conflicts.some((conflict) => conflict.split("").every((item) => tried.includes(item)))
      )
    }),
    (found) => ({ found: found.join(""), asked })
  )
}

describe("QuickXplain", () => {
  it.effect("finds the one conflict", () =>
    Effect.gen(function* () {
      expect((yield* explain(letters, "cgm")).found).toBe("cgm")
      expect((yield* explain(letters, "p")).found).toBe("p")
      expect((yield* explain(letters, letters.join(""))).found).toBe(letters.join(""))
    })
  )

  it.effect("prefers what comes first", () =>
    Effect.gen(function* () {
      expect((yield* explain(letters, "ap", "cd", "bce")).found).toBe("cd")
      expect((yield* explain([...letters].reverse(), "ap", "cd", "mno")).found).toBe("onm")
    })
  )

  it.effect("asks few questions about a small conflict among many", () =>
    Effect.gen(function* () {
      expect((yield* explain(letters, "gh")).asked).toBeLessThanOrEqual(2 * 2 * Math.log2(16 / 2) + 2 * 2)
    })
  )

  it.effect("finds a minimal conflict, whatever the conflicts are", () =>
    Effect.forEach(
      Array.from({ length: 300 }, (_, seed) => seed),
      (seed) =>
        Effect.gen(function* () {
          const random = randomFrom(seed)
          const conflicts = Array.from({ length: 4 }, () =>
            letters.filter(() => random() < 0.3).join("")
          ).filter((conflict) => conflict !== "")
          if (conflicts.length === 0) return
          const { found } = yield* explain(letters, ...conflicts)
          const within = conflicts.filter((conflict) =>
            conflict.split("").every((item) => found.includes(item))
          )
          expect(within.some((conflict) => conflict === found)).toBe(true)
          expect(within.every((conflict) => conflict === found)).toBe(true)
        })
    )
  )
})
