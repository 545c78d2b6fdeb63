import { Result } from "effect"
import { type EdtfError, EdtfMalformed } from "./edtf-errors.ts"
import type { Bound, Moment, NoLimit, Period, Published, WithinBound } from "./edtf.ts"
import { readMoment } from "./edtf-moment.ts"
import { boundProblem, periodProblem } from "./edtf-order.ts"
import { unsupportedSet } from "./edtf-unsupported.ts"

const EXPECTED_SET = "write [earliest..latest], e.g. [2016-07-26..2016-07-30], or leave one end out"
const EXPECTED_BOUND = "write a date, a set [earliest..latest], .. for open, or nothing for unknown"
const EXPECTED_PERIOD = "write a date, an interval from/to, or a set [earliest..latest] for some day of it"
const EXPECTED_PUBLISHED = "write a date, a set [earliest..latest], or nothing for unknown"

/**
 * Reads one time: `2016`, `2016-12`, `2016-12-04`, `2016-12-04~`, `2016-12-04T18:00:00-05:00`.
 *
 * Errors: EdtfMalformed, EdtfUnsupported.
 * Source: EDTF level 0; level 1 for `~`, `?` and `%` at the end.
 */
export const parseMoment = (text: string): Result.Result<Moment, EdtfError> => readMoment(text, text)

/**
 * Reads a bound: a moment, a one-of set `[a..b]`, `..` for open, or the empty text for unknown.
 *
 * Errors: EdtfMalformed, EdtfUnsupported.
 * Source: EDTF levels 0 to 2.
 */
export const parseBound = (text: string): Result.Result<Bound, EdtfError> =>
  text.includes("/")
    ? malformed("bound", text, text, "it is an interval", EXPECTED_BOUND)
    : readBound(text, text)

/**
 * Reads the time of a publication: a moment, a one-of set, or the empty text for unknown.
 *
 * Errors: EdtfMalformed, EdtfUnsupported.
 */
export const parsePublished = (text: string): Result.Result<Published, EdtfError> => {
  if (text.includes("/")) {
    return malformed("publication time", text, text, "it is an interval", EXPECTED_PUBLISHED)
  }
  return Result.flatMap(
    readBound(text, text),
    (bound): Result.Result<Published, EdtfError> =>
      bound._tag === "Open"
        ? malformed("publication time", text, text, "it is open", EXPECTED_PUBLISHED)
        : Result.succeed(bound)
  )
}

/**
 * Reads a period: an interval or a lone moment means every day of it, a lone set means some day of it.
 *
 * Errors: EdtfMalformed, EdtfUnsupported.
 * Source: EDTF levels 0 to 2; a set as the bound of an interval is an extension of this program.
 */
export const parsePeriod = (text: string): Result.Result<Period, EdtfError> => {
  const sides = text.split("/")
  if (sides.length > 2) return malformed("period", text, text, "it has more than one slash", EXPECTED_PERIOD)
  if (sides.length === 2) return parseInterval(text, sides[0] ?? "", sides[1] ?? "")
  if (text === "")
    return malformed("period", text, text, "it is empty", `${EXPECTED_PERIOD}; / is wholly unknown`)
  if (text === "..") return malformed("period", text, text, "it has one end only", "write ../.. for all time")
  if (isSet(text)) {
    return Result.map(readSet(text, text), ({ earliest, latest }) => ({
      extent: "someDay",
      from: onOrOpen(earliest),
      to: onOrOpen(latest)
    }))
  }
  return Result.map(parseMoment(text), (moment) => ({
    extent: "everyDay",
    from: { _tag: "On", moment },
    to: { _tag: "On", moment }
  }))
}

const parseInterval = (text: string, left: string, right: string): Result.Result<Period, EdtfError> =>
  Result.gen(function* () {
    const from = yield* readBound(left, text)
    const to = yield* readBound(right, text)
    const period: Period = { extent: "everyDay", from, to }
    const problem = periodProblem(period)
    if (problem === undefined) return period
    return yield* malformed("period", text, text, problem, "write the earlier bound first")
  })

const readBound = (part: string, text: string): Result.Result<Bound, EdtfError> => {
  if (part === "") return Result.succeed({ _tag: "Unknown" })
  if (part === "..") return Result.succeed({ _tag: "Open" })
  if (isSet(part)) return readSet(part, text)
  return Result.map(readMoment(part, text), (moment) => ({ _tag: "On", moment }))
}

const isSet = (part: string): boolean => /^[[{]|[\]}]$/.test(part)

const readSet = (part: string, text: string): Result.Result<WithinBound, EdtfError> =>
  Result.gen(function* () {
    const unsupported = unsupportedSet(part, text)
    if (unsupported !== undefined) return yield* Result.fail(unsupported)
    if (!part.startsWith("[") || !part.endsWith("]")) {
      return yield* malformed("set", part, text, "a bracket is missing", EXPECTED_SET)
    }
    const inside = part.slice(1, -1)
    if (inside === "") return yield* malformed("set", part, text, "it is empty", EXPECTED_SET)
    const limits = inside.split("..")
    if (limits.length === 1) {
      return yield* malformed("set", part, text, "it holds a single time", "write the time without brackets")
    }
    if (limits.length > 2) return yield* malformed("set", part, text, "it has more than one ..", EXPECTED_SET)
    const set: WithinBound = {
      _tag: "Within",
      earliest: yield* readLimit(limits[0] ?? "", text),
      latest: yield* readLimit(limits[1] ?? "", text)
    }
    const problem = boundProblem(set)
    return problem === undefined ? set : yield* malformed("set", part, text, problem, EXPECTED_SET)
  })

const readLimit = (part: string, text: string): Result.Result<Moment | NoLimit, EdtfError> =>
  part === "" ? Result.succeed({ _tag: "NoLimit" }) : readMoment(part, text)

const onOrOpen = (limit: Moment | NoLimit): Extract<Bound, { readonly _tag: "On" | "Open" }> =>
  limit._tag === "NoLimit" ? { _tag: "Open" } : { _tag: "On", moment: limit }

const malformed = (
  shape: EdtfMalformed["shape"],
  part: string,
  text: string,
  problem: string,
  expected: string
): Result.Result<never, EdtfMalformed> =>
  Result.fail(new EdtfMalformed({ text, part, shape, problem, expected }))
