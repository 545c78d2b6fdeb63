import { RelationKind } from "@cordon/domain/actor/actor"
import {
  Agreement,
  AreaShare,
  Casualties,
  Control,
  Corridor,
  Counting,
  IncidentType,
  MovementKind,
  type Proposition
} from "@cordon/domain/claim/proposition"
import type { Path } from "../case-folder/written.ts"
import type { Build, Reader } from "./build.ts"
import { ClaimReading, type FieldReader } from "./claim-reading.ts"
import type { Omitted } from "./read-amount.ts"
import type { ClaimSpec, ClaimSpecOf } from "./proposition-spec.ts"

type Encoded = typeof Proposition.Encoded

/** Reads what a row says by the claim of one kind; `omitted` where its number is, and the mapping says to leave it out. */
export const propositionReader = <Row>(
  build: Build<Row>,
  spec: ClaimSpec,
  path: Path
): Reader<Row, Encoded | Omitted> => {
  const reading = new ClaimReading(build, path)
  const fields = fieldsOf(reading, spec)
  return reading.whole({ kind: () => spec.kind, ...fields }) as Reader<Row, Encoded | Omitted>
}

type FieldReaders<Row> = Readonly<Record<string, FieldReader<Row> | undefined>>

const fieldsOf = <Row>(r: ClaimReading<Row>, spec: ClaimSpec): FieldReaders<Row> => {
  switch (spec.kind) {
    case "Control":
      return {
        place: r.needed(r.place(spec.place, "place")),
        holding: r.holding(spec.holding, "holding"),
        previous: r.holding(spec.previous, "previous"),
        observed: r.word(spec.observed, "observed", Control.fields.observed.literals)
      }
    case "Strength":
      return {
        force: r.needed(r.actor(spec.force, "force")),
        group: r.group(spec.group, "group"),
        place: r.optional(r.place(spec.place, "place")),
        amount: r.amount(spec.amount),
        parts: r.parts(spec.parts),
        equipment: r.equipment(spec.equipment)
      }
    case "Population":
      return {
        place: r.needed(r.place(spec.place, "place")),
        group: r.group(spec.group, "group"),
        amount: r.amount(spec.amount),
        parts: r.parts(spec.parts)
      }
    case "Movement":
      return {
        movement: r.word(spec.movement, "movement", MovementKind.literals),
        group: r.group(spec.group, "group"),
        from: r.optional(r.place(spec.from, "from")),
        to: r.optional(r.place(spec.to, "to")),
        corridor: r.handle(spec.corridor, "corridor", "optional"),
        counting: r.word(spec.counting, "counting", Counting.literals),
        amount: r.amount(spec.amount),
        parts: r.parts(spec.parts)
      }
    case "Casualties":
      return {
        harm: r.word(spec.harm, "harm", Casualties.fields.harm.literals),
        group: r.group(spec.group, "group"),
        ...happened(r, spec),
        counting: r.word(spec.counting, "counting", Counting.literals),
        amount: r.amount(spec.amount),
        parts: r.parts(spec.parts)
      }
    case "Incident":
      return {
        type: r.word(spec.type, "type", IncidentType.literals),
        ...happened(r, spec),
        target: r.text(spec.target, "target", "optional"),
        amount: r.amount(spec.amount)
      }
    case "AreaShare":
      return {
        party: r.needed(r.actor(spec.party, "party")),
        sense: r.word(spec.sense, "sense", AreaShare.fields.sense.literals),
        base: r.base(spec.base),
        amount: r.amount(spec.amount)
      }
    case "Ratio":
      return {
        of: r.group(spec.of, "of"),
        per: r.group(spec.per, "per"),
        place: r.optional(r.place(spec.place, "place")),
        characteristic: r.text(spec.characteristic, "characteristic", "optional"),
        amount: r.amount(spec.amount)
      }
    case "Agreement":
      return {
        agreement: r.handle(spec.agreement, "agreement", "needed"),
        parties: r.actors(spec.parties, "parties"),
        terms: r.text(spec.terms, "terms", "needed"),
        status: r.word(spec.status, "status", Agreement.fields.status.literals),
        place: r.optional(r.place(spec.place, "place"))
      }
    case "Corridor":
      return {
        corridor: r.handle(spec.corridor, "corridor", "needed"),
        from: r.optional(r.place(spec.from, "from")),
        to: r.optional(r.place(spec.to, "to")),
        status: r.word(spec.status, "status", Corridor.fields.status.literals),
        runBy: r.actors(spec.runBy, "runBy")
      }
    case "Relation":
      return {
        subject: r.needed(r.actor(spec.subject, "subject")),
        relation: r.word(spec.relation, "relation", RelationKind.literals),
        object: r.needed(r.actor(spec.object, "object"))
      }
    case "Forecast":
      return {
        forecast: r.text(spec.forecast, "forecast", "needed"),
        by: r.bound(spec.by, "by"),
        place: r.optional(r.place(spec.place, "place"))
      }
    case "Statement":
      return {
        topic: r.text(spec.topic, "topic", "needed"),
        place: r.optional(r.place(spec.place, "place")),
        aboutSource: r.optional(r.source(spec.aboutSource, "aboutSource")),
        amount: r.amount(spec.amount)
      }
  }
}

/** What casualties and incidents share: where, in which event, and by whom it is alleged. */
const happened = <Row>(
  r: ClaimReading<Row>,
  spec: ClaimSpecOf<"Casualties"> | ClaimSpecOf<"Incident">
): FieldReaders<Row> => ({
  place: r.optional(r.place(spec.place, "place")),
  event: r.handle(spec.event, "event", "optional"),
  perpetrators: r.actors(spec.perpetrators, "perpetrators")
})
