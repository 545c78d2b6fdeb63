import { describe, expect, test } from "vitest"
import { keyMeant, speedBeside } from "./timeline-keys.ts"

const press = (key: string, code: string, shiftKey = false) => keyMeant({ key, code, shiftKey })

describe("the keys of the time line", () => {
  test("are what is printed on them", () => {
    expect(press(",", "Comma")).toBe(",")
    expect(press(">", "IntlBackslash", true)).toBe(">")
    expect(press("=", "Equal")).toBe("+")
  })

  test("are found by their place on an Arabic keyboard", () => {
    expect(press("و", "Comma")).toBe(",")
    expect(press("ز", "Period", true)).toBe(">")
    expect(press("ج", "BracketLeft")).toBe("[")
    expect(press("ش", "KeyA")).toBe("ش")
  })

  test("go from one speed to the next and stop at the ends", () => {
    expect(speedBeside(1, 1)).toBe(2)
    expect(speedBeside(1, -1)).toBe(0.5)
    expect(speedBeside(8, 1)).toBe(8)
    expect(speedBeside(0.5, -1)).toBe(0.5)
    expect(speedBeside(3, 1)).toBe(4)
  })
})
