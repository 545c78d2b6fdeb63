import type { ClaimId } from "@cordon/domain/key"
import { timePointSpan } from "@cordon/ledger/controls"
import { knownBy } from "@cordon/ledger/visible"
import { type ExportRequest, viewOf } from "../export/export-request.ts"
import type { Agents } from "./agents.ts"
import { type ProvDocument, qualified } from "./prov-document.ts"

interface Judgement {
  readonly id: string
  readonly type: "Assessment" | "Outcome"
  readonly says: string
  readonly by: string
  readonly reasons: string
  readonly evidence: ReadonlyArray<ClaimId>
}

/** Tells the judgements on a claim that were known by the knowledge date, each with the claims it rests on. */
export const tellJudgements = (
  made: ProvDocument,
  agents: Agents,
  general: string,
  claim: ClaimId,
  { index, controls }: ExportRequest
): void => {
  const known = viewOf(controls).knownBy
  const knownTo = known === undefined ? Number.POSITIVE_INFINITY : timePointSpan(known, index.clock).to
  for (const assessment of index.assessmentsByClaim.get(claim) ?? []) {
    const { subject } = assessment
    if (subject.kind !== "claim" || !knownBy(assessment.publishedAt, index, knownTo)) continue
    const says = `${subject.reliability}${subject.credibility}`
    tell(made, agents, general, { ...assessment, type: "Assessment", says })
  }
  for (const outcome of index.outcomesByClaim.get(claim) ?? []) {
    if (!knownBy(outcome.publishedAt, index, knownTo)) continue
    tell(made, agents, general, { ...outcome, type: "Outcome", says: outcome.verdict })
  }
}

const tell = (made: ProvDocument, agents: Agents, general: string, judgement: Judgement): void => {
  const entity = made.thing("entity", `case:${judgement.type.toLowerCase()}:${judgement.id}`, {
    "prov:type": qualified(`cordon:${judgement.type}`),
    "prov:label": judgement.says,
    "cordon:reasons": judgement.reasons
  })
  agents.attribute(entity, agents.judge(judgement.by), "judge")
  made.relation("wasDerivedFrom", { "prov:generatedEntity": entity, "prov:usedEntity": general })
  for (const evidence of judgement.evidence) {
    const used = made.thing("entity", `case:claim:${evidence}`, {
      "prov:type": qualified("cordon:Claim"),
      "prov:label": evidence
    })
    made.relation("wasDerivedFrom", { "prov:generatedEntity": entity, "prov:usedEntity": used })
  }
}
