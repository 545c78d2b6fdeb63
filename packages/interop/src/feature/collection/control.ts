import { type ControlSpell, controlSpells, daysWithin } from "@cordon/ledger/control-spell"
import { TerritoryBasis } from "@cordon/ledger/territory-schema"
import type { CaseFeature } from "../case-feature.ts"
import { type FeatureContext, makeContext } from "../feature-context.ts"
import { day, flag, number, pick, text, word } from "../field.ts"
import { type Properties, put, putList } from "../properties.ts"
import { publicIndex } from "../public-index.ts"
import { saidFields } from "../said-fields.ts"
import { subjectFields } from "../subject-fields.ts"
import { putActors, putHolding } from "../subject-properties.ts"
import type { Collection } from "./collection.ts"

const { held_from_day, held_to_day } = saidFields

/** Who is said to hold which ground, from when to when, and from when to when that was known. */
export const control: Collection = {
  spec: {
    id: "control",
    title: "Control",
    description:
      "Who is said to hold which ground: one feature for each place and stretch of time over which the answer stays the same, and for each stretch of knowledge. An approximate area is computed from a centre; nobody drew it.",
    geometry: "polygon",
    fields: [
      ...pick(subjectFields, ["place", "place_name"]),
      ...pick(subjectFields, ["holding", "held_by", "held_by_names", "besieged_by", "besieged_by_name"]),
      text("parties", "Parties", "Ids of the parties present, leading first"),
      text("party_names", "Parties' names", "Neutral names of the parties present, leading first"),
      flag("disputed", "Disputed", "true where sources disagree about the party and it is close"),
      text("dissent", "Dissent", "Ids of the parties that dissenting sources give it to"),
      text(
        "dissent_names",
        "Dissent, names",
        "Neutral names of the parties that dissenting sources give it to"
      ),
      number("agreement_share", "Agreement", "Share of the counted weight behind the answer, 0 to 1"),
      word("basis", "Basis", "What the answer rests on", TerritoryBasis.literals),
      day("since", "Since", "Day from which the leading claim is said to hold, where it says one"),
      flag("stale", "Stale", "true where only old sightings speak of the place"),
      held_from_day,
      held_to_day,
      day("known_from_day", "Known from", "Day by the end of which this was known; absent where always"),
      day("known_to_day", "Known to", "Last day by the end of which it was; absent where it still is"),
      flag("approximate", "Approximate", "true where the outline is a computed cell that nobody drew"),
      number("area_km2", "Area", "Area of the place: that of its dataset where it states one", {
        unit: "km2"
      }),
      number("cell_area_km2", "Area as drawn", "Geodesic area of the polygon, WGS 84", { unit: "km2" }),
      text("claims", "Claims", "Claims that it rests on, leading first")
    ]
  },
  features: (index, view) => {
    const open = publicIndex(index)
    const context = makeContext(open, view)
    return controlSpells(open, view.accordingTo, view.knownBy)
      .map((spell) => featureOf(spell, context))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  }
}

const featureOf = (spell: ControlSpell, context: FeatureContext): CaseFeature => {
  const cell = context.index.cells.get(spell.place)
  return {
    id: `${spell.place}:${stamp(spell.valid.from)}:${stamp(spell.known.from)}`,
    geometry: cell?.geometry,
    valid: spell.valid,
    known: spell.known,
    properties: propertiesOf(spell, context, cell?.areaSquareMetres)
  }
}

const propertiesOf = (
  spell: ControlSpell,
  context: FeatureContext,
  squareMetres: number | undefined
): Properties => {
  const properties: Properties = { place: spell.place, place_name: context.placeName(spell.place) }
  if (spell.state.kind === "known") putHolding(properties, spell.state.holding, context)
  else properties["holding"] = "noClaim"
  putActors(properties, "parties", "party_names", spell.parties, context)
  properties["disputed"] = spell.disputed
  putActors(properties, "dissent", "dissent_names", spell.dissent, context)
  properties["agreement_share"] = spell.agreement
  properties["basis"] = spell.basis
  put(properties, "since", spell.since)
  properties["stale"] = spell.stale
  put(properties, "held_from_day", spell.firstDay)
  put(properties, "held_to_day", spell.lastDay)
  const known = daysWithin(spell.known, context.index.clock)
  put(properties, "known_from_day", known.first)
  put(properties, "known_to_day", known.last)
  properties["approximate"] = spell.approximate
  properties["area_km2"] = spell.areaSquareKilometres
  put(properties, "cell_area_km2", squareMetres === undefined ? undefined : squareMetres / 1_000_000)
  putList(properties, "claims", spell.claims)
  return properties
}

const stamp = (instant: number): string => (Number.isFinite(instant) ? String(instant) : "open")
