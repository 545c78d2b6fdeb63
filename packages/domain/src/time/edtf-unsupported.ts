import { EdtfUnsupported } from "./edtf-errors.ts"

const RANGE = "write the range it stands for, e.g. [2016-12-02..2016-12-06] or 2016-12-02/2016-12-06"

const FEATURES: ReadonlyArray<readonly [pattern: RegExp, feature: string, expected: string]> = [
  [/^(?=.*X)[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?$/, "unspecified digits", RANGE],
  [/^\d{4}-(?:2[1-9]|3\d|4[01])[~?%]?$/, "a season or other part of a year", RANGE],
  [/^Y-?\d+(?:E\d+)?(?:S\d+)?$/, "a year beyond four digits", "write a year from 0001 to 9999"],
  [/^-\d{4}/, "a year before year 1", "write a year from 0001 to 9999"],
  [/^\d{4}S\d+$/, "significant digits", RANGE],
  [
    /^(?=.*[~?%].)[~?%]?\d{4}[~?%]?(?:-[~?%]?\d{2}[~?%]?){0,2}$/,
    "a qualifier on part of a date",
    "put ~, ? or % at the very end"
  ]
]

/**
 * Recognises moments that are EDTF but outside the subset taken in here.
 *
 * Source: EDTF level 0 (negative year), level 1 (seasons, unspecified digits, long years),
 * level 2 (significant digits, group qualification, sub-year groupings).
 */
export const unsupportedMoment = (part: string, text: string): EdtfUnsupported | undefined => {
  const found = FEATURES.find(([pattern]) => pattern.test(part))
  return found === undefined
    ? undefined
    : new EdtfUnsupported({ text, part, feature: found[1], expected: found[2] })
}

/**
 * Recognises sets that are EDTF but outside the subset taken in here.
 *
 * Source: EDTF level 2, set representation: lists, and `{}` for all members.
 */
export const unsupportedSet = (part: string, text: string): EdtfUnsupported | undefined => {
  if (part.startsWith("{") && part.endsWith("}")) {
    const expected = "write an interval from/to for every day, or one claim for each time"
    return new EdtfUnsupported({ text, part, feature: "a set all of whose members are meant", expected })
  }
  return part.startsWith("[") && part.endsWith("]") && part.includes(",")
    ? new EdtfUnsupported({
        text,
        part,
        feature: "a list of alternatives",
        expected: "write [earliest..latest]"
      })
    : undefined
}
