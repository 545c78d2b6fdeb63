import { Schema } from "effect"
import { MappingRefused } from "../mapping/mapping-errors.ts"

const format = Schema.String.annotate({ description: "Name of the format, e.g. ucdp-ged" })

/** A column that a format needs and a file lacks, with the column it may have been meant by. */
export const MissingColumn = Schema.Struct({
  column: Schema.String,
  nearest: Schema.optionalKey(Schema.String.annotate({ description: "The most similar column of the file" }))
}).annotate({ identifier: "MissingColumn" })
export type MissingColumn = typeof MissingColumn.Type

/** The file lacks columns that its format needs. Nothing was written. */
export class ColumnsMissing extends Schema.TaggedError<ColumnsMissing>()("ColumnsMissing", {
  format,
  missing: Schema.NonEmptyArray(MissingColumn),
  present: Schema.Array(Schema.String).annotate({ description: "The columns of the file" })
}) {
  static readonly category = "incorrect"
  readonly category = ColumnsMissing.category
  override get message(): string {
    const names = this.missing.map(({ column, nearest }) =>
      nearest === undefined ? column : `${column} (there is ${JSON.stringify(nearest)})`
    )
    return `it is no ${this.format} file: ${names.length === 1 ? "the column" : "the columns"} ${names.join(", ")} ${names.length === 1 ? "is" : "are"} missing`
  }
}

/** A setting that the format needs is missing or makes no sense. Nothing was written. */
export class SettingRefused extends Schema.TaggedError<SettingRefused>()("SettingRefused", {
  format,
  setting: Schema.String.annotate({ description: "The setting, e.g. edition, mapping" }),
  problem: Schema.String.annotate({ description: "What is wrong and what to give, as a clause" })
}) {
  static readonly category = "incorrect"
  readonly category = SettingRefused.category
  override get message(): string {
    return `--${this.setting}: ${this.problem}`
  }
}

/** The file as a whole is not of the format, e.g. no XML, or it breaks off. */
export class NotThisFormat extends Schema.TaggedError<NotThisFormat>()("NotThisFormat", {
  format,
  file: Schema.String,
  problem: Schema.String.annotate({
    description: "What is wrong, with the line where it is known, as a clause"
  })
}) {
  static readonly category = "incorrect"
  readonly category = NotThisFormat.category
  override get message(): string {
    return `${this.file} cannot be read as ${this.format}: ${this.problem}`
  }
}

/** Why a format cannot read an input at all. */
export const FormatError = Schema.Union([ColumnsMissing, SettingRefused, NotThisFormat, MappingRefused])
export type FormatError = typeof FormatError.Type
