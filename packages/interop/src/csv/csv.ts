import { Result } from "effect"
import Papa from "papaparse"
import { collectionSpecs } from "../feature/collection-specs.ts"
import type { CaseFeature, CollectionId, FeatureValue } from "../feature/case-feature.ts"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import type { ExportRequest } from "../export/export-request.ts"
import { chosenCollections, selectedFeatures } from "../export/selected-features.ts"
import { rounded } from "../geojson/rounded.ts"
import { hxlRow } from "./hxl.ts"
import { wktOf } from "./wkt.ts"

/** Typed here, because a program that reads with the same library too may know only how it reads. */
const { unparse } = Papa as unknown as {
  readonly unparse: (
    rows: ReadonlyArray<ReadonlyArray<Cell>>,
    options: { readonly newline: string; readonly escapeFormulae: boolean }
  ) => string
}

const ROWS_AT_A_TIME = 500

const facts: FormatFacts = {
  id: "csv",
  title: "CSV",
  mediaType: "text/csv",
  alsoAskedAs: [],
  endings: [".csv"],
  collections: "one",
  carries: [
    "Every field of one collection, claims when none is named: one row a claim, its citation and its three clocks in columns of their own.",
    "Points as longitude and latitude, other geometries as well-known text in the column WKT."
  ],
  cannotCarry: [
    "The controls, the case's licence and its editors: a table has no place for them, so they are in the file's name or with you.",
    "What is empty and what is unknown look alike; the EDTF columns keep them apart.",
    "A text that starts with =, +, - or @ (or a tab) has an apostrophe before it, so that no spreadsheet computes it.",
    "Lists have been joined to one text with semicolons, and a stated part of a number is text.",
    "What its mark of sensitivity withholds; a claim that may not leave at all is a row with its id and mark only.",
    "Some spreadsheets turn days into dates of their own form on opening: import the columns as text."
  ]
}

/**
 * One collection of a case as a table.
 *
 * Shape: UTF-8 without a byte order mark, lines ended by CR LF, one header line, then one of HXL hashtags if asked for.
 * Source: RFC 4180; OWASP, CSV injection, for the apostrophe.
 */
export const csv: Exporter = {
  facts,
  write: (request) =>
    Result.map(chosenCollections(request, facts, ["claims"]), ([collection = "claims"]) =>
      texts(request, collection)
    )
}

function* texts(request: ExportRequest, collection: CollectionId): Generator<string> {
  const { fields, geometry } = collectionSpecs[collection]
  const names = ["id", ...fields.map(({ name }) => name)]
  const places = geometry === "point" ? ["longitude", "latitude"] : ["WKT"]
  const columns = [...names, ...places]
  yield rows([columns, ...hxlRow(columns, request)])
  const features = selectedFeatures(collection, request)
  for (let start = 0; start < features.length; start += ROWS_AT_A_TIME) {
    yield rows(
      features
        .slice(start, start + ROWS_AT_A_TIME)
        .map((feature) => [...cells(feature, names), ...geometryCells(feature, geometry === "point")])
    )
  }
}

type Cell = FeatureValue | undefined

const rows = (cells: ReadonlyArray<ReadonlyArray<Cell>>): string =>
  `${unparse(cells, { newline: "\r\n", escapeFormulae: true })}\r\n`

const cells = ({ id, properties }: CaseFeature, names: ReadonlyArray<string>): ReadonlyArray<Cell> =>
  names.map((name) => (name === "id" ? id : properties[name]))

const geometryCells = ({ geometry }: CaseFeature, points: boolean): ReadonlyArray<Cell> => {
  if (geometry === undefined) return points ? [undefined, undefined] : [undefined]
  const exact = rounded(geometry)
  return points && exact.type === "Point" ? exact.coordinates : [wktOf(exact)]
}
