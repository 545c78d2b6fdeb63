import type { Instant } from "@cordon/domain/time/instant"
import type { FeatureCollectionSpec, FeatureField } from "@cordon/interop/feature/case-feature"
import type { FeatureView } from "@cordon/interop/feature/feature-view"
import { accordingToParameter, recordedByQuery } from "@cordon/protocol/controls-query"
import { parseCursor } from "@cordon/protocol/cursor"
import type { ParameterFields } from "@cordon/protocol/endpoint"
import { type Parameter, parameter, wordParameter } from "@cordon/protocol/parameter"
import { timePointParameter } from "@cordon/protocol/time-parameter"
import { Result, Schema } from "effect"
import type { Crs } from "../crs.ts"
import { type Format, formats } from "../media-type.ts"
import { type Box, boxParameter } from "./box-parameter.ts"
import { crsParameter } from "./crs-parameter.ts"
import { datetimeParameter, type Stretch } from "./datetime-parameter.ts"
import { limitParameter } from "./limit-parameter.ts"
import { propertyParameter } from "./property-parameter.ts"

/** What every address of the service takes: which record is meant, and the format. */
export const commonQuery = {
  f: Schema.optionalKey(
    wordParameter(formats, {
      description:
        "Format of the answer; without it, the header `Accept` decides, and JSON where that names none.",
      example: "json"
    })
  ),
  knownBy: Schema.optionalKey(
    timePointParameter({
      description:
        "Only what had surely been published by then: a day of the case's calendar, the whole of it, or an instant. By default all that the ledger knows. Links carry it on.",
      example: "2016-12-04"
    })
  ),
  accordingTo: Schema.optionalKey(
    accordingToParameter(
      "Whose claims count: `consensus` (the latest claim of each independent origin, weighed), `assessed`, `source:<id>` or `party:<id>`. By default everybody's. Links carry it on.",
      {}
    )
  ),
  ...recordedByQuery
}

/** What the addresses of features take as well. */
export const featureQuery = {
  ...commonQuery,
  crs: Schema.optionalKey(
    crsParameter("Reference system of the coordinates in the answer; the header `Content-Crs` names it too.")
  )
}

/** What the address of a collection's features takes, besides its queryables. */
export const itemsQuery = {
  ...featureQuery,
  limit: Schema.optionalKey(limitParameter),
  bbox: Schema.optionalKey(boxParameter),
  "bbox-crs": Schema.optionalKey(crsParameter("Reference system of the numbers in `bbox`.")),
  datetime: Schema.optionalKey(datetimeParameter),
  cursor: Schema.optionalKey(
    parameter(
      Schema.String,
      {
        description:
          "Where the page begins: part of the address of a `next` link, not to be made up. It holds on to the ledger as it stood for the first page.",
        expected: "the cursor of a next link, unchanged",
        example: "eyJsaXN0IjoiIiwiYWZ0ZXIiOltdfQ",
        shape: { type: "string" }
      },
      {
        read: (text) =>
          parseCursor(text) === undefined
            ? Result.fail("this is not a cursor of this API; follow the next link of the page before")
            : Result.succeed(text),
        write: (text) => text
      }
    )
  )
}

/** The queryables of a collection by name: its properties, but for names that mean something else in an address. */
export const queryablesOf = ({ fields }: FeatureCollectionSpec): ReadonlyArray<FeatureField> =>
  fields.filter(({ name }) => !Object.hasOwn(itemsQuery, name))

/** What the address of a collection's features takes. */
export const queryOf = (spec: FeatureCollectionSpec): ParameterFields => {
  const known = queries.get(spec)
  if (known !== undefined) return known
  const query = {
    ...itemsQuery,
    ...Object.fromEntries(
      queryablesOf(spec).map((field) => [field.name, Schema.optionalKey(propertyParameter(field))] as const)
    )
  }
  queries.set(spec, query)
  return query
}

const queries = new WeakMap<FeatureCollectionSpec, ParameterFields>()

/** An id in the path, of whatever form: what there is none of is not found, rather than malformed. */
export const anyId = (description: string, example: string): Parameter<string> =>
  parameter(
    Schema.String,
    { description, expected: "an id", example, shape: { type: "string" } },
    { read: Result.succeed, write: (text) => text }
  )

/** The parameters of every address, read. */
export interface CommonQuery extends FeatureView {
  readonly f?: Format
  readonly recordedBy?: Instant
}

/** The parameters of the addresses of features, read. */
export interface FeatureQuery extends CommonQuery {
  readonly crs?: Crs
}

/** The parameters of a collection's features, read; those of its queryables stand among them by their names. */
export interface ItemsQuery extends FeatureQuery {
  readonly limit?: number
  readonly bbox?: Box
  readonly "bbox-crs"?: Crs
  readonly datetime?: Stretch
  readonly cursor?: string
  readonly [queryable: string]: unknown
}
