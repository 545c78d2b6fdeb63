import type { Outcome, Verdict } from "@cordon/domain/assessment/outcome"
import type { SourceId } from "@cordon/domain/key"
import type { Published } from "@cordon/domain/time/edtf"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { knownBy } from "@cordon/ledger/visible"
import { Result } from "effect"
import { mayBeTold } from "../feature/disclosure.ts"
import { makeContext } from "../feature/feature-context.ts"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import { type ExportRequest, viewOf } from "../export/export-request.ts"
import { isPerson } from "../export/person.ts"
import { provenanceOf } from "../export/provenance.ts"
import { urnOf } from "../export/urn.ts"

const facts: FormatFacts = {
  id: "claimreview",
  title: "ClaimReview",
  mediaType: "application/ld+json",
  alsoAskedAs: [],
  endings: [".claimreview.jsonld", ".jsonld"],
  collections: "none",
  carries: [
    "One review for each claim whose outcome is known: borne out, partly or refuted, with the editors' reasons and the evidence."
  ],
  cannotCarry: [
    "Claims without an outcome, and those that the record cannot settle: no review says anything of them.",
    "A number for the verdict: there is none, so a rating has a word and a reason.",
    "How sure the date of a claim is: dates that are no plain day are left out.",
    "Claims whose wording is withheld for their sensitivity.",
    "Without the address at which the case is published (site), url is a name that no search engine follows."
  ]
}

/**
 * The outcomes of a case as schema.org ClaimReview.
 *
 * Source: schema.org/ClaimReview; Google Search Central, fact check markup, for what readers require.
 */
export const claimReview: Exporter = {
  facts,
  write: (request) => Result.succeed([`${JSON.stringify(documentOf(request), undefined, 1)}\n`])
}

const documentOf = (request: ExportRequest) => {
  const { title, licence, carries, cannotCarry, controls, head } = provenanceOf(request, facts)
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: [...carries, ...cannotCarry].join(" "),
    license: licence,
    creator: { "@type": "Organization", name: request.index.bundle.record.manifest.editors },
    version: `${head.sequence} ${head.hash}`,
    additionalProperty: Object.entries(controls).map(([name, value]) => ({
      "@type": "PropertyValue",
      name,
      value
    })),
    hasPart: reviewsOf(request)
  }
}

const reviewsOf = (request: ExportRequest): ReadonlyArray<object> => {
  const { index, controls, claim: named } = request
  const context = makeContext(index, viewOf(controls))
  return [...index.claims.values()].flatMap((indexed) => {
    const { claim } = indexed
    if (named !== undefined && claim.id !== named) return []
    if (!mayBeTold(claim) || !context.admits(indexed)) return []
    const outcome = (index.outcomesByClaim.get(claim.id) ?? []).findLast(({ publishedAt }) =>
      knownBy(publishedAt, index, context.knownTo)
    )
    return outcome === undefined || outcome.verdict === "unresolvable"
      ? []
      : [reviewOf(indexed, outcome, outcome.verdict, request)]
  })
}

const reviewOf = (
  { claim }: IndexedClaim,
  outcome: Outcome,
  verdict: Exclude<Verdict, "unresolvable">,
  { index, site }: ExportRequest
) => {
  const { manifest } = index.bundle.record
  const name = urnOf(manifest.id, "claim", claim.id)
  const { citation } = claim
  return {
    "@type": "ClaimReview",
    "@id": urnOf(manifest.id, "outcome", outcome.id),
    url:
      site === undefined ? name : `${site}/api/cases/${manifest.id}/claims/${encodeURIComponent(claim.id)}`,
    ...dated(outcome.publishedAt),
    author: { "@type": "Organization", name: outcome.by },
    claimReviewed: claim.paraphrase,
    itemReviewed: {
      "@type": "Claim",
      "@id": name,
      author: agentOf(index, claim.speaker),
      ...dated(claim.publishedAt),
      appearance: {
        "@type": "CreativeWork",
        ...(citation.title === undefined ? {} : { name: citation.title }),
        ...(citation.where.kind === "address" ? { url: citation.where.url } : {}),
        publisher: agentOf(index, citation.publisher)
      }
    },
    reviewRating: {
      "@type": "Rating",
      alternateName: RATINGS[verdict],
      ratingExplanation: outcome.reasons
    },
    ...(outcome.evidence.length === 0
      ? {}
      : {
          isBasedOn: outcome.evidence.map((id) => ({
            "@type": "Claim",
            "@id": urnOf(manifest.id, "claim", id)
          }))
        })
  }
}

const RATINGS: Readonly<Record<Exclude<Verdict, "unresolvable">, string>> = {
  borneOut: "Borne out",
  partly: "Partly borne out",
  refuted: "Refuted"
}

/** Only a day or an instant that was plainly stated is a date of schema.org. */
const dated = (published: Published): { readonly datePublished?: string } => {
  if (published._tag !== "On") return {}
  const { moment } = published
  return moment.precision === "day" && moment.qualifier === "none" ? { datePublished: moment.value } : {}
}

const agentOf = (index: CaseIndex, id: SourceId) => {
  const source = index.sources.get(id)
  return {
    "@type": isPerson(source) ? "Person" : "Organization",
    "@id": urnOf(index.bundle.record.manifest.id, "source", id),
    name: source?.name ?? id
  }
}
