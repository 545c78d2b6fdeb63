import { Actor } from "@cordon/domain/actor/actor"
import { Assessment } from "@cordon/domain/assessment/assessment"
import { Baseline } from "@cordon/domain/case/baseline"
import { MeshCell } from "@cordon/domain/geo/mesh"
import { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import { Place } from "@cordon/domain/place/place"
import { Source } from "@cordon/domain/source/source"
import { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { KindCounts } from "@cordon/ledger/timeline"
import { Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { controlsQuery, recordedByQuery } from "./controls-query.ts"
import { caseProblems, endpoint, mapProblems } from "./endpoint.ts"
import { pageOf, pageQuery } from "./page.ts"
import { idParameter, textParameter } from "./parameter.ts"

const counts = (description: string) => KindCounts.annotate({ description })

/** A source with how much it said, as the view counts it. */
export const SourceDetail = Schema.Struct({
  source: Source,
  voice: SourceId.annotate({ description: "The voice it counts to: itself, or the source it is part of" }),
  asSpeaker: counts("Claims in which it speaks"),
  asPublisher: counts("Claims in documents it published"),
  asWitness: counts("Claims that go back to its voice"),
  assessments: Schema.Array(Assessment).annotate({
    description: "Judgements of the source known by the knowledge date"
  })
}).annotate({ identifier: "SourceDetail", description: "A source with how many claims of each kind it made" })
export type SourceDetail = typeof SourceDetail.Type

/** A place with its ground and how it stands in the view. */
export const PlaceDetail = Schema.Struct({
  place: Place,
  cell: Schema.optionalKey(
    MeshCell.annotate({ description: "Its ground; absent for a place without a cell of its own" })
  ),
  territory: Schema.optionalKey(
    PlaceTerritory.annotate({ description: "How it stands in the view; absent without a cell" })
  ),
  baseline: Schema.optionalKey(Baseline),
  claims: counts("Claims the view counts that speak of it or of a place within it")
}).annotate({
  identifier: "PlaceDetail",
  description: "A place with its ground and how it stands in the view"
})
export type PlaceDetail = typeof PlaceDetail.Type

/** An actor with its party and the claims that speak of it. */
export const ActorDetail = Schema.Struct({
  actor: Actor,
  party: ActorId.annotate({ description: "The party it counts to on the map; itself when it has none" }),
  claims: counts("Claims the view counts that speak of it, in whatever role")
}).annotate({
  identifier: "ActorDetail",
  description: "An actor with its party and the claims that speak of it"
})
export type ActorDetail = typeof ActorDetail.Type

const search = (what: string, example: string) => ({
  q: Schema.optionalKey(
    textParameter({
      description: `Words that all occur in ${what}. Letter case and diacritics make no difference.`,
      example,
      longest: 200
    })
  )
})

const list = { ...recordedByQuery, ...pageQuery }
const countsRule =
  "`knownBy` and `accordingTo` narrow the counts; without any of the three controls every recorded claim counts."

export const referenceEndpoints = {
  sources: endpoint({
    path: "/api/cases/:case/sources",
    group: "reference data",
    summary: "Who speaks, publishes or repeats",
    description: "The sources of the case by id.",
    params: caseParam,
    query: { ...search("the source's id or name", "observatory"), ...list },
    response: pageOf(Source, "SourcePage"),
    errors: caseProblems
  }),
  source: endpoint({
    path: "/api/cases/:case/sources/:source",
    group: "reference data",
    summary: "One source with its claims by kind",
    description: `One source, the voice it counts to, and how many claims of each kind it spoke, published and is the origin of. ${countsRule}`,
    params: {
      ...caseParam,
      source: idParameter(SourceId, {
        description: "Id of the source.",
        expected: "the id of a source of this case",
        example: "sohr"
      })
    },
    query: controlsQuery,
    response: SourceDetail,
    errors: [...caseProblems, "NoSuchSource"]
  }),
  places: endpoint({
    path: "/api/cases/:case/places",
    group: "reference data",
    summary: "Places that claims speak of",
    description: "The places of the case by id, with all their names and spellings.",
    params: caseParam,
    query: { ...search("the place's id, names or other spellings", "tariq"), ...list },
    response: pageOf(Place, "PlacePage"),
    errors: caseProblems
  }),
  place: endpoint({
    path: "/api/cases/:case/places/:place",
    group: "reference data",
    summary: "One place with its ground and who holds it",
    description: `One place, its cell on the map, how it stands in the view, the editors' premise, and how many claims speak of it. ${countsRule}`,
    params: {
      ...caseParam,
      place: idParameter(PlaceId, {
        description: "Id of the place.",
        expected: "the id of a place of this case",
        example: "tariq_al_bab"
      })
    },
    query: controlsQuery,
    response: PlaceDetail,
    errors: [...mapProblems, "NoSuchPlace"]
  }),
  actors: endpoint({
    path: "/api/cases/:case/actors",
    group: "reference data",
    summary: "Parties, forces, states and organisations",
    description:
      "The actors of the case by id, under neutral names; labels that others use are quoted data with their users.",
    params: caseParam,
    query: { ...search("the actor's id, names or labels", "army"), ...list },
    response: pageOf(Actor, "ActorPage"),
    errors: caseProblems
  }),
  actor: endpoint({
    path: "/api/cases/:case/actors/:actor",
    group: "reference data",
    summary: "One actor with the claims that speak of it",
    description: `One actor, the party it counts to, and how many claims of each kind speak of it. ${countsRule}`,
    params: {
      ...caseParam,
      actor: idParameter(ActorId, {
        description: "Id of the actor.",
        expected: "the id of an actor of this case",
        example: "syr_gov"
      })
    },
    query: controlsQuery,
    response: ActorDetail,
    errors: [...caseProblems, "NoSuchActor"]
  })
}
