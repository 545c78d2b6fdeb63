import { expect, test } from "vitest"
import { corridorStyles, flowStyles } from "./flow-style.ts"
import { mapLayers } from "./layer.ts"
import { targetSymbols } from "./target-symbol.ts"

test("no two kinds of movement have the same line", () => {
  const lines = Object.values(flowStyles).map((style) => JSON.stringify(style))
  expect(new Set(lines).size).toBe(lines.length)
})

test("no two standings of a corridor have the same line or sign", () => {
  const styles = Object.values(corridorStyles)
  expect(new Set(styles.map(({ sign }) => sign)).size).toBe(styles.length)
  expect(new Set(styles.map(({ dash }) => dash.join())).size).toBe(styles.length)
})

test("no two targets have the same icon", () => {
  const icons = Object.values(targetSymbols)
  expect(new Set(icons).size).toBe(icons.length)
})

test("parts out of sight keep their layers, so that they come back without a new map", () => {
  const all = mapLayers("light", 3)
  const fewer = mapLayers("light", 3, { hidden: new Set(["contested", "week"]) })
  expect(fewer.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  const gone = fewer.filter(({ layout }) => layout?.["visibility"] === "none").map(({ id }) => id)
  expect(gone.map((id) => id.replace(/-\d$/, ""))).toEqual([
    "hatch/half",
    "hatch/half",
    "hatch/half",
    "hatch/third",
    "hatch/third",
    "hatch/third",
    "week/ground",
    "week/edge",
    "week/front"
  ])
})

test("a party out of sight leaves the land's colour, and the others theirs", () => {
  const fillOf = (hiddenParties: ReadonlySet<number>) =>
    JSON.stringify(mapLayers("light", 3, { hiddenParties }).find(({ id }) => id === "cells/fill")?.paint)
  const [all, without] = [fillOf(new Set()), fillOf(new Set([1]))]
  expect(all).toContain("#EBC48C")
  expect(without).not.toContain("#EBC48C")
  expect(without).toContain("#B3C0DC")
})

test("a base map shines through, and the land gives way to it", () => {
  const layers = mapLayers("light", 3, { overBase: true })
  expect(layers[0]?.layout?.["visibility"]).toBe("none")
  expect(JSON.stringify(layers.find(({ id }) => id === "cells/fill")?.paint["fill-opacity"])).not.toContain(
    ",1]"
  )
})
