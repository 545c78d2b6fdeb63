import { Schema } from "effect"

const where = {
  text: Schema.String.annotate({ description: "The whole text as it was given" }),
  part: Schema.String.annotate({ description: "The part of the text that is at fault" }),
  expected: Schema.String.annotate({ description: "What to write instead" })
}

/**
 * A text that should be EDTF breaks its rules, or names a time that does not exist.
 *
 * Shape: `shape`, `problem` and `expected` are clauses; `message` joins them into one sentence.
 */
export class EdtfMalformed extends Schema.TaggedError<EdtfMalformed>()("EdtfMalformed", {
  ...where,
  shape: Schema.Literals(["date", "time", "set", "bound", "publication time", "period"]).annotate({
    description: "What the part was read as"
  }),
  problem: Schema.String.annotate({ description: "What is wrong with it, e.g. month 13 does not exist" })
}) {
  static readonly category = "incorrect"
  readonly category = EdtfMalformed.category

  override get message(): string {
    return `${place(this)} is not a ${this.shape}: ${this.problem}; ${this.expected}`
  }
}

/**
 * A text uses a feature of EDTF that this program does not take in.
 *
 * Shape: `feature` is a noun phrase; `message` is one sentence.
 */
export class EdtfUnsupported extends Schema.TaggedError<EdtfUnsupported>()("EdtfUnsupported", {
  ...where,
  feature: Schema.String.annotate({ description: "The feature, e.g. a season or other part of a year" })
}) {
  static readonly category = "unsupported"
  readonly category = EdtfUnsupported.category

  override get message(): string {
    return `${place(this)} uses ${this.feature}, which is EDTF but is not supported; ${this.expected}`
  }
}

/** Why a text could not be read as EDTF. */
export type EdtfError = EdtfMalformed | EdtfUnsupported

const place = ({ part, text }: { readonly part: string; readonly text: string }): string =>
  part === text ? JSON.stringify(text) : `${JSON.stringify(part)} in ${JSON.stringify(text)}`
