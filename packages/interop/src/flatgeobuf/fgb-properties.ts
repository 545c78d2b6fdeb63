import { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js"
import { utf8Bytes } from "../export/utf8.ts"
import type { FeatureField, FeatureValue } from "../feature/case-feature.ts"

/** A column of a file: its field, and the type that it has there. */
export interface FgbColumn {
  readonly field: FeatureField
  readonly type: ColumnType
}

/**
 * The column of a field.
 *
 * Gotcha: the format has a type for an instant and none for a calendar day, so days are texts; a day as an instant
 * would be read as a midnight that nobody stated.
 */
export const columnOf = (field: FeatureField): FgbColumn => ({ field, type: TYPES[field.type] })

const TYPES: Readonly<Record<FeatureField["type"], ColumnType>> = {
  string: ColumnType.String,
  uri: ColumnType.String,
  edtf: ColumnType.String,
  date: ColumnType.String,
  instant: ColumnType.DateTime,
  number: ColumnType.Double,
  integer: ColumnType.Int,
  boolean: ColumnType.Bool
}

/**
 * The properties of a feature as bytes: for each value the index of its column, then the value.
 *
 * Shape: little endian; text with its length in bytes before it. Absent values are left out.
 * Source: FlatGeobuf 3, header.fbs and feature.fbs.
 */
export const encodeProperties = (
  valueOf: (name: string) => FeatureValue | undefined,
  columns: ReadonlyArray<FgbColumn>
): Uint8Array => {
  const cells: Array<Cell> = []
  let size = 0
  for (const [index, { field, type }] of columns.entries()) {
    const value = valueOf(field.name)
    if (value === undefined) continue
    const text = isText(type) ? utf8Bytes(String(value)) : undefined
    cells.push({ index, type, value, text })
    size += 2 + (text === undefined ? WIDTH[type]! : 4 + text.length)
  }
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const { index, type, value, text } of cells) {
    view.setUint16(at, index, true)
    at += 2
    if (text !== undefined) {
      view.setUint32(at, text.length, true)
      bytes.set(text, at + 4)
      at += 4 + text.length
    } else {
      if (type === ColumnType.Bool) view.setUint8(at, value === true ? 1 : 0)
      else if (type === ColumnType.Int) view.setInt32(at, Number(value), true)
      else view.setFloat64(at, Number(value), true)
      at += WIDTH[type]!
    }
  }
  return bytes
}

interface Cell {
  readonly index: number
  readonly type: ColumnType
  readonly value: FeatureValue
  readonly text: Uint8Array | undefined
}

const WIDTH: Readonly<Partial<Record<ColumnType, number>>> = {
  [ColumnType.Bool]: 1,
  [ColumnType.Int]: 4,
  [ColumnType.Double]: 8
}

const isText = (type: ColumnType): boolean => type === ColumnType.String || type === ColumnType.DateTime
