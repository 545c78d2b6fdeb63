import type { IndexedClaim } from "@cordon/ledger/case-index"
import { bodyOf, type LedgerEntry } from "@cordon/ledger/entry"
import { knownBy } from "@cordon/ledger/visible"
import type {
  ChainProof,
  ClaimDetail,
  ClaimItem,
  ClaimVersion,
  Repetition
} from "@cordon/protocol/claim-item"
import { Effect } from "effect"
import { notFound } from "../failure.ts"
import type { OpenCase } from "../library/open-case.ts"
import { claimFilter, claimOrder } from "./claim-filter.ts"
import { saysTheSame } from "./claim-match.ts"
import type { CaseHandlers } from "./handler.ts"
import { pageOf, sortedBy } from "./paging.ts"
import { narrowingView, viewFor } from "./view.ts"

/** A claim as lists show it. */
export const claimItem = ({ recorded, witness }: IndexedClaim): ClaimItem => ({ ...recorded, witness })

export const claimRoutes: Pick<CaseHandlers, "claims" | "claim"> = {
  claims: Effect.fnUntraced(function* (opened, request) {
    const { index } = opened
    const keeps = yield* claimFilter(index, request.query)
    const view = yield* narrowingView(index, request.query)
    const found = index.inOrder.filter((claim) => (view === undefined || view.admits(claim)) && keeps(claim))
    const order = claimOrder(request.query.sort ?? "published")
    const page = yield* pageOf(sortedBy(found, order), order, request)
    return { ...page, items: page.items.map(claimItem) }
  }),

  claim: Effect.fnUntraced(function* (opened, { params, query }) {
    const { index } = opened
    const entries = opened.entriesOf(params.claim)
    const last = entries.at(-1)
    const claim = index.claims.get(params.claim)
    const withdrawn = opened.record.withdrawn.find(({ id }) => id === params.claim)
    if (last === undefined || last.content.kind === "redacted" || (claim ?? withdrawn) === undefined) {
      return yield* notFound("NoSuchClaim", {
        where: "path.claim",
        found: params.claim,
        what: "the id of a claim of this case",
        known: [...index.claims.keys(), ...opened.record.withdrawn.map(({ id }) => id)]
      })
    }
    const view = yield* viewFor(index, query)
    const same =
      claim === undefined ? [] : index.inOrder.filter((other) => other !== claim && saysTheSame(other, claim))
    const detail: ClaimDetail = {
      id: params.claim,
      standing:
        claim === undefined
          ? { kind: "withdrawn", reason: withdrawn?.reason ?? "" }
          : {
              kind: "recorded",
              claim: claim.claim,
              version: claim.recorded.version,
              witness: claim.witness,
              admitted: view.admits(claim)
            },
      history: entries.flatMap(versionOf),
      assessments: (index.assessmentsByClaim.get(params.claim) ?? []).filter(({ publishedAt }) =>
        knownBy(publishedAt, index, view.knownTo)
      ),
      outcomes: (index.outcomesByClaim.get(params.claim) ?? []).filter(({ publishedAt }) =>
        knownBy(publishedAt, index, view.knownTo)
      ),
      repeatedBy: claim?.claim.origin.kind === "own" ? same.flatMap(repetitionOf) : [],
      repeats:
        claim?.claim.origin.kind === "repeats"
          ? same.filter((other) => other.claim.origin.kind === "own").map((other) => other.claim.id)
          : [],
      proof: proofOf(last, last.content.salt, opened)
    }
    return detail
  })
}

const versionOf = (entry: LedgerEntry): ReadonlyArray<ClaimVersion> => {
  const body = bodyOf(entry)
  const at = { sequence: entry.sequence, recordedAt: entry.recordedAt }
  switch (body?.kind) {
    case "claim.recorded.v1":
      return [{ kind: "recorded", ...at, claim: body.claim }]
    case "claim.superseded.v1":
      return [{ kind: "superseded", ...at, claim: body.claim, reason: body.reason }]
    case "claim.retracted.v1":
      return [{ kind: "withdrawn", ...at, reason: body.reason }]
    default:
      return []
  }
}

const repetitionOf = ({ claim }: IndexedClaim): ReadonlyArray<Repetition> =>
  claim.origin.kind === "repeats"
    ? [
        {
          claim: claim.id,
          speaker: claim.speaker,
          publisher: claim.citation.publisher,
          stance: claim.origin.stance
        }
      ]
    : []

const proofOf = (entry: LedgerEntry, salt: ChainProof["salt"], { head }: OpenCase): ChainProof => ({
  sequence: entry.sequence,
  recordedAt: entry.recordedAt,
  kind: entry.kind,
  salt,
  commitment: entry.commitment,
  previous: entry.previous,
  hash: entry.hash,
  head
})
