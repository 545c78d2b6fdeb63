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
 * What a cited document says that it rests on itself, in its own words.
 *
 * `original` is who the words first came from (police, witnesses, an army spokesman); `office` is who published them.
 * The two are kept apart, because an office that repeats is no witness.
 * Gotcha: none of these is a source of the case; nothing is computed with them.
 */
export const StatedSources = Schema.Struct({
  reference: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "The reference as the document gives it" })
  ),
  office: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Who published it, as the document says" })
  ),
  title: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Its title or headline, as the document says" })
  ),
  date: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Its date, as the document writes it" })
  ),
  original: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Who the words first came from, as the document says" })
  )
}).annotate({
  identifier: "StatedSources",
  description: "What a cited document says that it rests on itself; kept as it words it"
})
export type StatedSources = typeof StatedSources.Type

/**
 * The document and the place in it that a claim rests on.
 *
 * `locator` is the passage (paragraph, page, table row); `unlocated` says that the whole document is cited.
 * `edition` is that of a document which is published again and again, such as a dataset.
 */
export const Citation = Schema.Struct({
  publisher: SourceId,
  title: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Title of the document as published" })
  ),
  edition: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Edition or version of the document, e.g. 24.1" })
  ),
  where: Whereabouts,
  locator: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "Passage in the document, e.g. paragraph 13, page 4" })
  ),
  attribution: AttributionConfidence,
  statedSources: Schema.optionalKey(StatedSources),
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Citation", description: "The document and the passage a record rests on" })
export type Citation = typeof Citation.Type
