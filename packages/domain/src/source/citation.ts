import { Schema } from "effect"
import { SourceId } from "../key.ts"

/**
 * How plainly the cited page shows that the speaker said it. It never rates whether it is true.
 * `a` publisher and words or figure seen plainly; `b` seen through a copy, translation or excerpt, or the
 * date inferred; `c` weak or inferred.
 */
export const AttributionConfidence = Schema.Literals(["a", "b", "c"]).annotate({
  identifier: "AttributionConfidence",
  description:
    "a seen plainly, b through a copy, translation or excerpt, c weak or inferred; never whether it is true"
})
export type AttributionConfidence = typeof AttributionConfidence.Type

/** An http(s) address. */
export const WebAddress = Schema.String.check(
  Schema.isPattern(/^https?:\/\/[^\s]+$/, { expected: "an http or https address" })
).annotate({ identifier: "WebAddress" })

/** Where the cited document can be found, or why no address is given. */
export const Whereabouts = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("address"), url: WebAddress }),
  Schema.Struct({ kind: Schema.Literal("unaddressed"), reason: Schema.NonEmptyString })
]).annotate({ identifier: "Whereabouts" })
export type Whereabouts = typeof Whereabouts.Type

/**
 * The document and the place in it that a claim rests on.
 *
 * `locator` is the passage (paragraph, page, table row); `unlocated` says that the whole document is cited.
 */
export const Citation = Schema.Struct({
  publisher: SourceId,
  title: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Title of the document as published" })
  ),
  where: Whereabouts,
  locator: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Passage in the document, e.g. paragraph 13, page 4" })
  ),
  attribution: AttributionConfidence,
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Citation", description: "The document and the passage a record rests on" })
export type Citation = typeof Citation.Type
