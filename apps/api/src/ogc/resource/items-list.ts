import { Instant } from "@cordon/domain/time/instant"
import type { FeatureCollectionSpec, FeatureValue } from "@cordon/interop/feature/case-feature"
import { formatCursor, listName, parseCursor } from "@cordon/protocol/cursor"
import type { ProblemIssue } from "@cordon/protocol/problem"
import { Effect, Result, Schema } from "effect"
import { type ApiFailure, malformed } from "../../failure.ts"
import { CRS84 } from "../crs.ts"
import type { Shown } from "../feature-shelf.ts"
import type { FeatureFilter } from "../index/feature-index.ts"
import type { Mark } from "../index/feature-page.ts"
import { rectanglesOf } from "../request/box-parameter.ts"
import { spanOf } from "../request/datetime-parameter.ts"
import { type ItemsQuery, queryablesOf } from "../request/parameters.ts"

/** Names everything that is asked for but where in the list and in which form: equal for all pages of one list. */
export const nameOfList = (collection: string, query: ItemsQuery, spec: FeatureCollectionSpec): string => {
  const { bbox, datetime, knownBy, accordingTo, recordedBy } = query
  return JSON.stringify([
    collection,
    bbox === undefined ? [] : [bbox, query["bbox-crs"]],
    datetime,
    [knownBy, accordingTo, recordedBy],
    havingOf(query, spec)
  ])
}

/** Where a page begins. */
export interface Start {
  /** When the last entry was recorded that the first page knew of; the pages after it know of no later one. */
  readonly recordedBy: Instant
  /** The last feature of the page before. */
  readonly after: Mark
}

/** Writes where a page begins as a cursor. */
export const cursorOf = ({ recordedBy, after }: Start, list: string): string =>
  formatCursor({ list: listName(list), after: [recordedBy, after.position, after.id] })

/** Where a page begins by its cursor. Errors: RequestMalformed for a cursor of another list. */
export const startOf = (
  { cursor }: ItemsQuery,
  list: string
): Effect.Effect<Start | undefined, ApiFailure> => {
  if (cursor === undefined) return Effect.undefined
  const read = parseCursor(cursor)
  if (read !== undefined && read.list === listName(list) && isStart(read.after)) {
    const [recordedBy, position, id] = read.after
    return Effect.succeed({ recordedBy, after: { position, id } })
  }
  const found = "a cursor of another list"
  const expected = "the cursor of a next link of this list"
  return Effect.fail(
    malformed([
      { where: "query.cursor", found, expected, message: `found ${found}, expected ${expected}, unchanged` }
    ])
  )
}

const Position = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0xffff_ffff }))
const isStart = Schema.is(Schema.Tuple([Instant, Position, Schema.String]))

/** What is asked for, in the zone of the case. Errors: RequestMalformed for a box or an interval that cannot be. */
export const filterOf = (
  { opened }: Shown,
  query: ItemsQuery,
  spec: FeatureCollectionSpec
): Effect.Effect<FeatureFilter, ApiFailure> => {
  const { bbox, datetime } = query
  const issues: Array<ProblemIssue> = []
  const read = <A>(parameter: string, result: Result.Result<A, string>): A | undefined => {
    if (Result.isSuccess(result)) return result.success
    issues.push(issueOf(parameter, result.failure))
    return undefined
  }
  const within = bbox === undefined ? undefined : read("bbox", rectanglesOf(bbox, query["bbox-crs"] ?? CRS84))
  const during = datetime === undefined ? undefined : read("datetime", spanOf(datetime, opened.index.clock))
  return issues.length > 0
    ? Effect.fail(malformed(issues))
    : Effect.succeed({
        ...(within === undefined ? {} : { within }),
        ...(during === undefined ? {} : { during }),
        having: havingOf(query, spec)
      })
}

const havingOf = (query: ItemsQuery, spec: FeatureCollectionSpec): FeatureFilter["having"] =>
  queryablesOf(spec).flatMap(({ name }) =>
    query[name] === undefined ? [] : [{ field: name, value: query[name] as FeatureValue }]
  )

/** A sentence of the form "found …, expected …" as an issue. */
const issueOf = (parameter: string, message: string): ProblemIssue => {
  const [found = "", expected = ""] = message.replace(/^found /, "").split(", expected ")
  return { where: `query.${parameter}`, found, expected, message }
}
