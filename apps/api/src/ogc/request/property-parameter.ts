import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatInstant, parseInstant } from "@cordon/domain/time/instant"
import type { FeatureField, FeatureValue } from "@cordon/interop/feature/case-feature"
import { issueText, shorten } from "@cordon/protocol/issue-text"
import { type Parameter, parameter } from "@cordon/protocol/parameter"
import { didYouMean } from "@cordon/protocol/suggestion"
import { Result, Schema } from "effect"

const Value = Schema.Union([Schema.String, Schema.Finite, Schema.Boolean])

/**
 * A parameter that asks for one value of a property.
 *
 * Source: OGC 17-069r4, recommendation /rec/core/fc-filters; OGC 19-079r2, /req/queryables-query-parameters/parameters.
 */
export const propertyParameter = (field: FeatureField): Parameter<FeatureValue> => {
  const expected = expectedOf(field)
  return parameter<FeatureValue>(
    Value,
    {
      description: `Only features whose \`${field.name}\` is exactly this. ${field.title}: ${field.description}.`,
      expected,
      example: exampleOf(field),
      shape: shapeOf(field)
    },
    {
      read: (text) =>
        Result.mapError(
          readValue(field, text),
          (message) => message ?? `found ${JSON.stringify(shorten(text))}, expected ${expected}`
        ),
      write: String
    }
  )
}

/** A field as JSON Schema, with the keywords that OpenAPI 3.0 has too. */
export const shapeOf = ({ type, values, unit }: FeatureField): Readonly<Record<string, unknown>> => {
  const enumerated = values === undefined ? {} : { enum: values }
  const measured = unit === undefined ? {} : { "x-ogc-unit": unit }
  switch (type) {
    case "number":
    case "integer":
    case "boolean":
      return { type, ...measured }
    case "date":
      return { type: "string", format: "date" }
    case "instant":
      return { type: "string", format: "date-time" }
    case "uri":
      return { type: "string", format: "uri" }
    case "string":
    case "edtf":
      return { type: "string", ...enumerated }
  }
}

const expectedOf = ({ type, values }: FeatureField): string => {
  switch (type) {
    case "number":
      return "a number"
    case "integer":
      return "a whole number"
    case "boolean":
      return "true or false"
    case "date":
      return "a day that exists, YYYY-MM-DD, e.g. 2016-12-04"
    case "instant":
      return "an instant with offset, e.g. 2016-12-04T18:00:00Z"
    default:
      return values === undefined ? "text" : `one of ${values.join(", ")}`
  }
}

const exampleOf = ({ type, values }: FeatureField): string => {
  switch (type) {
    case "number":
    case "integer":
      return "1"
    case "boolean":
      return "true"
    case "date":
      return "2016-12-04"
    case "instant":
      return "2016-12-04T18:00:00Z"
    case "uri":
      return "https://example.org/"
    default:
      return values?.[0] ?? "text"
  }
}

const decodeDay = Schema.decodeUnknownResult(CalendarDay)

/** Fails with what is wrong, or with nothing where what was expected says it all. */
const readValue = (
  { type, values }: FeatureField,
  text: string
): Result.Result<FeatureValue, string | undefined> => {
  switch (type) {
    case "number":
      return /^-?\d{1,40}(\.\d{1,40})?([eE][+-]?\d{1,2})?$/.test(text)
        ? Result.succeed(Number(text))
        : Result.fail(undefined)
    case "integer":
      return /^-?\d{1,15}$/.test(text) ? Result.succeed(Number(text)) : Result.fail(undefined)
    case "boolean":
      return text === "true" || text === "false" ? Result.succeed(text === "true") : Result.fail(undefined)
    case "date":
      return Result.mapError(decodeDay(text), ({ issue }) => issueText(issue).message)
    case "instant":
      return Result.match(parseInstant(text), {
        onFailure: (error) => Result.fail(error.message),
        onSuccess: ({ instant }) => Result.succeed(formatInstant(instant))
      })
    default:
      return values === undefined || values.includes(text)
        ? Result.succeed(text)
        : Result.fail(
            `found ${JSON.stringify(shorten(text))}, expected one of ${values.join(", ")}${didYouMean(text, values)}`
          )
  }
}
