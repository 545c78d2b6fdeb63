import { RelationKind } from "@cordon/domain/actor/actor"
import type { Holding } from "@cordon/domain/claim/holding"
import { Counting, IncidentType, MovementKind, type Proposition } from "@cordon/domain/claim/proposition"
import { ActorId, GroupId, Handle, PlaceId, SourceId } from "@cordon/domain/key"
import { EdtfBound } from "@cordon/domain/time/edtf"
import { Arbitrary, Schema } from "effect"
import { inventedIds } from "../fixture/invented-case.ts"
import { amountOf } from "./amount.ts"
import { anyOf, maybe, oneOf, text } from "./choice.ts"
import { day } from "./time.ts"

/** Ids of the made-up case, so that whatever is generated refers to something that is recorded. */
export const placeId = Arbitrary.map(oneOf(inventedIds.places), (id) => PlaceId.make(id))
export const actorId = Arbitrary.map(oneOf(inventedIds.actors), (id) => ActorId.make(id))
export const sourceId = Arbitrary.map(oneOf(inventedIds.sources), (id) => SourceId.make(id))
export const groupId = Arbitrary.map(oneOf(inventedIds.groups), (id) => GroupId.make(id))
const handle = Arbitrary.map(oneOf(["truce-1", "road-east", "strike.3"]), (id) => Handle.make(id))
const actorIds = Arbitrary.array(actorId, { maxLength: 2 })

/** Any holding of ground among the made-up parties. */
export const holding: Arbitrary.Arbitrary<Holding> = anyOf<Holding>([
  Arbitrary.map(actorId, (by) => ({ kind: "held" as const, by })),
  Arbitrary.Constant<Holding>({ kind: "contested", between: [ActorId.make("reds"), ActorId.make("blues")] }),
  Arbitrary.Constant<Holding>({ kind: "besieged", by: ActorId.make("blues"), inside: ActorId.make("reds") })
])

type Parts = NonNullable<Extract<Proposition, { readonly kind: "Population" }>["parts"]>

const parts: Arbitrary.Arbitrary<Parts> = Arbitrary.array(
  Arbitrary.all({
    of: anyOf<Parts[number]["of"]>([
      Arbitrary.map(groupId, (group) => ({ kind: "group" as const, group })),
      Arbitrary.map(placeId, (place) => ({ kind: "place" as const, place })),
      Arbitrary.map(actorId, (actor) => ({ kind: "actor" as const, actor })),
      Arbitrary.map(text, (label) => ({ kind: "other" as const, label }))
    ]),
    amount: amountOf("persons")
  }),
  { maxLength: 2 }
)

/** A proposition of any of the thirteen kinds about the made-up case. */
export const proposition: Arbitrary.Arbitrary<Proposition> = anyOf<Proposition>([
  joined(
    "Control",
    {
      place: placeId,
      holding,
      observed: oneOf(["change", "status"])
    },
    [maybe("previous", holding)]
  ),
  joined("Strength", { force: actorId, group: groupId, amount: amountOf("persons") }, [
    maybe("place", placeId),
    maybe("parts", parts)
  ]),
  joined("Population", { place: placeId, group: groupId, amount: amountOf("persons") }, [
    maybe("parts", parts)
  ]),
  joined(
    "Movement",
    {
      movement: Arbitrary.schema(MovementKind),
      group: groupId,
      counting: Arbitrary.schema(Counting),
      amount: amountOf("persons")
    },
    [maybe("from", placeId), maybe("to", placeId), maybe("corridor", handle), maybe("parts", parts)]
  ),
  joined(
    "Casualties",
    {
      harm: oneOf(["killed", "wounded", "missing", "detained"]),
      group: groupId,
      perpetrators: actorIds,
      counting: Arbitrary.schema(Counting),
      amount: amountOf("persons")
    },
    [maybe("place", placeId), maybe("event", handle), maybe("parts", parts)]
  ),
  joined("Incident", { type: Arbitrary.schema(IncidentType), perpetrators: actorIds }, [
    maybe("place", placeId),
    maybe("event", handle),
    maybe("target", text),
    maybe("amount", amountOf("events"))
  ]),
  joined("AreaShare", {
    party: actorId,
    sense: oneOf(["holds", "hasTaken", "hasLost"]),
    base: anyOf<Extract<Proposition, { readonly kind: "AreaShare" }>["base"]>([
      Arbitrary.map(placeId, (place) => ({ kind: "place" as const, place })),
      Arbitrary.map(placeId, (place) => ({ kind: "quarters" as const, place })),
      Arbitrary.map(placeId, (place) => ({ kind: "unstated" as const, place })),
      Arbitrary.map(Arbitrary.all([placeId, actorId, day]), ([place, by, on]) => ({
        kind: "heldOn" as const,
        place,
        by,
        on
      }))
    ]),
    amount: amountOf("percent")
  }),
  joined("Ratio", { of: groupId, per: groupId, amount: amountOf("perOne") }, [
    maybe("place", placeId),
    maybe("characteristic", text)
  ]),
  joined(
    "Agreement",
    {
      agreement: handle,
      parties: actorIds,
      terms: text,
      status: oneOf([
        "proposed",
        "rejected",
        "agreed",
        "inForce",
        "suspended",
        "withdrawn",
        "collapsed",
        "completed"
      ])
    },
    [maybe("place", placeId)]
  ),
  joined(
    "Corridor",
    { corridor: handle, status: oneOf(["planned", "open", "closed", "underFire"]), runBy: actorIds },
    [maybe("from", placeId), maybe("to", placeId)]
  ),
  joined("Relation", { subject: actorId, relation: Arbitrary.schema(RelationKind), object: actorId }),
  joined(
    "Forecast",
    {
      forecast: text,
      by: Arbitrary.map(anyOf<string>([day, oneOf(["", "..", "2030-04"])]), Schema.decodeSync(EdtfBound))
    },
    [maybe("place", placeId)]
  ),
  joined("Statement", { topic: text }, [
    maybe("place", placeId),
    maybe("aboutSource", sourceId),
    maybe("amount", amountOf("sites"))
  ])
])

/** A record of one kind from its own fields and those it may lack. */
function joined(
  kind: Proposition["kind"],
  fields: { readonly [name: string]: Arbitrary.Arbitrary<unknown> },
  optional: ReadonlyArray<Arbitrary.Arbitrary<object>> = []
): Arbitrary.Arbitrary<Proposition> {
  return Arbitrary.map(
    Arbitrary.all([Arbitrary.all(fields), Arbitrary.all(optional)]),
    ([own, more]) => Object.assign({ kind }, own, ...more) as Proposition
  )
}
