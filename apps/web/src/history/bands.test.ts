import { describe, expect, test } from "vitest"
import type { ShownAccount } from "../reasoning/shown-account.ts"
import { bandsOf } from "./bands.ts"

const scale = { x: (value: number) => value }
const account = (letter: string, range?: ShownAccount["range"]): ShownAccount =>
  ({ letter, colour: `--${letter}`, account: {}, ...(range === undefined ? {} : { range }) }) as ShownAccount

describe("bandsOf", () => {
  test("is one band for accounts that imply the same", () => {
    const bands = bandsOf(
      [
        account("A", { low: 100, high: 200 }),
        account("B", { low: 10, high: 30 }),
        account("C", { low: 100, high: 200 })
      ],
      scale
    )
    expect(bands.map(({ letters }) => letters)).toEqual(["A C", "B"])
  })

  test("leaves out accounts that say nothing of the figure, and fades open ends", () => {
    const [band, ...rest] = bandsOf([account("A"), account("B", { low: 100 })], scale)
    expect(rest).toEqual([])
    expect(band).toMatchObject({ left: 100, openLow: false, openHigh: true })
    expect(band!.right).toBeGreaterThan(100)
  })

  test("keeps letters apart", () => {
    const [a, b] = bandsOf(
      [account("A", { low: 100, high: 110 }), account("B", { low: 99, high: 111 })],
      scale
    )
    expect(Math.abs(a!.letterAt - b!.letterAt)).toBeGreaterThanOrEqual(18)
  })
})
