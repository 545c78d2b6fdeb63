import { describe, expect, it } from "@effect/vitest"
import { type Ring, type Rings, signedArea } from "./planar.ts"
import { snapRings } from "./snap-rings.ts"

const west: Rings = [
  [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0]
  ]
]

const segmentsOf = (ring: Ring) =>
  ring.slice(1).map((end, i) => [ring[i]!.join(), end.join()].sort().join(" "))
const shared = (p: Rings, q: Rings) => {
  const other = new Set(segmentsOf(q[0]!))
  return segmentsOf(p[0]!).filter((segment) => other.has(segment))
}

describe("snapRings", () => {
  it("closes a gap and an overlap between neighbours that have different vertices", () => {
    const east: Rings = [
      [
        [101, 0.5],
        [200, 0],
        [200, 100],
        [99, 99.2],
        [100.7, 50],
        [101, 0.5]
      ]
    ]
    const [p, q] = snapRings([west, east], 2)
    expect(shared(p!, q!)).toHaveLength(2)
    expect(signedArea(q![0]!)).toBeGreaterThan(9_000)
  })

  it("leaves boundaries further apart than the tolerance alone", () => {
    const east: Rings = [
      [
        [103, 0],
        [200, 0],
        [200, 100],
        [103, 100],
        [103, 0]
      ]
    ]
    expect(snapRings([west, east], 2)).toEqual([west, east])
  })

  it("never moves the vertices of one feature onto each other", () => {
    const fine: Rings = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0]
      ]
    ]
    expect(snapRings([fine, west.map((ring) => ring.map(([x, y]) => [x + 500, y] as const))], 2)[0]).toEqual(
      fine
    )
  })
})
