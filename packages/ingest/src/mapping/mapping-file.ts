import { Group } from "@cordon/domain/group/group"
import { Source } from "@cordon/domain/source/source"
import { Result, Schema } from "effect"
import { decodeRecord } from "../case-folder/decode-record.ts"
import { CellSpec, LookupTable } from "./cell-spec.ts"
import { ClaimDefaults, ConditionSpec } from "./claim-spec.ts"
import { type MappingText, readMappingText } from "./mapping-text.ts"
import { MappingRefused, mappingRefused } from "./mapping-errors.ts"
import { ClaimSpec } from "./proposition-spec.ts"

const KIND = "table-mapping/1"
const year = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9999 }))
const degrees = Schema.Finite.check(Schema.isBetween({ minimum: -180, maximum: 180 }))

/** What a mapping file says of the dataset as a whole. */
export const DatasetSpec = Schema.Struct({
  source: Source.annotate({
    description: "The dataset's own source: who says what it says, unless a claim says otherwise"
  }),
  otherSources: Schema.optionalKey(
    Schema.Array(Source).annotate({ description: "Other sources that claims name by id" })
  ),
  groups: Schema.optionalKey(
    Schema.Array(Group).annotate({ description: "Groups that claims name besides the standard ones" })
  ),
  licence: Schema.NonEmptyString.annotate({ description: "Licence of the data" }),
  edition: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Edition of the file, unless --edition gives it" })
  )
}).annotate({ identifier: "DatasetSpec", description: "The dataset as a whole" })

/** What a mapping file says of all rows. */
export const RowsSpec = Schema.Struct({
  identity: Schema.optionalKey(
    Schema.NonEmptyArray(Schema.NonEmptyString).annotate({
      description:
        "Columns that identify a row in every edition of the dataset; without them, a row is identified by all that the mapping reads of it"
    })
  ),
  prefix: Schema.optionalKey(
    Schema.String.check(
      Schema.isPattern(/^[A-Za-z][A-Za-z0-9_.-]{0,30}$/, {
        expected: "a letter, then up to 30 letters, digits, _, - or ."
      })
    ).annotate({
      description: "Beginning of the ids that are made; the id of the dataset's source by default"
    })
  ),
  groups: Schema.optionalKey(
    Schema.Array(Schema.Struct({ id: CellSpec, name: Schema.optionalKey(CellSpec) })).annotate({
      description:
        "Groups that rows name and nobody else declares: each is declared with its name, in no other group"
    })
  ),
  skip: Schema.optionalKey(
    Schema.Array(ConditionSpec).annotate({
      description: "A row is left out, uncounted, where any of these is so"
    })
  ),
  apostrophes: Schema.optionalKey(
    Schema.Boolean.annotate({
      description:
        "true where the file has an apostrophe before texts that begin with =, +, - or @, so that no spreadsheet computes them; it is taken off"
    })
  ),
  hxl: Schema.optionalKey(
    Schema.Boolean.annotate({
      description: "false where a row of cells that begin with # is no HXL hashtag row"
    })
  ),
  dateOrder: Schema.optionalKey(
    Schema.Literals(["dmy", "mdy"]).annotate({ description: "Order of dates such as 03/04/2016" })
  ),
  years: Schema.optionalKey(
    Schema.Tuple([year, year]).annotate({
      description: "First and last year that can be meant; 1900 to 2100 by default"
    })
  ),
  near: Schema.optionalKey(
    Schema.Tuple([degrees, degrees, degrees, degrees]).annotate({
      description:
        "West, south, east and north edge of the area that the data are about, so that swapped coordinates are noticed"
    })
  )
}).annotate({ identifier: "RowsSpec", description: "The rows as a whole" })

/**
 * A mapping file: how the rows of a table or of NDJSON become claims.
 *
 * Shape: YAML or JSON; docs/reference/mapping.schema.json is its JSON Schema, docs/how-to/import-mapping.md explains it.
 */
export const MappingFile = Schema.Struct({
  cordon: Schema.Literal(KIND).annotate({
    description: "What kind of file this is, and its version"
  }),
  dataset: DatasetSpec,
  rows: Schema.optionalKey(RowsSpec),
  lookups: Schema.optionalKey(
    Schema.Record(Schema.NonEmptyString, LookupTable).annotate({ description: "Tables of values by name" })
  ),
  defaults: Schema.optionalKey(ClaimDefaults),
  claims: Schema.NonEmptyArray(ClaimSpec).annotate({ description: "The claims that each row makes" })
}).annotate({ identifier: "MappingFile", description: "How the rows of a table become claims" })
export type MappingFile = typeof MappingFile.Type

/** A mapping file as its schema reads it, with the way back to its lines. */
export interface Mapping {
  readonly file: MappingFile
  readonly text: MappingText
}

/** Reads a mapping file. Errors: MappingRefused, with every problem at its line. */
export const readMapping = (name: string, text: string): Result.Result<Mapping, MappingRefused> => {
  const read = readMappingText(name, text, KIND)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const { value, problems } = decodeRecord(MappingFile, read.success.record)
  return value === undefined
    ? Result.fail(mappingRefused(name, problems))
    : Result.succeed({ file: value, text: read.success })
}
