import type { Holding } from "@cordon/domain/claim/holding"
import type { ActorId, FigureId, GroupId, Handle, PlaceId, SourceId } from "@cordon/domain/key"
import {
  nameIn as nameInLanguage,
  type Named as NamedInLanguages,
  textIn as textInLanguage,
  type Translatable
} from "@cordon/domain/language/in-language"
import { shortSourceName } from "@cordon/domain/source/source-name"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { AccordingTo } from "@cordon/ledger/controls"
import { listed } from "./format.ts"
import { spokenLanguage, vocabulary } from "./language.ts"

/** How ground and views are named. */
export const words = vocabulary("view-model/names", {
  contested: (parties: string) => `contested by ${parties}`,
  besieged: (inside: string, by: string) => `${inside}, besieged by ${by}`,
  consensus: "consensus",
  assessed: "assessed claims only",
  alignedWith: (party: string) => `sources aligned with ${party}`,
  /** A group that every case has goes by its id; the case's own by the record's name. */
  group: (name: string, _id: string) => name
})

/** What the record names, with its names in further languages by BCP 47 tag. */
export interface Named {
  readonly name: string
  readonly names: Readonly<Record<string, string>>
}

/** The record's name in the language that is spoken, where it has one; else its main name. English takes the main one. */
export const nameIn = (thing: NamedInLanguages): string => {
  const { language } = spokenLanguage()
  return language === "en" ? thing.name : nameInLanguage(thing, language)
}

/** What the editors say in a field, in the language that is spoken, where they say it again in it. As `nameIn`. */
export const textIn = <Field extends string, Thing extends Translatable<Field, Thing[Field]>>(
  thing: Thing,
  field: Field
): Thing[Field] => {
  const { language } = spokenLanguage()
  return language === "en" ? thing[field] : textInLanguage(thing, field, language)
}

/** Names in the languages of the case, then in any other, without the one it goes by where this language is spoken. */
export const otherNames = (
  { name: mainName, names }: Named,
  index: CaseIndex
): ReadonlyArray<{ readonly language: string; readonly name: string }> => {
  const { languages } = index.bundle.record.manifest
  const [main] = languages
  const { language: spoken } = spokenLanguage()
  const shown = spoken !== "en" && names[spoken] !== undefined ? spoken : main
  const named = main === undefined || main === shown ? names : { ...names, [main]: mainName }
  return [
    ...languages,
    ...Object.keys(names)
      .filter((language) => !languages.includes(language))
      .sort()
  ].flatMap((language) => {
    const name = named[language]
    return name === undefined || language === shown ? [] : [{ language, name }]
  })
}

/** Neutral name of a party, else of an actor. */
export const actorName = (index: CaseIndex, actor: ActorId): string => {
  const named =
    index.bundle.record.manifest.parties.find((party) => party.actor === actor) ?? index.actors.get(actor)
  return named === undefined ? actor : nameIn(named)
}

/** Name of a place, in the language that is spoken where the record has one. */
export const placeName = (index: CaseIndex, place: PlaceId): string => {
  const named = index.places.get(place)
  return named === undefined ? place : nameIn(named)
}

/** Name of a group of people. */
export const groupName = (index: CaseIndex, group: GroupId): string =>
  words.group(nameIn(index.groups.get(group) ?? { name: group }), group)

/** Name of a key figure. */
export const figureName = (index: CaseIndex, figure: FigureId): string =>
  nameIn(index.bundle.record.manifest.figures.find(({ id }) => id === figure) ?? { name: figure })

/** What a key event is called, in the language that is spoken where the case says so. */
export const eventLabel = (
  index: CaseIndex,
  { id: event, label }: { readonly id: Handle; readonly label: string }
): string => {
  const found = index.bundle.record.manifest.events.find(({ id }) => id === event)
  return found === undefined ? label : textIn(found, "label")
}

/** Name of a source. */
export const sourceName = (index: CaseIndex, source: SourceId): string =>
  nameIn(index.sources.get(source) ?? { name: source })

/** A source's name for a row of many. */
export const sourceShortName = (index: CaseIndex, source: SourceId): string =>
  shortSourceName(sourceName(index, source))

/** A holding in words, with neutral names: `Government forces`, `contested by A and B`, `A, besieged by B`. */
export const holdingWords = (holding: Holding, index: CaseIndex): string => {
  switch (holding.kind) {
    case "held":
      return actorName(index, holding.by)
    case "contested":
      return words.contested(listed(holding.between.map((actor) => actorName(index, actor))))
    case "besieged":
      return words.besieged(actorName(index, holding.inside), actorName(index, holding.by))
  }
}

/** Whose claims count, in words: `consensus`, `assessed claims only`, `SOHR`, `sources aligned with …`. */
export const viewWords = (view: AccordingTo, index: CaseIndex): string => {
  switch (view.kind) {
    case "consensus":
      return words.consensus
    case "assessed":
      return words.assessed
    case "source":
      return sourceName(index, view.source)
    case "party":
      return words.alignedWith(actorName(index, view.party))
  }
}

/** First letter as a capital. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
