import { Schema } from "effect"
import { ColumnsMissing, NotThisFormat, SettingRefused } from "./format-errors.ts"
import { NotText } from "./decode-text.ts"

/** There is nothing in the input that could be imported. Nothing was written. */
export class NothingToRead extends Schema.TaggedError<NothingToRead>()("NothingToRead", {
  file: Schema.String,
  problem: Schema.String.annotate({ description: "What it is instead, as a clause" })
}) {
  static readonly category = "incorrect"
  readonly category = NothingToRead.category
  override get message(): string {
    return `${this.file} ${this.problem}`
  }
}

/** It is not plain which format the input has, or not the one that was named. Nothing was written. */
export class FormatUnclear extends Schema.TaggedError<FormatUnclear>()("FormatUnclear", {
  file: Schema.String,
  candidates: Schema.Array(Schema.String).annotate({ description: "Names of formats that claim it" }),
  formats: Schema.Array(Schema.String).annotate({ description: "Names of all formats" })
}) {
  static readonly category = "incorrect"
  readonly category = FormatUnclear.category
  override get message(): string {
    return this.candidates.length === 0
      ? `it is not plain what ${this.file} is; say --format ${this.formats.join(", ")}`
      : `${this.file} looks like ${this.candidates.join(" and ")}; say --format`
  }
}

/** The input broke off. Batches acknowledged before stay, and importing again goes on from there. */
export class InputUnreadable extends Schema.TaggedError<InputUnreadable>()("InputUnreadable", {
  file: Schema.String,
  detail: Schema.String
}) {
  static readonly category = "unavailable"
  readonly category = InputUnreadable.category
  override get message(): string {
    return `${this.file} cannot be read: ${this.detail}`
  }
}

/** Why an input cannot be imported, besides what the ledger says. */
export const ImportRefusal = Schema.Union([
  ColumnsMissing,
  SettingRefused,
  NotThisFormat,
  NotText,
  NothingToRead,
  FormatUnclear,
  InputUnreadable
])
export type ImportRefusal = typeof ImportRefusal.Type
