import { describe, expect, it } from "@effect/vitest"
import { DatabaseSync } from "node:sqlite"
import { reasonOf } from "./sqlite-errors.ts"

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (cause) {
    return cause
  }
  throw new Error("nothing was thrown")
}

describe("reasonOf", () => {
  it("says that a disk is full", () => {
    const db = new DatabaseSync(":memory:")
    db.exec("CREATE TABLE t (x BLOB); PRAGMA max_page_count = 4")
    const full = thrownBy(() => db.exec("INSERT INTO t VALUES (zeroblob(100000))"))
    expect(reasonOf(full, "here")).toMatchObject({
      _tag: "StoreFull",
      category: "unavailable",
      place: "here"
    })
    const noSpace = Object.assign(new Error("no space left"), { code: "ENOSPC", syscall: "mkdir" })
    expect(reasonOf(noSpace, "here")?._tag).toBe("StoreFull")
  })

  it("says that a path cannot be used", () => {
    const cause = thrownBy(() => new DatabaseSync("/nowhere/at/all/ledger.sqlite"))
    expect(reasonOf(cause, "here")).toMatchObject({ _tag: "StoreUnavailable", category: "unavailable" })
  })

  it("leaves broken invariants and faulty statements as defects", () => {
    const db = new DatabaseSync(":memory:")
    db.exec("CREATE TABLE t (x INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)")
    expect(
      reasonOf(
        thrownBy(() => db.exec("INSERT INTO t VALUES (1)")),
        "here"
      )
    ).toBeUndefined()
    expect(
      reasonOf(
        thrownBy(() => db.exec("SELEC 1")),
        "here"
      )
    ).toBeUndefined()
    expect(reasonOf(new TypeError("x is not a function"), "here")).toBeUndefined()
    expect(reasonOf("a text", "here")).toBeUndefined()
  })
})
