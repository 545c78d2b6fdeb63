import type { Amount } from "@cordon/domain/amount/amount"
import type { Claim } from "@cordon/domain/claim/claim"
import { type Holding, holdersOf } from "@cordon/domain/claim/holding"
import type { Population, Proposition } from "@cordon/domain/claim/proposition"
import type { ActorId, GroupId, PlaceId } from "@cordon/domain/key"
import { formatBound } from "@cordon/domain/time/edtf-format"
import { amountText, putAmount } from "./amount-properties.ts"
import { mayBeTold } from "./disclosure.ts"
import type { FeatureContext } from "./feature-context.ts"
import { type Properties, put, putList } from "./properties.ts"

/** Puts what a claim is about: the thirteen kinds in one flat form, a field for each thing that kinds share. */
export const putSubject = (properties: Properties, claim: Claim, context: FeatureContext): void => {
  const { proposition } = claim
  const where = subjectPlace(proposition)
  if (mayBeTold(claim)) {
    putNamed(properties, "place", "place_name", where, context.placeName)
    const location = where === undefined ? undefined : context.index.places.get(where)?.location
    if (location?.kind === "point") properties["location_confidence"] = location.confidence
    if (proposition.kind === "Movement" || proposition.kind === "Corridor") {
      putNamed(properties, "from_place", "from_place_name", proposition.from, context.placeName)
      putNamed(properties, "to_place", "to_place_name", proposition.to, context.placeName)
    }
  }
  const { group, perGroup } = groupsOf(proposition)
  putNamed(properties, "group", "group_name", group, context.groupName)
  putNamed(properties, "per_group", "per_group_name", perGroup, context.groupName)
  putActors(properties, "actors", "actor_names", actorsOf(proposition), context)
  putKind(properties, proposition, context, mayBeTold(claim))
  const amount = amountOf(proposition)
  if (amount !== undefined) {
    putAmount(properties, amount)
    if (!mayBeTold(claim)) delete properties["amount_wording"]
  }
  if ("parts" in proposition && mayBeTold(claim))
    putList(
      properties,
      "parts",
      (proposition.parts ?? []).map((part) => partText(part, context))
    )
  putHandles(properties, claim)
}

/** The one place that a proposition is about, where it is not two ends. */
export const subjectPlace = (proposition: Proposition): PlaceId | undefined => {
  if (proposition.kind === "AreaShare") return proposition.base.place
  return "place" in proposition ? proposition.place : undefined
}

/** Alleged perpetrators as this speaker names them. */
export const perpetratorsOf = (proposition: Proposition): ReadonlyArray<ActorId> =>
  proposition.kind === "Incident" || proposition.kind === "Casualties" ? proposition.perpetrators : []

/** Puts ids and names of actors under two names, where there are any. */
export const putActors = (
  properties: Properties,
  ids: string,
  names: string,
  actors: ReadonlyArray<ActorId>,
  { actorName }: Pick<FeatureContext, "actorName">
): void => {
  putList(properties, ids, actors)
  putList(properties, names, actors.map(actorName))
}

/** Puts how ground is said to stand, and by whom it is held and besieged. */
export const putHolding = (properties: Properties, holding: Holding, context: FeatureContext): void => {
  properties["holding"] = holding.kind
  putActors(properties, "held_by", "held_by_names", holdersOf(holding), context)
  if (holding.kind === "besieged")
    putNamed(properties, "besieged_by", "besieged_by_name", holding.by, context.actorName)
}

/** Puts an id and its name, where there is one. */
export const putNamed = <Id extends string>(
  properties: Properties,
  field: string,
  nameField: string,
  id: Id | undefined,
  nameOf: (id: Id) => string
): void => {
  if (id === undefined) return
  properties[field] = id
  properties[nameField] = nameOf(id)
}

