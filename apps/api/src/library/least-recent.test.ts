import { expect, it } from "vitest"
import { LeastRecent } from "./least-recent.ts"

it("forgets what was used least recently once it weighs too much", () => {
  const kept = new LeastRecent<string>(6, (text) => text.length)
  kept.set("a", "aa")
  kept.set("b", "bb")
  kept.set("c", "cc")
  expect(kept.get("a")).toBe("aa")
  kept.set("d", "dd")
  expect([kept.get("a"), kept.get("b"), kept.get("c"), kept.get("d")]).toEqual(["aa", undefined, "cc", "dd"])
})

it("weighs a replaced value once, and keeps nothing heavier than all it may hold", () => {
  const kept = new LeastRecent<string>(4, (text) => text.length)
  kept.set("a", "aaaa")
  kept.set("a", "a")
  kept.set("b", "bbb")
  expect([kept.get("a"), kept.get("b"), kept.size]).toEqual(["a", "bbb", 2])
  kept.set("b", "bbbbb")
  expect([kept.get("a"), kept.get("b"), kept.size]).toEqual(["a", undefined, 1])
})
