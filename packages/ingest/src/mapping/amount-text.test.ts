import { describe, expect, it } from "@effect/vitest"
import { CellRefusal } from "../table/cell.ts"
import { amountText, amountTextReader } from "./amount-text.ts"

describe("a worded amount", () => {
  it.each([
    ["4,000", { quantifier: "exactly", value: 4000, worded: false }],
    ["0", { quantifier: "exactly", value: 0, worded: false }],
    ["about 4 000", { quantifier: "about", value: 4000, worded: true }],
    ["~7.5", { quantifier: "about", value: 7.5, worded: true }],
    ["c. 300", { quantifier: "about", value: 300, worded: true }],
    ["Some 270,000", { quantifier: "about", value: 270_000, worded: true }],
    ["21,000+", { quantifier: "atLeast", value: 21_000, worded: true }],
    ["more than 5", { quantifier: "atLeast", value: 5, worded: true }],
    ["5 or more", { quantifier: "atLeast", value: 5, worded: true }],
    [">=5", { quantifier: "atLeast", value: 5, worded: true }],
    ["up to 16,000", { quantifier: "atMost", value: 16_000, worded: true }],
    ["no more than 3", { quantifier: "atMost", value: 3, worded: true }],
    ["4-5", { quantifier: "between", low: 4, high: 5, worded: false }],
    ["4,000 – 5,000", { quantifier: "between", low: 4000, high: 5000, worded: false }],
    ["between 4 and 5", { quantifier: "between", low: 4, high: 5, worded: false }],
    ["about 4 to 5", { quantifier: "between", low: 4, high: 5, worded: true }],
    ["unknown", { quantifier: "unknown", worded: true }],
    ["?", { quantifier: "unknown", worded: true }]
  ])("%s", (text, said) => {
    expect(amountText(text)).toEqual(said)
  })

  it("that is empty says nothing", () => {
    expect(amountText("  ")).toBeUndefined()
  })

  it.each([
    ["-5", /negative/],
    ["5-4", /low number is above the high/],
    ["1,5", /thousands or a fraction/],
    ["dozens", /not clear what number/],
    ["many", /not clear what number/],
    ["about", /not clear what number/],
    ["more than 4-5", /not clear what number/],
    ["up to 5+", /not clear what number/],
    ["between 5", /not clear what number/],
    ["5 killed", /not clear what number/]
  ])("%s is refused, not guessed at", (text, reason) => {
    const read = amountText(text)
    expect(read).toBeInstanceOf(CellRefusal)
    expect((read as CellRefusal).reason).toMatch(reason)
  })

  it("knows the words that a mapping adds", () => {
    const read = amountTextReader({ dutzende: "unknown", etwa: "about", Mindestens: "atLeast" })
    expect(read("Dutzende")).toEqual({ quantifier: "unknown", worded: true })
    expect(read("etwa 40")).toEqual({ quantifier: "about", value: 40, worded: true })
    expect(read("mindestens 40")).toEqual({ quantifier: "atLeast", value: 40, worded: true })
  })
})
