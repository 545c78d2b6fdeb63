import { ClaimId } from "@cordon/domain/key"
import { WebAddress } from "@cordon/domain/source/citation"
import { Result, Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { accordingToParameter, recordedByQuery } from "./controls-query.ts"
import { endpoint, mapProblems } from "./endpoint.ts"
import { exportCollections, exportFormats, exportMedia } from "./export-format.ts"
import { shorten } from "./issue-text.ts"
import { idParameter, parameter, wordParameter, wordsParameter } from "./parameter.ts"
import { timePointParameter } from "./time-parameter.ts"

const SITE = "an http or https address, e.g. https://example.org/cordon"

/** Where a case is published: an address without a slash at its end. */
const siteParameter = parameter(
  WebAddress,
  {
    description:
      "Address at which the case is published, for files that point back to it (ClaimReview). By default this server's.",
    expected: SITE,
    example: "https://example.org/cordon",
    shape: { type: "string", format: "uri" }
  },
  {
    read: (text) =>
      text.length <= 2000 && /^https?:\/\/[^\s]+$/.test(text)
        ? Result.succeed(text.replace(/\/+$/, ""))
        : Result.fail(`found ${JSON.stringify(shorten(text))}, expected ${SITE}`),
    write: (site) => site
  }
)

/** An export in the format that is sent by default. */
export const ExportedFeatures = Schema.Struct({
  type: Schema.Literal("FeatureCollection"),
  features: Schema.Array(
    Schema.Struct({
      type: Schema.Literal("Feature"),
      id: Schema.String,
      geometry: Schema.NullOr(
        Schema.Struct({ type: Schema.String, coordinates: Schema.Array(Schema.Unknown) })
      ),
      properties: Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Finite, Schema.Boolean]))
    })
  )
}).annotate({
  identifier: "ExportedFeatures",
  description: "GeoJSON with the controls, the head of the ledger, licence and editors as further members"
})
export type ExportedFeatures = typeof ExportedFeatures.Type

/** A case as a file. */
export const exportEndpoints = {
  export: endpoint({
    path: "/api/cases/:case/export",
    group: "exports",
    summary: "A case as a file",
    description:
      "The case in a format that other tools read, by `Accept`, or by `format`, which goes before it. What narrows nothing is not given: without any of the three controls the whole record goes out. Claims that are not for the public go out as a gap with their id and mark, highly sensitive ones without place and words; in the ledger both are entries without content. Each format says in its file, where it has a place for it, what it cannot carry.",
    mediaType: "application/geo+json",
    otherMedia: exportFormats.filter((format) => format !== "geojson").map((format) => exportMedia[format]),
    params: caseParam,
    query: {
      format: Schema.optionalKey(
        wordParameter(exportFormats, {
          description: "Format of the file. By default the one that `Accept` likes best, else `geojson`.",
          example: "csv"
        })
      ),
      collection: Schema.optionalKey(
        wordsParameter(exportCollections, {
          description:
            "Collections of features, joined by commas. By default all in GeoJSON and KML, `claims` in CSV, `control` in FlatGeobuf and GeoParquet, which hold one. The other formats hold none.",
          example: "control"
        })
      ),
      claim: Schema.optionalKey(
        idParameter(ClaimId, {
          description: "Only this claim. PROV-JSON is always about one.",
          expected: "the id of a claim of this case",
          example: "C048"
        })
      ),
      hxl: Schema.optionalKey(
        wordParameter(["true", "false"], {
          description: "`true`: CSV has a row of HXL hashtags below its header.",
          example: "true",
          standard: "false"
        })
      ),
      at: Schema.optionalKey(
        timePointParameter({
          description: "Only what is said to hold then: a day of the case's calendar, or an instant.",
          example: "2016-12-04"
        })
      ),
      knownBy: Schema.optionalKey(
        timePointParameter({
          description: "Only what had surely been published by then. By default the same as `at`.",
          example: "2016-12-04"
        })
      ),
      accordingTo: Schema.optionalKey(
        accordingToParameter(
          "Whose claims count: `consensus` (everybody's; ground is weighed), `assessed`, `source:<id>` or `party:<id>`. By default `consensus`."
        )
      ),
      site: Schema.optionalKey(siteParameter),
      ...recordedByQuery
    },
    response: ExportedFeatures,
    errors: [...mapProblems, "NotAcceptable"]
  })
}
