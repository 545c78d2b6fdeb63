import { expect, it } from "vitest"
import { formatStated } from "./amount-range.ts"

const amount = (quantifier: string, value: number) => ({ quantifier, value, unit: "persons" }) as never

it.each([
  [[amount("exactly", 357)], "357"],
  [[amount("about", 500)], "about 500"],
  [[amount("atMost", 16_000)], "up to 16,000"],
  [[amount("atLeast", 21_000)], "21,000+"],
  [[amount("exactly", 8500), amount("atLeast", 50_000)], "8,500 to 50,000+"],
  [[amount("atLeast", 8500), amount("exactly", 50_000)], "8,500 to 50,000"],
  [[{ quantifier: "between", low: 4000, high: 5000, unit: "persons" } as never], "4,000 to 5,000"],
  [[{ quantifier: "unknown", unit: "persons" } as never], undefined],
  [[], undefined]
])("what is stated, in words: %#", (amounts, words) => {
  expect(formatStated(amounts)).toBe(words)
})
