import { Modality } from "@cordon/domain/claim/claim"
import { SensitivityLevel, TrafficLight } from "@cordon/domain/sensitivity"
import { AttributionConfidence } from "@cordon/domain/source/citation"
import { Schema } from "effect"
import { CellSpec, wordSpec } from "./cell-spec.ts"
import { SourceSpec } from "./reference-spec.ts"
import { MomentSpec, PeriodSpec } from "./time-spec.ts"

const optional = Schema.optionalKey
const cell = optional(CellSpec)

/** The document that a claim rests on, and the passage in it. */
export const CitationSpec = Schema.Struct({
  publisher: optional(
    SourceSpec.annotate({ description: "Who published it; the dataset's own source by default" })
  ),
  title: cell,
  edition: optional(
    CellSpec.annotate({ description: "Edition of the document; that of the dataset by default" })
  ),
  url: optional(CellSpec.annotate({ description: "Its http or https address" })),
  noAddress: optional(CellSpec.annotate({ description: "Why there is no address, where `url` is empty" })),
  locator: optional(CellSpec.annotate({ description: "The passage in it, e.g. `row {id}`" })),
  attribution: optional(wordSpec(AttributionConfidence.literals)),
  note: cell,
  statedSources: optional(
    Schema.Struct({ reference: cell, office: cell, title: cell, date: cell, original: cell }).annotate({
      description: "What the document says that it rests on itself, as it words it"
    })
  )
}).annotate({ identifier: "CitationSpec", description: "The document and the passage that a claim rests on" })
export type CitationSpec = typeof CitationSpec.Type

const test = {
  column: Schema.NonEmptyString,
  optional: optional(Schema.Boolean)
}

/** Whether a row, or a claim of it, is meant: what stands in a column. */
export const ConditionSpec = Schema.Struct({
  ...test,
  is: optional(
    Schema.Array(Schema.String).annotate({
      description: "One of these stands there; letter case does not matter"
    })
  ),
  isNot: optional(Schema.Array(Schema.String).annotate({ description: "None of these stands there" })),
  empty: optional(Schema.Boolean.annotate({ description: "Whether nothing stands there" }))
})
  .check(
    Schema.makeFilter(
      ({ is, isNot, empty }) =>
        [is, isNot, empty].filter((way) => way !== undefined).length === 1
          ? undefined
          : "give one of is, isNot or empty",
      { expected: "a column and one of is, isNot or empty" }
    )
  )
  .annotate({ identifier: "ConditionSpec", description: "What stands in a column" })
export type ConditionSpec = typeof ConditionSpec.Type

/** What every claim has, whatever it says. Fields under `defaults` stand for those that a claim leaves out. */
export const saidFields = {
  heldDuring: optional(PeriodSpec.annotate({ description: "When it is said to hold in the world" })),
  publishedAt: optional(
    MomentSpec.annotate({
      description:
        "When it was said; where nothing is given, --published, else some time until the file was read"
    })
  ),
  speaker: optional(SourceSpec.annotate({ description: "Who says it; the dataset's own source by default" })),
  origin: optional(
    Schema.Struct({
      source: SourceSpec.annotate({ description: "Whose words are repeated; own words where it is empty" }),
      stance: optional(wordSpec(["agrees", "neutral", "disputes"]))
    }).annotate({ description: "The original source, where the speaker repeats one" })
  ),
  modality: optional(wordSpec(Modality.literals)),
  paraphrase: optional(CellSpec.annotate({ description: "What was said, in a sentence of our own" })),
  citation: optional(CitationSpec),
  tensions: optional(
    Schema.Struct({ cell: CellSpec, split: Schema.NonEmptyString }).annotate({
      description: "Sets of claims in tension, in one cell"
    })
  ),
  sensitivity: optional(
    Schema.Struct({
      level: optional(wordSpec(SensitivityLevel.literals)),
      tlp: optional(wordSpec(TrafficLight.literals)),
      reason: cell
    })
  ),
  coding: optional(
    Schema.Struct({
      scheme: CellSpec.annotate({ description: "The codebook that explains the codes" }),
      codes: Schema.Record(Schema.NonEmptyString, CellSpec).annotate({
        description: "Codes of the row by their key in the codebook"
      })
    })
  ),
  note: cell
}

/** How a claim of a row is told from the others, and when there is one. */
export const madeFields = {
  id: optional(
    CellSpec.annotate({ description: "The claim's whole id, where the file has claim ids; else it is made" })
  ),
  as: optional(
    Schema.String.check(
      Schema.isPattern(/^[A-Za-z0-9_.-]{1,30}$/, { expected: "up to 30 letters, digits, _, - or ." })
    ).annotate({ description: "End of the claim's id, where a row makes several claims" })
  ),
  when: optional(
    Schema.Array(ConditionSpec).annotate({ description: "The claim is made where all of these are so" })
  )
}

/** What claims have in common, as far as it is the same for all. */
export const ClaimDefaults = Schema.Struct(saidFields).annotate({
  identifier: "ClaimDefaults",
  description: "Fields of every claim that leaves them out"
})
export type ClaimDefaults = typeof ClaimDefaults.Type
