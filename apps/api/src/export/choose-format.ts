import { type ExportFormat, exportFormats } from "@cordon/protocol/export-format"
import { exporters } from "@cordon/interop/export/exporters"
import { shorten } from "@cordon/protocol/issue-text"
import { Result } from "effect"
import { parseAccept } from "hono/utils/accept"
import { ApiFailure } from "../failure.ts"

/**
 * The format that a caller asks for: by name, else the one that `Accept` likes best.
 *
 * Shape: a plain `application/json` means GeoJSON, and so does anything at all.
 * Errors: NotAcceptable, with every format that there is.
 * Source: RFC 9110, sections 12.5.1 and 15.5.7.
 */
export const chooseFormat = (
  named: ExportFormat | undefined,
  accept: string | undefined
): Result.Result<ExportFormat, ApiFailure> => {
  if (named !== undefined) return Result.succeed(named)
  const liked = parseAccept(accept ?? "*/*")
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || closeness(b.type) - closeness(a.type))
  for (const { type } of liked) {
    const found = exportFormats.find((format) => answersTo(type.toLowerCase(), format))
    if (found !== undefined) return Result.succeed(found)
  }
  return Result.fail(notAcceptable(accept ?? ""))
}

const answersTo = (range: string, format: ExportFormat): boolean => {
  const { mediaType, alsoAskedAs } = exporters[format].facts
  const types = [mediaType, ...alsoAskedAs, ...(format === "geojson" ? ["application/json"] : [])]
  return types.some(
    (type) => range === "*/*" || range === type || range === `${type.slice(0, type.indexOf("/"))}/*`
  )
}

/** A range that names the type counts before one that names its family, and that before any type. */
const closeness = (range: string): number => (range === "*/*" ? 0 : range.endsWith("/*") ? 1 : 2)

const notAcceptable = (accept: string): ApiFailure => {
  const expected = exportFormats
    .map((format) => `${exporters[format].facts.mediaType} (${format})`)
    .join(", ")
  const message = `found ${JSON.stringify(shorten(accept))}, expected one of ${expected}; or name one with format`
  return new ApiFailure({
    problem: "NotAcceptable",
    detail: message,
    errors: [{ where: "header.Accept", found: shorten(accept), expected, message }]
  })
}
