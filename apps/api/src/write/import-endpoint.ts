import { ZoneId } from "@cordon/domain/time/zone"
import { encodings } from "@cordon/ingest/table/decode-text"
import { importFormats } from "@cordon/ingest/table/formats"
import { ImportReport } from "@cordon/ingest/table/import-report"
import { caseParam } from "@cordon/protocol/case-param"
import { writeEndpoint } from "@cordon/protocol/endpoint"
import { idParameter, textParameter, wordParameter } from "@cordon/protocol/parameter"
import { Schema } from "effect"

/** Bytes of an import at most; it is never held in memory. */
const LIMIT_BYTES = 8 * 1024 ** 3

/** Characters of refused rows that come back in an answer. */
export const QUARANTINE_CHARACTERS = 4_000_000

/**
 * What a file may be sent as.
 *
 * Gotcha: nothing that a form or a plain cross-origin request can send.
 */
export const importMediaTypes = [
  "text/csv",
  "application/csv",
  "application/x-ndjson",
  "application/geo+json",
  "application/json",
  "application/vnd.google-earth.kml+xml",
  "application/octet-stream"
]

const [firstFormat = "", ...otherFormats] = importFormats.map(({ name }) => name)

const text = (description: string, example: string, longest: number) =>
  Schema.optionalKey(textParameter({ description, example, longest }))

/** What an import over the API did. */
export const ApiImportReport = Schema.Struct({
  ...ImportReport.fields,
  quarantine: Schema.optionalKey(
    Schema.Struct({
      extension: Schema.String.annotate({
        description: "What the file of refused rows would end with, e.g. csv"
      }),
      text: Schema.String.annotate({
        description: "The refused rows with line, field and reason, to be mended and sent again"
      }),
      whole: Schema.Boolean.annotate({ description: "false when there are more than an answer holds" })
    })
  )
}).annotate({
  identifier: "ApiImportReport",
  description: "What an import did, with the rows that it refused"
})
export type ApiImportReport = typeof ApiImportReport.Type

/** Files of other people's data. */
export const importEndpoints = {
  import: writeEndpoint({
    path: "/api/cases/:case/imports",
    group: "writing",
    summary: "Imports a file of other people's data",
    description:
      "Streams the body into the case as `cordon import` does, batch by batch, each all or none; a case that is new is made. Ids come from the data, so an import that was cut off is simply sent again. Rows that cannot be taken come back with line, field and reason; `read` is the sum of `accepted`, `quarantined` and `alreadyKnown`.",
    params: caseParam,
    query: {
      format: Schema.optionalKey(
        wordParameter([firstFormat, ...otherFormats], {
          description: "Format of the body. By default told from it where it is plain.",
          example: firstFormat
        })
      ),
      name: text("Name of the file, which some formats take an edition from.", "GEDEvent_v24_1.csv", 200),
      encoding: Schema.optionalKey(
        wordParameter(encodings, {
          description: "Encoding of the body. By default UTF-8.",
          example: "latin-1"
        })
      ),
      edition: text("Edition or version of the dataset.", "24.1", 100),
      published: text("When the dataset was published, as EDTF.", "2024-06-17", 100),
      dateOrder: Schema.optionalKey(
        wordParameter(["dmy", "mdy"], {
          description: "Order of day and month in dates such as 03/04/2016, which are refused without it.",
          example: "dmy"
        })
      ),
      holderProperty: text("Property of areas that names who holds them.", "holder", 100),
      mapping: text("The mapping file of the format `table`, as text.", "version: 1", 8000),
      title: text("Title of a case that is new.", "A siege", 200),
      zone: Schema.optionalKey(
        idParameter(ZoneId, {
          description: "Time zone of a case that is new.",
          expected: "an IANA time zone",
          example: "Asia/Damascus"
        })
      ),
      dryRun: Schema.optionalKey(
        wordParameter(["true", "false"], {
          description: "true: reads and reports, and writes nothing.",
          example: "true",
          standard: "false"
        })
      )
    },
    headers: {},
    body: {
      schema: Schema.String,
      description: "The file",
      limitBytes: LIMIT_BYTES,
      mediaTypes: importMediaTypes
    },
    response: ApiImportReport,
    successes: { 200: "The file was read to its end; the report says what came of each row" },
    errors: ["ImportRefused", "StoreUnavailable"]
  })
}
