import { describe, expect, test } from "vitest"
import { chained, smoothed } from "./polyline.ts"

describe("chained", () => {
  test("joins lines that meet end to end, whichever way they run", () => {
    const lines = chained([
      [
        [1, 0],
        [0, 0]
      ],
      [
        [1, 0],
        [2, 0]
      ],
      [
        [3, 0],
        [2, 0]
      ]
    ])
    expect(lines).toHaveLength(1)
    expect([lines[0]!, lines[0]!.toReversed()]).toContainEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0]
    ])
  })

  test("ends where three lines meet", () => {
    const arms = [
      [1, 0],
      [0, 1],
      [-1, 0]
    ] as const
    expect(chained(arms.map((end) => [[0, 0], end] as const))).toHaveLength(3)
  })

  test("joins the same lines to the same object, and others to another", () => {
    const [a, b, c] = [
      [
        [5, 0],
        [6, 0]
      ],
      [
        [6, 0],
        [7, 0]
      ],
      [
        [7, 0],
        [8, 0]
      ]
    ] as const
    expect(chained([a, b])[0]).toBe(chained([a, b])[0])
    expect(chained([a, b, c])).toEqual([
      [
        [5, 0],
        [6, 0],
        [7, 0],
        [8, 0]
      ]
    ])
    expect(chained([b, a])[0]).toHaveLength(3)
  })

  test("closes a ring without losing a corner", () => {
    const [ring] = chained([
      [
        [0, 0],
        [1, 0],
        [1, 1]
      ],
      [
        [1, 1],
        [0, 1],
        [0, 0]
      ]
    ])
    expect(ring).toHaveLength(5)
    expect(ring?.[0]).toEqual(ring?.at(-1))
  })
})

describe("smoothed", () => {
  test("keeps the ends of a line and cuts its corner", () => {
    const line = smoothed(
      [
        [0, 0],
        [1, 0],
        [1, 1]
      ],
      1
    )
    expect(line).toEqual([
      [0, 0],
      [0.75, 0],
      [1, 0.25],
      [1, 1]
    ])
  })

  test("keeps a ring closed", () => {
    const ring = smoothed([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0]
    ])
    expect(ring[0]).toEqual(ring.at(-1))
  })

  test("leaves a straight line of two points alone", () => {
    expect(
      smoothed([
        [0, 0],
        [1, 0]
      ])
    ).toHaveLength(2)
  })
})
