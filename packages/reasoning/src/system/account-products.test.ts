import { describe, expect, it } from "vitest"
import { largestCombinations } from "./account-products.ts"
import { randomFrom, wholeFrom } from "./fixture/random-system.ts"

const sizeOf = (sizes: ReadonlyArray<ReadonlyArray<number>>, indices: ReadonlyArray<number>) =>
  indices.reduce((sum, index, i) => sum + sizes[i]![index]!, 0)

describe("the largest combinations", () => {
  it("of no lists are one, of a list without choices none", () => {
    expect(largestCombinations([], 5)).toEqual([[]])
    expect(largestCombinations([[3, 1], []], 5)).toEqual([])
  })

  it("have the sizes that making them all gives", () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = randomFrom(seed)
      const sizes = Array.from({ length: 4 }, () =>
        Array.from({ length: wholeFrom(random, 1, 4) }, () => wholeFrom(random, 0, 9)).sort((a, b) => b - a)
      )
      const all = sizes.reduce<ReadonlyArray<ReadonlyArray<number>>>(
        (made, list) => made.flatMap((indices) => list.map((_, j) => [...indices, j])),
        [[]]
      )
      const wanted = all.map((indices) => sizeOf(sizes, indices)).sort((a, b) => b - a)
      const found = largestCombinations(sizes, 7)
      expect(found.map((indices) => sizeOf(sizes, indices))).toEqual(wanted.slice(0, 7))
      expect(new Set(found.map((indices) => indices.join())).size).toBe(found.length)
    }
  })
})
