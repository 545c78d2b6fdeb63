import type { Holding } from "@cordon/domain/claim/holding"
import { nameId } from "../dataset/record-id.ts"
import { quoted } from "../table/cell-number.ts"
import type { ActorEncoded, CellProblem, JsonObject } from "../table/format.ts"
import type { HolderMeaning } from "./areas-file.ts"
import type { AreasPlan } from "./areas-plan.ts"
import { listedActors } from "./cordon-control.ts"

/** Who holds an area, with the actors that the case may lack. */
export type AreaHolder =
  | {
      readonly kind: "holder"
      readonly holding: typeof Holding.Encoded
      readonly actors: ReadonlyArray<ActorEncoded>
      /** How the holding reads in a sentence: `held by Reds`. */
      readonly told: string
      /** The property that said so. */
      readonly property: string
    }
  | { readonly kind: "skip" }
  | { readonly kind: "refused"; readonly problem: CellProblem }

/** Names of properties that usually say who holds an area, the surest first. Letter case, - and _ do not matter. */
const USUAL = [
  "holder",
  "heldby",
  "controlledby",
  "control",
  "controller",
  "actor",
  "party",
  "side",
  "faction",
  "group",
  "folder",
  "name"
]

/** Words that say how ground stands and name nobody. */
const NOBODY =
  /^(?:contested|disputed|mixed|shared|frontline|front line|no man'?s land|gr[ea]y zone|unclear|unknown|none|other|n\/?a|\?|-|true|false|\d+)$/i

/**
 * Who holds an area by the property that is declared, else by the first usual one that says something.
 *
 * Errors: no such property; a label that names nobody or several actors; one that is not listed where it has to be.
 */
export const areaHolder = (properties: JsonObject, plan: AreasPlan): AreaHolder => {
  const label = labelOf(properties, plan)
  if (label === undefined) {
    const declared = plan.holderProperty
    return refused(
      declared ?? "",
      "nothing",
      declared === undefined
        ? "no property says who holds the area; name the one that does with --holder-property"
        : "the property that names the holder is empty"
    )
  }
  const meaning = plan.holders.get(label.text.toLowerCase())
  if (meaning !== undefined) return meant(meaning, label, plan)
  if (NOBODY.test(label.text)) {
    return refused(
      label.property,
      quoted(label.text),
      "it names no actor; say in an areas file, under holders, between whom it is contested, or that such areas are left out"
    )
  }
  if (label.text.startsWith("#") || label.property === "styleUrl")
    return refused(
      label.property,
      quoted(label.text),
      "a style names no actor; say under holders whom it stands for"
    )
  return actorNamed(label, plan, plan.file.unlistedHolders === "refuse")
}

/** Who holds an area of Cordon's own export, by the ids that it gives. */
export const cordonHolder = (properties: JsonObject, plan: AreasPlan): AreaHolder => {
  const on = listedActors(properties, "held_by", "held_by_names")
  const [besieger] = listedActors(properties, "besieged_by", "besieged_by_name")
  const [first] = on
  const actors = [...on, ...(besieger === undefined ? [] : [besieger])].map((actor) => actorOf(actor, plan))
  const names = on.map(({ name }) => name)
  const property = "held_by"
  if (properties["holding"] === "held" && first !== undefined)
    return {
      kind: "holder",
      holding: { kind: "held", by: first.id },
      actors,
      told: `held by ${first.name}`,
      property
    }
  if (properties["holding"] === "contested" && on.length > 1) {
    const between = on.map(({ id }) => id)
    return {
      kind: "holder",
      holding: { kind: "contested", between },
      actors,
      told: contestedText(names),
      property
    }
  }
  if (properties["holding"] === "besieged" && first !== undefined && besieger !== undefined) {
    const holding = { kind: "besieged" as const, by: besieger.id, inside: first.id }
    return { kind: "holder", holding, actors, told: besiegedText(first.name, besieger.name), property }
  }
  return refused(
    "holding",
    quoted(String(properties["holding"])),
    "it does not go with held_by and besieged_by"
  )
}

interface Label {
  readonly property: string
  readonly text: string
}

const labelOf = (properties: JsonObject, plan: AreasPlan): Label | undefined => {
  if (plan.holderProperty !== undefined) return labelIn(properties, plan.holderProperty)
  const keys = Object.keys(properties).map((key) => [key.toLowerCase().replace(/[-_ ]/g, ""), key] as const)
  const usual = USUAL.flatMap((name) => keys.filter(([plain]) => plain === name).map(([, key]) => key))
  const labels = usual.flatMap((key) => labelIn(properties, key) ?? [])
  // A listed label outdoes one that merely stands in a surer property, be it the style of a placemark.
  const listed = [
    ...labels,
    ...(labelIn(properties, "styleUrl") === undefined ? [] : [labelIn(properties, "styleUrl")!])
  ]
  return listed.find(({ text }) => plan.holders.has(text.toLowerCase())) ?? labels[0]
}

const labelIn = (properties: JsonObject, property: string): Label | undefined => {
  const value = properties[property]
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : ""
  return text === "" ? undefined : { property, text }
}

const meant = (meaning: HolderMeaning, label: Label, plan: AreasPlan): AreaHolder => {
  const { property } = label
  if (typeof meaning === "string") return actorNamed({ property, text: meaning }, plan, true)
  if (meaning.skip === true) return { kind: "skip" }
  const names = meaning.contested ?? [meaning.besieged?.by ?? "", meaning.besieged?.inside ?? ""]
  const found = names.map((text) => resolved(text, plan))
  const ids = found.flatMap((actor) => (actor === undefined ? [] : [actor.id]))
  const actors = found.flatMap((actor) => (actor === undefined ? [] : [actor]))
  const told = actors.map(({ name }) => name)
  const [by, inside] = ids
  if (ids.length < names.length || by === undefined || inside === undefined)
    return refused(property, quoted(label.text), "the case does not have the actors that it stands for")
  return meaning.contested === undefined
    ? {
        kind: "holder",
        holding: { kind: "besieged", by, inside },
        actors,
        told: besiegedText(told[1] ?? "", told[0] ?? ""),
        property
      }
    : {
        kind: "holder",
        holding: { kind: "contested", between: ids },
        actors,
        told: contestedText(told),
        property
      }
}

const actorNamed = ({ property, text }: Label, plan: AreasPlan, mustBeKnown: boolean): AreaHolder => {
  const known = resolved(text, plan)
  if (known !== undefined) {
    return {
      kind: "holder",
      holding: { kind: "held", by: known.id },
      actors: [known],
      told: `held by ${known.name}`,
      property
    }
  }
  const found = plan.directory.find("actor", text)
  if (found.kind === "ambiguous") {
    const ids = found.ids.join(", ")
    return refused(
      property,
      quoted(text),
      `several actors of the case have this name: ${ids}; say which under holders`
    )
  }
  if (mustBeKnown)
    return refused(
      property,
      quoted(text),
      "the case has no actor of this name; say under holders whom it stands for"
    )
  const actor = actorOf({ id: nameId("actor", text), name: text }, plan)
  return {
    kind: "holder",
    holding: { kind: "held", by: actor.id },
    actors: [actor],
    told: `held by ${text}`,
    property
  }
}

/** An actor of the case or of the areas file. */
const resolved = (text: string, plan: AreasPlan): ActorEncoded | undefined => {
  const declared = plan.file.actors?.find(({ id, name }) => id === text || name === text)
  if (declared !== undefined) return { ...plain(declared.id, declared.name), kind: declared.kind }
  const found = plan.directory.find("actor", text)
  return found.kind === "one" ? { ...plain(found.id, text), kind: "umbrellaTerm" } : undefined
}

const plain = (id: string, name: string): Omit<ActorEncoded, "kind"> => ({
  id,
  name,
  names: {},
  relations: [],
  labels: []
})

const actorOf = (
  { id, name }: { readonly id: string; readonly name: string },
  plan: AreasPlan
): ActorEncoded => ({
  ...plain(id, name),
  kind: "umbrellaTerm",
  note: `Named as ${plan.source.name} names it; nobody has chosen a neutral name or a kind yet.`
})

const contestedText = (names: ReadonlyArray<string>): string => `contested between ${names.join(" and ")}`
const besiegedText = (inside: string, by: string): string => `held by ${inside} and besieged by ${by}`

const refused = (field: string, found: string, reason: string): AreaHolder => ({
  kind: "refused",
  problem: { field, found, reason }
})
