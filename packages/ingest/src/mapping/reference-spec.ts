import { ActorKind } from "@cordon/domain/actor/actor"
import { PlaceKind } from "@cordon/domain/place/place"
import { AttributionConfidence } from "@cordon/domain/source/citation"
import { SourceKind } from "@cordon/domain/source/source"
import { Schema } from "effect"
import { CellSpec, wordSpec } from "./cell-spec.ts"

const find = Schema.optionalKey(
  CellSpec.annotate({ description: "Id, name or P-code that the case is searched for; the name by default" })
)
const id = Schema.optionalKey(
  CellSpec.annotate({ description: "Id of the record; made of what identifies it where none is given" })
)
const unlisted = Schema.optionalKey(
  Schema.Literals(["refuse", "declare"]).annotate({
    description:
      "What becomes of a row whose record the case lacks: it is refused (default), or the import declares the record"
  })
)
const short = Schema.NonEmptyString.annotate({
  description: "Id or name of a record of the case, as a text with {column} in it"
})

/** A place of the case, or what is needed to declare one. */
export const PlaceSpec = Schema.Union([
  short,
  Schema.Struct({
    find,
    id,
    name: Schema.optionalKey(CellSpec),
    names: Schema.optionalKey(
      Schema.Record(Schema.NonEmptyString, CellSpec).annotate({ description: "Names by BCP 47 language tag" })
    ),
    kind: Schema.optionalKey(wordSpec(PlaceKind.literals)),
    latitude: Schema.optionalKey(CellSpec),
    longitude: Schema.optionalKey(CellSpec),
    confidence: Schema.optionalKey(wordSpec(AttributionConfidence.literals)),
    positionSource: Schema.optionalKey(
      CellSpec.annotate({ description: "Where its position comes from; the dataset's name by default" })
    ),
    pcode: Schema.optionalKey(
      Schema.Struct({
        code: CellSpec,
        dataset: CellSpec.annotate({ description: "Dataset of the P-code, with its version" })
      })
    ),
    within: Schema.optionalKey(
      Schema.Array(CellSpec).annotate({
        description: "Ids or names of the places of the case that contain it, nearest first"
      })
    ),
    mapped: Schema.optionalKey(
      Schema.Boolean.annotate({ description: "true makes it a cell of the control map; false by default" })
    ),
    unlisted
  })
]).annotate({ identifier: "PlaceSpec", description: "A place of the case, or what is needed to declare one" })
export type PlaceSpec = typeof PlaceSpec.Type

/** An actor of the case, or what is needed to declare one. */
export const ActorSpec = Schema.Union([
  short,
  Schema.Struct({
    find,
    id,
    name: Schema.optionalKey(CellSpec),
    kind: Schema.optionalKey(wordSpec(ActorKind.literals)),
    unlisted
  })
]).annotate({
  identifier: "ActorSpec",
  description: "An actor of the case, or what is needed to declare one"
})
export type ActorSpec = typeof ActorSpec.Type

/** Several actors: each by itself, or cells that hold several. */
export const ActorsSpec = Schema.Union([
  Schema.Array(ActorSpec),
  Schema.Struct({
    each: ActorSpec.annotate({ description: "What is made of each; its cells are taken apart alongside" }),
    split: Schema.NonEmptyString.annotate({ description: "What stands between them, e.g. `;`" })
  })
]).annotate({ identifier: "ActorsSpec", description: "A list of actors, or cells that hold several" })
export type ActorsSpec = typeof ActorsSpec.Type

/** A source of the case, or what is needed to declare one. */
export const SourceSpec = Schema.Union([
  short,
  Schema.Struct({
    find,
    id,
    name: Schema.optionalKey(CellSpec),
    kind: Schema.optionalKey(wordSpec(SourceKind.literals)),
    unlisted
  })
]).annotate({
  identifier: "SourceSpec",
  description: "A source of the case, or what is needed to declare one"
})
export type SourceSpec = typeof SourceSpec.Type
