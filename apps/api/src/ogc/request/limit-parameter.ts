import { type Parameter, parameter } from "@cordon/protocol/parameter"
import { shorten } from "@cordon/protocol/issue-text"
import { Result, Schema } from "effect"

/** Features on a page, when nobody says how many. */
export const DEFAULT_FEATURES = 100

/** Features on a page at most. */
export const MOST_FEATURES = 10_000

const EXPECTED = "a whole number from 1"

/**
 * The `limit` parameter.
 *
 * Source: OGC 17-069r4, requirement /req/core/fc-limit-response-1: more than the maximum is no error, but the maximum.
 */
export const limitParameter: Parameter<number> = parameter(
  Schema.Int,
  {
    description: `Features on the page at most; a greater number than ${MOST_FEATURES} counts as ${MOST_FEATURES}. The page that follows has the relation \`next\`.`,
    expected: EXPECTED,
    example: "1000",
    shape: { type: "integer", minimum: 1, maximum: MOST_FEATURES, default: DEFAULT_FEATURES }
  },
  {
    read: (text) =>
      /^\d{1,100}$/.test(text) && Number(text) >= 1
        ? Result.succeed(Math.min(Number(text), MOST_FEATURES))
        : Result.fail(`found ${JSON.stringify(shorten(text))}, expected ${EXPECTED}`),
    write: String
  }
)
