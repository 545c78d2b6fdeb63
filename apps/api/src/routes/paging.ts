import { formatCursor, listName, parseCursor, type SortKey } from "@cordon/protocol/cursor"
import { DEFAULT_LIMIT } from "@cordon/protocol/page"
import { Effect } from "effect"
import { type ApiFailure, malformed } from "../failure.ts"

/** What the address says about paging. */
export interface PageRequest {
  readonly query: { readonly limit?: number; readonly cursor?: string }
  readonly asked: string
}

/** How a list is sorted. */
export interface ListOrder<T> {
  readonly keyOf: (item: T) => SortKey
  /** true when higher keys come first. */
  readonly descending?: boolean
}

/**
 * Cuts one page out of a sorted list: what follows the cursor's key, so that items recorded meanwhile neither
 * repeat nor hide others.
 *
 * Errors: RequestMalformed when the cursor belongs to another list.
 */
export const pageOf = Effect.fnUntraced(function* <T>(
  sorted: ReadonlyArray<T>,
  { keyOf, descending = false }: ListOrder<T>,
  { query, asked }: PageRequest
): Effect.fn.Return<{ readonly items: ReadonlyArray<T>; readonly nextCursor?: string }, ApiFailure> {
  const list = listName(asked)
  const { limit = DEFAULT_LIMIT } = query
  const cursor = query.cursor === undefined ? undefined : parseCursor(query.cursor)
  if (cursor !== undefined && cursor.list !== list) return yield* foreignCursor()
  const sign = descending ? -1 : 1
  const after =
    cursor === undefined ? -1 : sorted.findIndex((item) => sign * compareKeys(keyOf(item), cursor.after) > 0)
  const start = cursor === undefined ? 0 : after === -1 ? sorted.length : after
  const items = sorted.slice(start, start + limit)
  const last = items.at(-1)
  return last === undefined || start + limit >= sorted.length
    ? { items }
    : { items, nextCursor: formatCursor({ list, after: keyOf(last) }) }
})

/** Cuts one page out of a list whose order is its own: the key is the place in it. */
export const pageInOrder = <T>(items: ReadonlyArray<T>, request: PageRequest) =>
  Effect.map(
    pageOf(
      items.map((item, position) => ({ item, position })),
      { keyOf: ({ position }) => [position] },
      request
    ),
    (page) => ({ ...page, items: page.items.map(({ item }) => item) })
  )

/** Sorts by key, for `pageOf`. */
export const sortedBy = <T>(
  items: ReadonlyArray<T>,
  { keyOf, descending = false }: ListOrder<T>
): ReadonlyArray<T> => {
  const sign = descending ? -1 : 1
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => sign * compareKeys(a.key, b.key))
    .map(({ item }) => item)
}

const compareKeys = (a: SortKey, b: SortKey): number => {
  for (const [i, x] of a.entries()) {
    const y = b[i]
    if (y === undefined) return 1
    if (x < y) return -1
    if (x > y) return 1
  }
  return 0
}

const foreignCursor = () =>
  malformed([
    {
      where: "query.cursor",
      found: "a cursor of another list",
      expected: "the nextCursor of an earlier page of this list",
      message:
        "this cursor belongs to another list; send it with the same other parameters as the page it came from"
    }
  ])
