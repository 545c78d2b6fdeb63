import { RelationKind } from "@cordon/domain/actor/actor"
import { Unit } from "@cordon/domain/amount/amount"
import {
  Agreement,
  AreaShare,
  Casualties,
  Control,
  Corridor,
  Counting,
  IncidentType,
  MovementKind
} from "@cordon/domain/claim/proposition"
import { AttributionConfidence } from "@cordon/domain/source/citation"
import { day, edtf, number, text, word } from "./field.ts"

/** What a claim's features say of what the claim is about: the same words in every collection. */
export const subjectFields = {
  place: text("place", "Place", "Id of the place that it is about"),
  place_name: text("place_name", "Place name", "Name of the place that it is about"),
  from_place: text("from_place", "From", "Id of the place that a movement or corridor leads from"),
  from_place_name: text(
    "from_place_name",
    "From, name",
    "Name of the place that a movement or corridor leads from"
  ),
  to_place: text("to_place", "To", "Id of the place that a movement or corridor leads to"),
  to_place_name: text("to_place_name", "To, name", "Name of the place that a movement or corridor leads to"),
  ends_located: word(
    "ends_located",
    "Ends located",
    "Ends of a movement or corridor that the geometry joins or stands at; a line is no route",
    ["both", "from", "to"]
  ),
  location_confidence: word(
    "location_confidence",
    "Location confidence",
    "How well the point of the place is known: a from a dataset, b from a map or text, c placed by hand",
    AttributionConfidence.literals
  ),
  group: text("group", "Group", "Id of the people that are counted"),
  group_name: text("group_name", "Group name", "Name of the people that are counted"),
  per_group: text("per_group", "For each of", "Id of the people that a ratio is for each of"),
  per_group_name: text(
    "per_group_name",
    "For each of, name",
    "Name of the people that a ratio is for each of"
  ),
  actors: text(
    "actors",
    "Actors",
    "Ids of the actors that it speaks of; for a relation the subject, then the object"
  ),
  actor_names: text("actor_names", "Actors' names", "Neutral names of the actors that it speaks of"),
  perpetrators_alleged: text(
    "perpetrators_alleged",
    "Alleged perpetrators",
    "Ids of the perpetrators that this speaker alleges; absent when none is named"
  ),
  perpetrators_alleged_names: text(
    "perpetrators_alleged_names",
    "Alleged perpetrators' names",
    "Neutral names of the perpetrators that this speaker alleges"
  ),
  target: text("target", "Target", "What is said to have been hit or affected"),
  holding: word(
    "holding",
    "Holding",
    "How ground is said to stand; noClaim, in the collection of control, where nobody says",
    ["held", "contested", "besieged", "noClaim"]
  ),
  held_by: text("held_by", "Held by", "Ids of the actors said to be on the ground"),
  held_by_names: text(
    "held_by_names",
    "Held by, names",
    "Neutral names of the actors said to be on the ground"
  ),
  besieged_by: text("besieged_by", "Besieged by", "Id of the actor said to besiege it"),
  besieged_by_name: text(
    "besieged_by_name",
    "Besieged by, name",
    "Neutral name of the actor said to besiege it"
  ),
  previous: text("previous", "Previously", "How the ground is said to have stood before"),
  observed: word(
    "observed",
    "Observed",
    "change: it is said to have passed into this state; status: it was seen so",
    Control.fields.observed.literals
  ),
  movement: word("movement", "Movement", "What kind of movement is said", MovementKind.literals),
  counting: word(
    "counting",
    "Counting",
    "Whether the number is a running total, an addition or a plan; never compared as one",
    Counting.literals
  ),
  harm: word(
    "harm",
    "Harm",
    "What is said to have befallen the people counted",
    Casualties.fields.harm.literals
  ),
  incident_type: word(
    "incident_type",
    "Type of incident",
    "What is said to have happened",
    IncidentType.literals
  ),
  sense: word(
    "sense",
    "Sense",
    "Whether an area share is held, taken or lost",
    AreaShare.fields.sense.literals
  ),
  base: word("base", "Base", "What an area share is a share of", ["place", "heldOn", "quarters", "unstated"]),
  base_held_by: text("base_held_by", "Base held by", "Id of the actor whose ground makes the base"),
  base_day: day("base_day", "Base day", "Day on which that ground makes the base"),
  relation: word(
    "relation",
    "Relation",
    "How the subject is said to stand to the object",
    RelationKind.literals
  ),
  status: word("status", "Status", "How an agreement or corridor is said to stand", [
    ...Agreement.fields.status.literals,
    ...Corridor.fields.status.literals
  ]),
  terms: text("terms", "Terms", "What an agreement is said to provide"),
  topic: text("topic", "Topic", "What a statement is about"),
  about_source: text("about_source", "About the source", "Id of the source that a statement judges"),
  forecast: text("forecast", "Forecast", "What is said to be going to happen"),
  due: edtf("due", "Due", "By when, as an EDTF bound: `..` some day, absent not said"),
  characteristic: text("characteristic", "Characteristic", "What a ratio says of the people counted"),
  amount_low: number(
    "amount_low",
    "Amount, low",
    "Low end of the stated amount; absent where open or not stated"
  ),
  amount_best: number("amount_best", "Amount, best", "The one number that was stated, where there is one"),
  amount_high: number(
    "amount_high",
    "Amount, high",
    "High end of the stated amount; absent where open or not stated"
  ),
  amount_quantifier: word("amount_quantifier", "Quantifier", "How the number was meant", [
    "exactly",
    "about",
    "atLeast",
    "atMost",
    "between",
    "unknown"
  ]),
  amount_unit: word("amount_unit", "Unit", "Unit of the amount", Unit.literals),
  amount_wording: text("amount_wording", "Wording of the amount", "How the number was worded"),
  parts: text("parts", "Parts", "Stated parts of the amount"),
  equipment: text("equipment", "Equipment", "Equipment that the force is said to have"),
  event: text("event", "Event", "Handle of the event: claims that share it speak of one event"),
  agreement: text("agreement", "Agreement", "Handle of the offer, deal or truce"),
  corridor: text("corridor", "Corridor", "Handle of the exit or route")
} as const

export type SubjectField = keyof typeof subjectFields
