import type { Claim } from "@cordon/domain/claim/claim"
import type { ClaimId } from "@cordon/domain/key"
import { formatBound, formatPeriod } from "@cordon/domain/time/edtf-format"
import { formatInstant } from "@cordon/domain/time/instant"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { bodyOf, type LedgerEntry } from "@cordon/ledger/entry"
import { mayBeTold, mayLeave } from "../feature/disclosure.ts"
import type { ExportRequest } from "../export/export-request.ts"
import type { provenanceOf } from "../export/provenance.ts"
import { type Agents, agentsOf } from "./agents.ts"
import { tellJudgements } from "./judgements.ts"
import { type ProvDocument, provDocument, qualified } from "./prov-document.ts"

/**
 * The lineage of a claim as a PROV document.
 *
 * Shape: the claim is the general entity of its versions; a correction is a revision, a repeated word a quotation, a
 * cited document a primary source; entries of the ledger are activities. `case:export` says what the file is.
 */
export const lineageOf = (
  { claim }: IndexedClaim,
  request: ExportRequest,
  about: ReturnType<typeof provenanceOf>
): object => {
  const { index, entries } = request
  const made = provDocument({
    prov: "http://www.w3.org/ns/prov#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    cordon: "urn:cordon:terms:",
    case: `urn:cordon:${index.bundle.record.manifest.id}:`
  })
  const agents = agentsOf(made, index)
  tellExport(made, claim, about)
  const general = made.thing("entity", `case:claim:${claim.id}`, {
    "prov:type": qualified("cordon:Claim"),
    "prov:label": claim.id
  })
  let before: string | undefined
  for (const [i, version] of versionsOf(claim.id, entries).entries()) {
    const told = mayBeTold(version.claim) && mayBeTold(claim)
    const entity = tellVersion(made, agents, general, i + 1, version, told)
    if (before !== undefined) tellRevision(made, before, entity, version)
    before = entity
  }
  if (mayBeTold(claim)) tellJudgements(made, agents, general, claim.id, request)
  return made.document()
}

interface Version {
  readonly entry: LedgerEntry
  readonly claim: Claim
  readonly reason: string | undefined
}

/** The versions of a claim that may leave, in the order of the ledger. */
const versionsOf = (id: ClaimId, entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<Version> =>
  entries.flatMap((entry): ReadonlyArray<Version> => {
    const body = bodyOf(entry)
    if (body?.kind !== "claim.recorded.v1" && body?.kind !== "claim.superseded.v1") return []
    if (body.claim.id !== id || !mayLeave(body.claim)) return []
    const reason = body.kind === "claim.superseded.v1" ? body.reason : undefined
    return [{ entry, claim: body.claim, reason }]
  })

const tellExport = (
  made: ProvDocument,
  { id }: Claim,
  { title, head, licence, carries, cannotCarry, controls }: ReturnType<typeof provenanceOf>
): void => {
  made.thing("entity", "case:export", {
    "prov:label": `Lineage of ${id}, ${title}`,
    "cordon:ledgerHead": head.hash,
    "cordon:licence": licence,
    "cordon:carries": carries,
    "cordon:cannotCarry": cannotCarry,
    ...Object.fromEntries(Object.entries(controls).map(([name, value]) => [`cordon:${name}`, value]))
  })
}

const tellVersion = (
  made: ProvDocument,
  agents: Agents,
  general: string,
  number: number,
  { claim, entry }: Version,
  told: boolean
): string => {
  const entity = made.thing("entity", `${general}:v${number}`, {
    "prov:type": qualified("cordon:ClaimVersion"),
    "prov:label": told ? claim.paraphrase : undefined,
    "cordon:kind": claim.proposition.kind,
    "cordon:modality": claim.modality,
    "cordon:heldDuring": formatPeriod(claim.heldDuring),
    "cordon:publishedAt": publishedText(claim)
  })
  made.relation("specializationOf", { "prov:specificEntity": entity, "prov:generalEntity": general })
  made.relation("wasGeneratedBy", {
    "prov:entity": entity,
    "prov:activity": tellEntry(made, agents, entry),
    "prov:time": formatInstant(entry.recordedAt)
  })
  agents.attribute(entity, agents.editors, "editors")
  agents.attribute(entity, agents.source(claim.speaker), "speaker")
  tellOrigin(made, agents, entity, claim)
  tellDocument(made, agents, entity, claim, told)
  return entity
}

const tellOrigin = (made: ProvDocument, agents: Agents, entity: string, { origin }: Claim): void => {
  if (origin.kind === "own") return
  const words = made.thing("entity", `${entity}:original`, { "prov:type": qualified("cordon:OriginalWords") })
  agents.attribute(words, agents.source(origin.source), "original source")
  made.relation("wasDerivedFrom", {
    "prov:generatedEntity": entity,
    "prov:usedEntity": words,
    "prov:type": qualified("prov:Quotation"),
    "cordon:stance": origin.stance
  })
}

const tellDocument = (
  made: ProvDocument,
  agents: Agents,
  entity: string,
  claim: Claim,
  told: boolean
): void => {
  const { citation } = claim
  const document = made.thing("entity", `${entity}:document`, {
    "prov:type": qualified("cordon:CitedDocument"),
    "prov:label": told ? citation.title : undefined,
    "cordon:edition": told ? citation.edition : undefined,
    "cordon:url": told && citation.where.kind === "address" ? citation.where.url : undefined,
    "cordon:publishedAt": publishedText(claim)
  })
  agents.attribute(document, agents.source(citation.publisher), "publisher")
  made.relation("wasDerivedFrom", {
    "prov:generatedEntity": entity,
    "prov:usedEntity": document,
    "prov:type": qualified("prov:PrimarySource"),
    "cordon:locator": told ? citation.locator : undefined,
    "cordon:attribution": citation.attribution
  })
}

const tellRevision = (
  made: ProvDocument,
  before: string,
  entity: string,
  { entry, reason }: Version
): void => {
  made.relation("wasInvalidatedBy", {
    "prov:entity": before,
    "prov:activity": entryName(entry),
    "prov:time": formatInstant(entry.recordedAt)
  })
  made.relation("wasDerivedFrom", {
    "prov:generatedEntity": entity,
    "prov:usedEntity": before,
    "prov:type": qualified("prov:Revision"),
    "cordon:reason": reason
  })
}

const tellEntry = (made: ProvDocument, agents: Agents, entry: LedgerEntry): string => {
  const time = formatInstant(entry.recordedAt)
  const activity = made.thing("activity", entryName(entry), {
    "prov:startTime": time,
    "prov:endTime": time,
    "prov:type": qualified("cordon:LedgerEntry"),
    "prov:label": `entry ${entry.sequence}, ${entry.kind}`,
    "cordon:commitment": entry.commitment,
    "cordon:hash": entry.hash,
    "cordon:previous": entry.previous
  })
  made.relation("wasAssociatedWith", { "prov:activity": activity, "prov:agent": agents.ledger })
  return activity
}

const entryName = ({ sequence }: LedgerEntry): string => `case:entry:${sequence}`

/** The day, month or range as written; nothing where it is not known. */
const publishedText = ({ publishedAt }: Claim): string | undefined =>
  publishedAt._tag === "Unknown" ? undefined : formatBound(publishedAt)
