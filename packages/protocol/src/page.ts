import { Schema } from "effect"
import { cursorParameter } from "./cursor.ts"
import { integerParameter } from "./parameter.ts"

/** Items of a page when no `limit` is given, and the most that may be asked for. */
export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 500

/** The two parameters of every list. */
export const pageQuery = {
  limit: Schema.optionalKey(
    integerParameter({
      description: `Items of a page at most, 1 to ${MAX_LIMIT}.`,
      example: "100",
      lowest: 1,
      highest: MAX_LIMIT,
      standard: DEFAULT_LIMIT
    })
  ),
  cursor: Schema.optionalKey(cursorParameter)
}

/** The one shape of every list. `nextCursor` is absent on the last page. */
export const pageOf = <S extends Schema.Codec<unknown, unknown>>(item: S, identifier: string) =>
  Schema.Struct({
    items: Schema.Array(item),
    nextCursor: Schema.optionalKey(
      Schema.String.annotate({
        description: "Send it as `cursor` for the next page; absent at the end of the list"
      })
    )
  }).annotate({ identifier, description: "One page of a list" })
