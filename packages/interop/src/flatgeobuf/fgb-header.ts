import { Builder } from "flatbuffers"
import { Column } from "flatgeobuf/lib/mjs/flat-geobuf/column.js"
import { Crs } from "flatgeobuf/lib/mjs/flat-geobuf/crs.js"
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js"
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js"
import type { FgbColumn } from "./fgb-properties.ts"

/** What the header of a file says. */
export interface FgbHeader {
  readonly name: string
  readonly title: string
  readonly description: string
  /** JSON. */
  readonly metadata: string
  readonly geometryType: GeometryType
  readonly columns: ReadonlyArray<FgbColumn>
  readonly features: number
}

/** WGS 84; the format's coordinates are longitude first whatever the code says. */
const EPSG_WGS_84 = 4326

/**
 * The header of a file without a spatial index, preceded by its length.
 *
 * Source: FlatGeobuf 3, header.fbs.
 */
export const encodeHeader = (header: FgbHeader): Uint8Array => {
  const builder = new Builder()
  const columns = Header.createColumnsVector(
    builder,
    header.columns.map((column) => encodeColumn(builder, column))
  )
  const name = builder.createString(header.name)
  const title = builder.createString(header.title)
  const description = builder.createString(header.description)
  const metadata = builder.createString(header.metadata)
  const org = builder.createString("EPSG")
  Crs.startCrs(builder)
  Crs.addOrg(builder, org)
  Crs.addCode(builder, EPSG_WGS_84)
  const crs = Crs.endCrs(builder)
  Header.startHeader(builder)
  Header.addName(builder, name)
  Header.addGeometryType(builder, header.geometryType)
  Header.addColumns(builder, columns)
  Header.addFeaturesCount(builder, BigInt(header.features))
  Header.addIndexNodeSize(builder, 0)
  Header.addCrs(builder, crs)
  Header.addTitle(builder, title)
  Header.addDescription(builder, description)
  Header.addMetadata(builder, metadata)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

const encodeColumn = (builder: Builder, { field, type }: FgbColumn): number => {
  const name = builder.createString(field.name)
  const title = builder.createString(field.title)
  const description = builder.createString(
    field.unit === undefined ? field.description : `${field.description}; ${field.unit}`
  )
  Column.startColumn(builder)
  Column.addName(builder, name)
  Column.addType(builder, type)
  Column.addTitle(builder, title)
  Column.addDescription(builder, description)
  return Column.endColumn(builder)
}
