import { describe, expect, it } from "vitest"
import { lookOf } from "./paint.ts"

describe("look", () => {
  it.each([
    [{ TERM: "xterm-256color", COLORTERM: "truecolor" }, 24],
    [{ TERM: "xterm-256color" }, 8],
    [{ TERM: "xterm" }, 4],
    [{ TERM: "xterm-256color", COLORTERM: "truecolor", NO_COLOR: "1" }, 0],
    [{ TERM: "xterm-256color", NO_COLOR: "" }, 8],
    [{}, 0]
  ])("%j gives colour depth %d", (env, depth) => expect(lookOf(env).depth).toBe(depth))

  it("reads whether the ground is light", () => {
    expect(lookOf({ COLORFGBG: "0;15" }).theme).toBe("light")
    expect(lookOf({ COLORFGBG: "15;0" }).theme).toBe("dark")
    expect(lookOf({ CORDON_THEME: "light" }).theme).toBe("light")
  })
})
