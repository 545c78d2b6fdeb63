import { Source } from "@cordon/domain/source/source"
import { formatBound } from "@cordon/domain/time/edtf-format"
import { Result, Schema } from "effect"
import type { Problem } from "../case-folder/problem.ts"
import { type Publication, publicationOf } from "../dataset/publication.ts"
import { mappingRefused } from "../mapping/mapping-errors.ts"
import { problemAtPath } from "../mapping/mapping-text.ts"
import { type DateReading, EVENT_YEARS } from "../table/cell-date.ts"
import type { FormatError } from "../table/format-errors.ts"
import type { Directory, FormatStart, SourceEncoded } from "../table/format.ts"
import { type AreasFile, type HolderMeaning, type ReadAreasFile, readAreasFile } from "./areas-file.ts"
import { type CordonKnowledge, cordonKnowledge, cordonLicence } from "./cordon-control.ts"

/** When an area's claim was published; `since`: some time from its last day until the files were read. */
export type AreaPublished =
  | { readonly kind: "sameDay" }
  | { readonly kind: "since" }
  | { readonly kind: "property"; readonly property: string }
  | { readonly kind: "fixed"; readonly edtf: string }

/** Everything that is decided before the first area is read. */
export interface AreasPlan {
  readonly source: SourceEncoded
  readonly licence: string
  readonly edition: string | undefined
  readonly published: AreaPublished
  readonly publication: Publication
  readonly reading: DateReading
  readonly file: Partial<AreasFile>
  /** What labels mean, by the label in small letters. */
  readonly holders: ReadonlyMap<string, HolderMeaning>
  readonly holderProperty: string | undefined
  readonly complete: boolean
  /** Ids of the places of the case that contain the areas. */
  readonly within: ReadonlyArray<string>
  readonly directory: Directory
  /** What knowledge the input holds, where it is an export of Cordon. */
  readonly knowledge: CordonKnowledge
  readonly folder: boolean
}

/**
 * Makes the plan of an import of areas, from the areas file where one is given.
 *
 * Errors: MappingRefused; SettingRefused for a date of publication that is none.
 */
export const areasPlan = (start: FormatStart): Result.Result<AreasPlan, FormatError> =>
  Result.gen(function* () {
    const { settings, probe, directory } = start
    const given =
      settings.mapping === undefined
        ? undefined
        : yield* readAreasFile(settings.mapping.name, settings.mapping.text)
    const file: Partial<AreasFile> = given?.file ?? {}
    const publication = yield* publicationOf("areas", start)
    const knowledge = cordonKnowledge(probe.start)
    const { own } = knowledge
    const order = settings.dateOrder ?? file.dateOrder
    const within = given === undefined ? [] : yield* checked(given, directory)
    return {
      source: file.source === undefined ? (own ? cordonExport : nobody) : encodeSource(file.source),
      licence:
        file.licence ?? (own ? (cordonLicence(probe.start) ?? OF_THE_CASE) : "Not stated by the files"),
      edition: publication.edition ?? file.edition,
      published: publishedOf(file, publication.published, own),
      publication,
      reading: { years: file.years ?? EVENT_YEARS, ...(order === undefined ? {} : { order }) },
      file,
      holders: new Map(
        Object.entries(file.holders ?? {}).map(([label, meaning]) => [label.trim().toLowerCase(), meaning])
      ),
      holderProperty: settings.holderProperty ?? file.properties?.holder,
      complete: settings.carry ?? file.complete ?? false,
      within,
      directory,
      knowledge,
      folder: probe.folder
    }
  })

const OF_THE_CASE = "That of the case which was exported"

const encodeSource = Schema.encodeSync(Source)

/** The speaker of areas of which nobody says who drew them. */
const nobody: SourceEncoded = {
  id: "areas",
  name: "Control areas, maker not stated",
  kind: "aggregator",
  alignment: { kind: "unknown" },
  note: "Imported without an areas file that says who drew them."
}

const cordonExport: SourceEncoded = {
  id: "cordon_control",
  name: "Control as a Cordon export tells it",
  kind: "aggregator",
  alignment: { kind: "unknown" },
  note: "An answer made from the claims of the exported case, not a witness of its own."
}

const publishedOf = (
  { published }: Partial<AreasFile>,
  setting: string | undefined,
  own: boolean
): AreaPublished => {
  if (setting !== undefined) return { kind: "fixed", edtf: setting }
  if (published === "sameDay") return { kind: "sameDay" }
  if (published !== undefined)
    return "property" in published
      ? { kind: "property", property: published.property }
      : { kind: "fixed", edtf: formatBound(published.on) }
  return own ? { kind: "property", property: "known_from_day" } : { kind: "since" }
}

/** Finds the actors and places that an areas file names; gives the ids of the places that contain the areas. */
const checked = (
  { file, text }: ReadAreasFile,
  directory: Directory
): Result.Result<ReadonlyArray<string>, FormatError> => {
  const problems: Array<Problem> = []
  const refuse = (
    path: ReadonlyArray<string | number>,
    name: string,
    kind: "actor" | "place",
    hint: string
  ) =>
    problems.push(
      problemAtPath(
        text,
        path,
        JSON.stringify(name),
        `${JSON.stringify(name)}: the case has no one ${kind} of this id or name${hint}`
      )
    )
  const declared = (file.actors ?? []).flatMap(({ id, name }) => [id as string, name])
  const actor = (name: string, path: ReadonlyArray<string | number>): void => {
    if (!declared.includes(name) && directory.find("actor", name).kind !== "one")
      refuse(path, name, "actor", "; declare it under actors, with a kind")
  }
  for (const [label, meaning] of Object.entries(file.holders ?? {})) {
    const path = ["holders", label]
    if (typeof meaning === "string") actor(meaning, path)
    else {
      for (const [i, name] of (meaning.contested ?? []).entries()) actor(name, [...path, "contested", i])
      if (meaning.besieged !== undefined) {
        actor(meaning.besieged.by, [...path, "besieged", "by"])
        actor(meaning.besieged.inside, [...path, "besieged", "inside"])
      }
    }
  }
  const within = (file.within ?? []).flatMap((name, i) => {
    const found = directory.find("place", name)
    if (found.kind === "one") return [found.id]
    refuse(["within", i], name, "place", "; record it first")
    return []
  })
  return problems.length > 0 ? Result.fail(mappingRefused(text.name, problems)) : Result.succeed(within)
}
