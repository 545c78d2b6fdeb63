import type { Actor, Ground } from "@cordon/domain/actor/actor"
import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { Claim } from "@cordon/domain/claim/claim"
import type { Holding } from "@cordon/domain/claim/holding"
import type { Proposition } from "@cordon/domain/claim/proposition"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import type { Source } from "@cordon/domain/source/source"

/** What a body can refer to. */
export type ReferenceKind = "place" | "actor" | "source" | "group" | "claim"

/** An id that a body names, and the field in which it does. */
export interface BodyReference {
  readonly kind: ReferenceKind
  readonly id: string
  readonly field: string
}

/**
 * Every id that a body refers to, besides the one it records.
 *
 * Gotcha: of a manifest only groups are listed, because a case is described before its places, actors and
 * claims are recorded.
 */
export const referencesOf = (body: EntryBody): ReadonlyArray<BodyReference> => {
  switch (body.kind) {
    case "case.described.v1":
      return manifestReferences(body.manifest)
    case "place.recorded.v1":
      return body.place.within.map((id) => to("place", id, "place.within"))
    case "actor.recorded.v1":
      return actorReferences(body.actor)
    case "source.recorded.v1":
      return sourceReferences(body.source)
    case "baseline.recorded.v1":
      return [
        to("place", body.baseline.place, "baseline.place"),
        ...holdingReferences(body.baseline.holding, "baseline.holding")
      ]
    case "claim.recorded.v1":
    case "claim.superseded.v1":
      return claimReferences(body.claim)
    case "assessment.recorded.v1": {
      const { subject, evidence } = body.assessment
      return [
        subject.kind === "claim"
          ? to("claim", subject.claim, "assessment.subject.claim")
          : to("source", subject.source, "assessment.subject.source"),
        ...evidence.map((id) => to("claim", id, "assessment.evidence"))
      ]
    }
    case "outcome.recorded.v1":
      return [
        to("claim", body.outcome.claim, "outcome.claim"),
        ...body.outcome.evidence.map((id) => to("claim", id, "outcome.evidence")),
        ...(body.outcome.laterKnown?.from ?? []).map((id) => to("claim", id, "outcome.laterKnown.from"))
      ]
    case "claim.retracted.v1":
    case "entry.redacted.v1":
      return []
  }
}

const to = (kind: ReferenceKind, id: string, field: string): BodyReference => ({ kind, id, field })

const maybe = (kind: ReferenceKind, id: string | undefined, field: string): ReadonlyArray<BodyReference> =>
  id === undefined ? [] : [to(kind, id, field)]

const each = (kind: ReferenceKind, ids: ReadonlyArray<string>, field: string): ReadonlyArray<BodyReference> =>
  ids.map((id) => to(kind, id, field))

const manifestReferences = (manifest: CaseManifest): ReadonlyArray<BodyReference> => [
  ...manifest.groups.flatMap(({ within }) =>
    within.kind === "part" ? [to("group", within.of, "manifest.groups.within.of")] : []
  ),
  ...manifest.figures.flatMap(({ measure }) =>
    measure.kind === "areaShare" ? [] : [to("group", measure.group, "manifest.figures.measure.group")]
  )
]

const actorReferences = (actor: Actor): ReadonlyArray<BodyReference> => [
  ...maybe("actor", actor.party, "actor.party"),
  ...actor.relations.flatMap((relation) => [
    ...each("actor", relation.to, "actor.relations.to"),
    ...groundReferences(relation.ground, "actor.relations.ground")
  ]),
  ...actor.labels.flatMap((label) => groundReferences(label.ground, "actor.labels.ground"))
]

const groundReferences = (ground: Ground, field: string): ReadonlyArray<BodyReference> =>
  ground.kind === "cited" ? [to("source", ground.citation.publisher, `${field}.citation.publisher`)] : []

