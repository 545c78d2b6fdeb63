import { expect, it } from "vitest"
import { mercatorLines, mercatorPath } from "./mercator-path.ts"

/** Web Mercator of EPSG:3857 at a scale, shifted: what a map that is neither turned nor tilted does. */
const project = ([longitude, latitude]: readonly [number, number]) => ({
  x: 4000 * (longitude - 37),
  y:
    300 -
    229_183.118 *
      Math.log(
        Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360) / Math.tan(Math.PI / 4 + (36.1 * Math.PI) / 360)
      )
})

it("puts every point where the map itself does", () => {
  const line = [
    [37.1, 36.15],
    [37.17, 36.21],
    [37.2, 36.3]
  ] as const
  const path = mercatorPath(mercatorLines([line, line.slice(1)]), [37, 36.1, 37.3, 36.4], project)
  const points = [line, line.slice(1)].map((one) =>
    one.map((at, i) => `${i === 0 ? "M" : "L"}${rounded(project(at))}`).join("")
  )
  expect(path).toBe(points.join(""))
})

const rounded = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `${Math.round(10 * x) / 10} ${Math.round(10 * y) / 10}`