/** Puts the words that only one or two kinds have. */
const putKind = (
  properties: Properties,
  proposition: Proposition,
  context: FeatureContext,
  quoted: boolean
): void => {
  putActors(
    properties,
    "perpetrators_alleged",
    "perpetrators_alleged_names",
    perpetratorsOf(proposition),
    context
  )
  switch (proposition.kind) {
    case "Control":
      putHolding(properties, proposition.holding, context)
      if (proposition.previous !== undefined)
        properties["previous"] = holdingText(proposition.previous, context)
      properties["observed"] = proposition.observed
      return
    case "Strength":
      if (quoted)
        putList(
          properties,
          "equipment",
          (proposition.equipment ?? []).map(({ item, amount }) => `${item}: ${amountText(amount)}`)
        )
      return
    case "Movement":
      properties["movement"] = proposition.movement
      properties["counting"] = proposition.counting
      return
    case "Casualties":
      properties["harm"] = proposition.harm
      properties["counting"] = proposition.counting
      return
    case "Incident":
      properties["incident_type"] = proposition.type
      if (quoted) put(properties, "target", proposition.target)
      return
    case "AreaShare": {
      const { base } = proposition
      properties["sense"] = proposition.sense
      properties["base"] = base.kind
      if (base.kind === "heldOn") {
        properties["base_held_by"] = base.by
        properties["base_day"] = base.on
      }
      return
    }
    case "Ratio":
      if (quoted) put(properties, "characteristic", proposition.characteristic)
      return
    case "Agreement":
      properties["status"] = proposition.status
      if (quoted) properties["terms"] = proposition.terms
      return
    case "Corridor":
      properties["status"] = proposition.status
      return
    case "Relation":
      properties["relation"] = proposition.relation
      return
    case "Forecast":
      if (quoted) properties["forecast"] = proposition.forecast
      put(properties, "due", formatBound(proposition.by))
      return
    case "Statement":
      if (quoted) properties["topic"] = proposition.topic
      put(properties, "about_source", proposition.aboutSource)
      return
    case "Population":
      return
  }
}

/** Handles tie claims together, so that one of a withheld place could be found by its neighbours. */
const putHandles = (properties: Properties, claim: Claim): void => {
  if (!mayBeTold(claim)) return
  const { proposition } = claim
  if (proposition.kind === "Incident" || proposition.kind === "Casualties")
    put(properties, "event", proposition.event)
  if (proposition.kind === "Agreement") properties["agreement"] = proposition.agreement
  if (proposition.kind === "Movement" || proposition.kind === "Corridor")
    put(properties, "corridor", proposition.corridor)
}

const amountOf = (proposition: Proposition): Amount | undefined =>
  "amount" in proposition ? proposition.amount : undefined

const groupsOf = (proposition: Proposition): { readonly group?: GroupId; readonly perGroup?: GroupId } =>
  proposition.kind === "Ratio"
    ? { group: proposition.of, perGroup: proposition.per }
    : "group" in proposition
      ? { group: proposition.group }
      : {}

const actorsOf = (proposition: Proposition): ReadonlyArray<ActorId> => {
  switch (proposition.kind) {
    case "Control":
      return proposition.holding.kind === "besieged"
        ? [proposition.holding.inside, proposition.holding.by]
        : holdersOf(proposition.holding)
    case "Strength":
      return [proposition.force]
    case "Casualties":
    case "Incident":
      return proposition.perpetrators
    case "AreaShare":
      return [proposition.party]
    case "Agreement":
      return proposition.parties
    case "Corridor":
      return proposition.runBy
    case "Relation":
      return [proposition.subject, proposition.object]
    default:
      return []
  }
}

const holdingText = (holding: Holding, { actorName }: FeatureContext): string => {
  switch (holding.kind) {
    case "held":
      return `held by ${actorName(holding.by)}`
    case "contested":
      return `contested between ${holding.between.map(actorName).join(" and ")}`
    case "besieged":
      return `held by ${actorName(holding.inside)}, besieged by ${actorName(holding.by)}`
  }
}

type Part = NonNullable<(typeof Population)["Type"]["parts"]>[number]

const partText = ({ of, amount }: Part, context: FeatureContext): string => {
  const whole = () => {
    switch (of.kind) {
      case "group":
        return context.groupName(of.group)
      case "place":
        return context.placeName(of.place)
      case "actor":
        return context.actorName(of.actor)
      case "other":
        return of.label
    }
  }
  return `${whole()}: ${amountText(amount)}`
}