const sourceReferences = (source: Source): ReadonlyArray<BodyReference> => [
  ...maybe("source", source.partOf, "source.partOf"),
  ...maybe("actor", source.actor, "source.actor"),
  ...(source.alignment.kind === "aligned"
    ? [to("actor", source.alignment.with, "source.alignment.with")]
    : [])
]

const claimReferences = (claim: Claim): ReadonlyArray<BodyReference> => [
  to("source", claim.speaker, "claim.speaker"),
  ...(claim.origin.kind === "repeats" ? [to("source", claim.origin.source, "claim.origin.source")] : []),
  to("source", claim.citation.publisher, "claim.citation.publisher"),
  ...propositionReferences(claim.proposition).map(({ kind, id, field }) =>
    to(kind, id, `claim.proposition.${field}`)
  )
]

const holdingReferences = (holding: Holding, field: string): ReadonlyArray<BodyReference> => {
  switch (holding.kind) {
    case "held":
      return [to("actor", holding.by, `${field}.by`)]
    case "contested":
      return each("actor", holding.between, `${field}.between`)
    case "besieged":
      return [to("actor", holding.by, `${field}.by`), to("actor", holding.inside, `${field}.inside`)]
  }
}

const propositionReferences = (said: Proposition): ReadonlyArray<BodyReference> => {
  switch (said.kind) {
    case "Control":
      return [
        to("place", said.place, "place"),
        ...holdingReferences(said.holding, "holding"),
        ...(said.previous === undefined ? [] : holdingReferences(said.previous, "previous"))
      ]
    case "Strength":
      return [
        to("actor", said.force, "force"),
        to("group", said.group, "group"),
        ...maybe("place", said.place, "place"),
        ...partReferences(said.parts)
      ]
    case "Population":
      return [
        to("place", said.place, "place"),
        to("group", said.group, "group"),
        ...partReferences(said.parts)
      ]
    case "Movement":
      return [
        to("group", said.group, "group"),
        ...maybe("place", said.from, "from"),
        ...maybe("place", said.to, "to"),
        ...partReferences(said.parts)
      ]
    case "Casualties":
      return [
        to("group", said.group, "group"),
        ...maybe("place", said.place, "place"),
        ...each("actor", said.perpetrators, "perpetrators"),
        ...partReferences(said.parts)
      ]
    case "Incident":
      return [...maybe("place", said.place, "place"), ...each("actor", said.perpetrators, "perpetrators")]
    case "AreaShare":
      return [
        to("actor", said.party, "party"),
        to("place", said.base.place, "base.place"),
        ...(said.base.kind === "heldOn" ? [to("actor", said.base.by, "base.by")] : [])
      ]
    case "Ratio":
      return [
        to("group", said.of, "of"),
        to("group", said.per, "per"),
        ...maybe("place", said.place, "place")
      ]
    case "Agreement":
      return [...each("actor", said.parties, "parties"), ...maybe("place", said.place, "place")]
    case "Corridor":
      return [
        ...maybe("place", said.from, "from"),
        ...maybe("place", said.to, "to"),
        ...each("actor", said.runBy, "runBy")
      ]
    case "Relation":
      return [to("actor", said.subject, "subject"), to("actor", said.object, "object")]
    case "Forecast":
      return maybe("place", said.place, "place")
    case "Statement":
      return [...maybe("place", said.place, "place"), ...maybe("source", said.aboutSource, "aboutSource")]
  }
}

type Parts = Extract<Proposition, { readonly kind: "Population" }>["parts"]

const partReferences = (parts: Parts): ReadonlyArray<BodyReference> =>
  (parts ?? []).flatMap(({ of }) => {
    switch (of.kind) {
      case "group":
        return [to("group", of.group, "parts.of.group")]
      case "place":
        return [to("place", of.place, "parts.of.place")]
      case "actor":
        return [to("actor", of.actor, "parts.of.actor")]
      case "other":
        return []
    }
  })
