import { Result, Schema } from "effect"
import { Base64Url } from "effect/encoding"
import { parameter } from "./parameter.ts"

/** Where an item stands in a list: what the list is sorted by, most significant first. */
export const SortKey = Schema.Array(Schema.Union([Schema.String, Schema.Finite]))
export type SortKey = typeof SortKey.Type

/**
 * The end of one page: the sort key of its last item, and which list it belongs to.
 *
 * Gotcha: opaque to clients; it is only good for the query that gave it.
 */
export const Cursor = Schema.Struct({ list: Schema.String, after: SortKey })
export type Cursor = typeof Cursor.Type

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Cursor), { onExcessProperty: "error" })

/** Writes a cursor as text for an address. */
export const formatCursor = (cursor: Cursor): string => Base64Url.encode(JSON.stringify(cursor))

/** Reads a cursor's text; undefined when this API cannot have written it. */
export const parseCursor = (text: string): Cursor | undefined => {
  const cursor = Result.flatMap(
    Result.try(() => Result.getOrThrow(Base64Url.decodeString(text))),
    (json) => decode(json)
  )
  return Result.isSuccess(cursor) && formatCursor(cursor.success) === text ? cursor.success : undefined
}

/**
 * The `cursor` parameter of every list.
 *
 * Shape: the text of a cursor, so that callers hand on what they were given; `parseCursor` reads it.
 */
export const cursorParameter = parameter(
  Schema.String,
  {
    description: "Continues a list: the `nextCursor` of the page before, with the same other parameters.",
    expected: "the nextCursor of an earlier page, unchanged",
    example: "eyJsaXN0IjoiIiwiYWZ0ZXIiOltdfQ",
    shape: { type: "string" }
  },
  {
    read: (text) =>
      parseCursor(text) === undefined
        ? Result.fail("this is not a cursor of this API; send the nextCursor of the page before, unchanged")
        : Result.succeed(text),
    write: (text) => text
  }
)

/**
 * Names a list by what was asked for, so that a cursor of another list is noticed.
 *
 * Shape: 8 hexadecimal digits; FNV-1a of the text, which is no secret and no proof.
 */
export const listName = (asked: string): string => {
  let hash = 0x811c9dc5
  for (let i = 0; i < asked.length; i++) hash = Math.imul(hash ^ asked.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, "0")
}
