import { describe, expect, test } from "vitest"
import { createAnswerStore } from "./answer-store.ts"

describe("createAnswerStore", () => {
  test("keeps the latest answers, one that is kept again being a latest", () => {
    const store = createAnswerStore<number>(2)
    store.keep("a", 1)
    store.keep("b", 2)
    store.keep("a", 3)
    store.keep("c", 4)
    expect([store.get("a"), store.get("b"), store.get("c")]).toEqual([3, undefined, 4])
  })
})
