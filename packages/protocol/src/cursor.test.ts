import { expect, it } from "@effect/vitest"
import { Schema } from "effect"
import { Cursor, cursorParameter, formatCursor, listName, parseCursor } from "./cursor.ts"

it.prop("survives the trip through an address", [Cursor], ([cursor]) => {
  const text = formatCursor(cursor)
  expect(text).toMatch(/^[A-Za-z0-9_-]*$/)
  expect(JSON.stringify(parseCursor(text))).toBe(JSON.stringify(cursor))
})

it.prop("is never read out of any other text", [Schema.String], ([text]) => {
  const cursor = parseCursor(text)
  if (cursor !== undefined) expect(formatCursor(cursor)).toBe(text)
})

it.each(["", "abc", "e30", "bnVsbA", "eyJsaXN0IjoxfQ", "%%%", "eyJsaXN0IjoiIiwiYWZ0ZXIiOltdfQ=="])(
  "refuses %j, which it never wrote",
  (text) => {
    expect(parseCursor(text)).toBeUndefined()
    expect(Schema.decodeUnknownOption(cursorParameter)(text)._tag).toBe("None")
  }
)

it("names lists differently when something else was asked", () => {
  expect(listName("/api/cases/a/claims")).toMatch(/^[0-9a-f]{8}$/)
  expect(listName("/api/cases/a/claims")).not.toBe(listName("/api/cases/b/claims"))
})
