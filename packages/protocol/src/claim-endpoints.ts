import { propositionKinds } from "@cordon/domain/claim/proposition"
import { ActorId, ClaimId, PlaceId, SourceId } from "@cordon/domain/key"
import { Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { ClaimDetail, ClaimItem } from "./claim-item.ts"
import { controlsQuery } from "./controls-query.ts"
import { caseProblems, endpoint } from "./endpoint.ts"
import { pageOf, pageQuery } from "./page.ts"
import { idParameter, textParameter, wordParameter, wordsParameter } from "./parameter.ts"
import { dayParameter } from "./time-parameter.ts"

/** Orders of the list of claims; a leading `-` turns one round. */
export const claimOrders = ["published", "-published", "id", "held"] as const
export type ClaimOrder = (typeof claimOrders)[number]

const source = (description: string, example: string) =>
  Schema.optionalKey(
    idParameter(SourceId, { description, expected: "the id of a source of this case", example })
  )

export const claimEndpoints = {
  claims: endpoint({
    path: "/api/cases/:case/claims",
    group: "claims",
    summary: "Claims, filtered and paged",
    description:
      "Every recorded claim, or those that all given filters keep. `knownBy` and `accordingTo` narrow the list to what such a view counts; `at` alone only sets `knownBy`. Without any of the three nothing is left out.",
    params: caseParam,
    query: {
      kind: Schema.optionalKey(
        wordsParameter(propositionKinds, {
          description: "Kinds of proposition, joined by commas.",
          example: "Population,Movement"
        })
      ),
      place: Schema.optionalKey(
        idParameter(PlaceId, {
          description: "Claims that speak of this place or of a place within it.",
          expected: "the id of a place of this case",
          example: "tariq_al_bab"
        })
      ),
      actor: Schema.optionalKey(
        idParameter(ActorId, {
          description: "Claims that speak of this actor, in whatever role.",
          expected: "the id of an actor of this case",
          example: "syr_gov"
        })
      ),
      speaker: source("Claims by this speaker.", "un_deMistura"),
      publisher: source("Claims in documents of this publisher.", "reuters"),
      witness: source("Claims that go back to this voice, repeated or not.", "sohr"),
      publishedFrom: Schema.optionalKey(
        dayParameter({ description: "Published on this day or later.", example: "2016-12-01" })
      ),
      publishedTo: Schema.optionalKey(
        dayParameter({ description: "Surely published by the end of this day.", example: "2016-12-04" })
      ),
      heldOn: Schema.optionalKey(
        dayParameter({ description: "Claims whose period touches this day.", example: "2016-12-04" })
      ),
      q: Schema.optionalKey(
        textParameter({
          description:
            "Words that all occur in the claim's id, paraphrase, title of its document or note. Letter case and diacritics make no difference.",
          example: "green buses",
          longest: 200
        })
      ),
      tension: Schema.optionalKey(
        textParameter({
          description: "Claims in this set of tensions that the editors name.",
          example: "T01",
          longest: 80
        })
      ),
      sort: Schema.optionalKey(
        wordParameter(claimOrders, {
          description:
            "Order of the list: by day of publication (`-published`: latest first), id, or beginning of the period.",
          example: "-published",
          standard: "published"
        })
      ),
      ...controlsQuery,
      ...pageQuery
    },
    response: pageOf(ClaimItem, "ClaimPage"),
    errors: caseProblems
  }),
  claim: endpoint({
    path: "/api/cases/:case/claims/:claim",
    group: "claims",
    summary: "One claim with its history and its proof",
    description:
      "What the ledger holds under one citation key: the claim as it stands or why it was withdrawn, every version, judgements and outcomes known by the knowledge date, who repeats it, and where its entry stands in the chain.",
    params: {
      ...caseParam,
      claim: idParameter(ClaimId, {
        description: "Citation key of the claim.",
        expected: "the id of a claim of this case",
        example: "C048"
      })
    },
    query: controlsQuery,
    response: ClaimDetail,
    errors: [...caseProblems, "NoSuchClaim"]
  })
}
