import { describe, expect, test } from "vitest"
import { groupOf, LAYER_GROUPS, mapLayers } from "./layer.ts"
import { drawPattern, patternId, patternsFor } from "./pattern.ts"

describe("layers", () => {
  test("stand in the order of the design, bottom to top", () => {
    const groups = mapLayers("light", 3).map(groupOf)
    const ranks = groups.map((group) => LAYER_GROUPS.indexOf(group))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect([...new Set(groups)]).toEqual([
      "land",
      "cells",
      "hatch",
      "week",
      "outline",
      "water",
      "roads",
      "selection"
    ])
  })

  test("have ids that are used once", () => {
    const ids = mapLayers("dark", 6).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("are the same in both looks but for their paint", () => {
    const bare = (theme: "light" | "dark") => mapLayers(theme, 3).map((layer) => ({ ...layer, paint: {} }))
    expect(bare("light")).toEqual(bare("dark"))
  })

  test("ask only for patterns that are drawn", () => {
    const drawn = new Set(patternsFor(4).map(patternId))
    const asked = mapLayers("light", 4).flatMap(({ paint }) => paint["fill-pattern"] ?? [])
    expect(new Set(asked)).toEqual(drawn)
  })

  test("a case without parties still has a ground to draw", () => {
    expect(mapLayers("light", 0).find(({ id }) => id === "cells/fill")).toBeDefined()
  })
})

describe("patterns", () => {
  const alphaAt = (pattern: ReturnType<typeof drawPattern>, x: number, y: number) =>
    pattern.pixels[((y % pattern.size) * pattern.size + (x % pattern.size)) * 4 + 3]!

  test("contested stripes cover half of the ground", () => {
    const tile = drawPattern({ kind: "half", party: 1 }, "light", 2)
    const covered = tile.pixels.filter((_, i) => i % 4 === 3).reduce((sum, alpha) => sum + alpha, 0)
    expect(covered / (tile.size * tile.size * 255)).toBeCloseTo(0.5, 1)
  })

  test("contested stripes rise to the right, dissent's fall", () => {
    const contested = drawPattern({ kind: "half", party: 1 }, "light", 2)
    const dissent = drawPattern({ kind: "dissent", party: 1 }, "light", 2)
    for (let i = 1; i < 6; i += 1) {
      expect(alphaAt(contested, 4 + i, contested.size - i)).toBe(alphaAt(contested, 4, contested.size))
      expect(alphaAt(dissent, 4 + i, i)).toBe(alphaAt(dissent, 4, 0))
    }
  })

  test("tiles repeat without a seam", () => {
    const tile = drawPattern({ kind: "dissent", party: 0 }, "dark", 2)
    for (let y = 0; y < tile.size; y += 1) {
      expect(alphaAt(tile, tile.size - 1 + 1, y)).toBe(alphaAt(tile, 0, y))
      expect(alphaAt(tile, 0, y)).toBe(alphaAt(tile, tile.size - 1, (y + tile.size - 1) % tile.size))
    }
  })

  test("dots leave most of the ground bare", () => {
    const tile = drawPattern({ kind: "noClaim" }, "light", 2)
    const covered = tile.pixels.filter((alpha, i) => i % 4 === 3 && alpha > 0).length
    expect(covered / tile.size ** 2).toBeLessThan(0.15)
  })
})
