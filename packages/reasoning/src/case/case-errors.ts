import { FigureId } from "@cordon/domain/key"
import { Schema } from "effect"

/** A case has no key figure of this id. */
export class FigureNotFound extends Schema.TaggedError<FigureNotFound>()("FigureNotFound", {
  figure: FigureId,
  known: Schema.Array(FigureId).annotate({ description: "The key figures of the case" })
}) {
  static readonly category = "not-found"
  readonly category = FigureNotFound.category
  override get message(): string {
    return `the case has no key figure ${this.figure}; it has ${this.known.join(", ")}`
  }
}
