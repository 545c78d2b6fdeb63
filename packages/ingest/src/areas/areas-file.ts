import { ActorKind } from "@cordon/domain/actor/actor"
import { ActorId } from "@cordon/domain/key"
import { PlaceKind } from "@cordon/domain/place/place"
import { WebAddress } from "@cordon/domain/source/citation"
import { Source } from "@cordon/domain/source/source"
import { EdtfPublished } from "@cordon/domain/time/edtf"
import { Result, Schema } from "effect"
import { decodeRecord } from "../case-folder/decode-record.ts"
import { type MappingRefused, mappingRefused } from "../mapping/mapping-errors.ts"
import { type MappingText, readMappingText } from "../mapping/mapping-text.ts"

const KIND = "areas/1"
const text = Schema.NonEmptyString
const optional = Schema.optionalKey
const year = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9999 }))
const degrees = Schema.Finite.check(Schema.isBetween({ minimum: -180, maximum: 180 }))
const property = text.annotate({ description: "Name of a property" })

/** What a holder's label means, where it is no actor's name. */
export const HolderMeaning = Schema.Union([
  text.annotate({ description: "Id or name of an actor of the case, or of one under `actors`" }),
  Schema.Struct({
    contested: optional(Schema.Array(text).annotate({ description: "Contested between these actors" })),
    besieged: optional(
      Schema.Struct({ by: text, inside: text }).annotate({
        description: "Held by `inside`, besieged by `by`"
      })
    ),
    skip: optional(
      Schema.Literal(true).annotate({
        description: "Areas with this label are left out, uncounted, e.g. water"
      })
    )
  }).check(
    Schema.makeFilter(
      ({ contested, besieged, skip }) =>
        [contested, besieged, skip].filter((way) => way !== undefined).length !== 1
          ? "give one of contested, besieged or skip"
          : contested !== undefined && new Set(contested).size < 2
            ? "contested ground needs two actors at least"
            : besieged !== undefined && besieged.by === besieged.inside
              ? "an actor cannot besiege itself"
              : undefined,
      { expected: "contested, besieged or skip" }
    )
  )
]).annotate({ identifier: "HolderMeaning", description: "An actor, or contested, besieged or left out" })
export type HolderMeaning = typeof HolderMeaning.Type

/**
 * A file that says what control areas mean: who drew them, whom their labels stand for, when they were published.
 *
 * Shape: YAML or JSON; docs/reference/areas.schema.json is its JSON Schema, docs/how-to/import-areas.md explains it.
 */
export const AreasFile = Schema.Struct({
  cordon: Schema.Literal(KIND).annotate({ description: "What kind of file this is, and its version" }),
  source: Source.annotate({ description: "Who drew the areas: the speaker of their claims" }),
  licence: text.annotate({ description: "Licence of the data" }),
  edition: optional(text.annotate({ description: "Edition of the dataset, unless --edition gives it" })),
  title: optional(text.annotate({ description: "Title of the dataset as published" })),
  url: optional(WebAddress.annotate({ description: "Where the dataset is published" })),
  published: optional(
    Schema.Union([
      Schema.Literal("sameDay"),
      Schema.Struct({ property }),
      Schema.Struct({ on: EdtfPublished })
    ]).annotate({
      description:
        "When the areas were published: each on the (last) day that it is about, as a property says, or on one date for all; by default --published, else some time from that day until the files were read"
    })
  ),
  properties: optional(
    Schema.Struct({
      holder: optional(property.annotate({ description: "Property that names the holder, e.g. control" })),
      name: optional(property.annotate({ description: "Property that names the area" })),
      id: optional(
        property.annotate({
          description:
            "Property that identifies the area in every file: the place of the case with this id or P-code, else one that is declared. Without it an area is told by its outline"
        })
      ),
      day: optional(property.annotate({ description: "Property with the day that the feature is about" })),
      from: optional(property.annotate({ description: "Property with the first day, included" })),
      to: optional(property.annotate({ description: "Property with the last day, included" }))
    })
  ),
  holders: optional(
    Schema.Record(text, HolderMeaning).annotate({
      description:
        "What labels of holders mean; letter case does not matter. Others are looked up in the case, else declared"
    })
  ),
  actors: optional(
    Schema.Array(Schema.Struct({ id: ActorId, name: text, kind: ActorKind })).annotate({
      description: "Actors that the import declares where the case lacks them"
    })
  ),
  unlistedHolders: optional(
    Schema.Literals(["declare", "refuse"]).annotate({
      description:
        "What becomes of a label that neither `holders` nor the case has: an actor of that name is declared (default), or the area is refused"
    })
  ),
  complete: optional(
    Schema.Boolean.annotate({
      description:
        "true where each day's file has all areas: an area that is the same on days in a row becomes one claim for all of them"
    })
  ),
  sameDay: optional(
    Schema.Literals(["merge", "latest"]).annotate({
      description:
        "Several files of one day: all their areas (default), or only those of the last file by name"
    })
  ),
  mapped: optional(
    Schema.Boolean.annotate({
      description:
        "Whether the areas are cells of the control map; by default they are, unless their outlines are redrawn from day to day and lie over each other"
    })
  ),
  kind: optional(PlaceKind.annotate({ description: "What sort of place an area is; area by default" })),
  within: optional(
    Schema.Array(text).annotate({
      description: "Ids or names of the places of the case that contain the areas, nearest first"
    })
  ),
  dateOrder: optional(Schema.Literals(["dmy", "mdy"])),
  years: optional(Schema.Tuple([year, year])),
  near: optional(
    Schema.Tuple([degrees, degrees, degrees, degrees]).annotate({
      description:
        "West, south, east and north edge of where the areas lie, so that swapped coordinates are noticed"
    })
  )
}).annotate({ identifier: "AreasFile", description: "What control areas mean" })
export type AreasFile = typeof AreasFile.Type

/** An areas file as its schema reads it, with the way back to its lines. */
export interface ReadAreasFile {
  readonly file: AreasFile
  readonly text: MappingText
}

/** Reads an areas file. Errors: MappingRefused, with every problem at its line. */
export const readAreasFile = (
  name: string,
  content: string
): Result.Result<ReadAreasFile, MappingRefused> => {
  const read = readMappingText(name, content, KIND)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const { value, problems } = decodeRecord(AreasFile, read.success.record)
  return value === undefined
    ? Result.fail(mappingRefused(name, problems))
    : Result.succeed({ file: value, text: read.success })
}
