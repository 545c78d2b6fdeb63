import type { CaseId } from "@cordon/domain/key"

/**
 * A name for something of a case that holds wherever its ledger is kept.
 *
 * Shape: `urn:cordon:<case>:<what>:<id>`.
 * Source: RFC 8141 for the form; the namespace is not registered.
 */
export const urnOf = (caseId: CaseId, what: "claim" | "outcome" | "source", id: string): string =>
  `urn:cordon:${caseId}:${what}:${id}`
