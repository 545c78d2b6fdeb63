import type { ClaimId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import type { LedgerEntry } from "@cordon/ledger/entry"
import { formatLine } from "@cordon/ledger/ndjson"
import { Result } from "effect"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import { joined } from "../export/joined.ts"
import { mayBeTold } from "../feature/disclosure.ts"

const facts: FormatFacts = {
  id: "ndjson",
  title: "NDJSON ledger",
  mediaType: "application/x-ndjson",
  alsoAskedAs: ["application/jsonl", "application/x-jsonlines"],
  endings: [".ndjson", ".jsonl"],
  collections: "none",
  carries: [
    "Every entry of the ledger in order, as it was hashed: importing it elsewhere gives the same chain and the same answers."
  ],
  cannotCarry: [
    "The content of claims that are not for the public, and of judgements on them: their commitments stay, so that the chain still verifies, and whoever imports the file lacks them.",
    "A view: the ledger is whole, and the three controls cut nothing from it."
  ]
}

/**
 * The ledger of a case, one canonical line an entry, without the content that may not leave.
 *
 * Source: ADR-0003 for the entries; ADR-0012 for what is taken out.
 */
export const ndjson: Exporter = {
  facts,
  write: ({ entries }) => Result.succeed(joined(lines(entries)))
}

/**
 * The entries of a ledger with the content removed that may not leave, their commitments and hashes as they were.
 *
 * Gotcha: a claim is judged by its mark as it stands now and by the mark of each entry, so that neither marking it
 * later nor opening it later gives away a version that was not for the public.
 */
export const publicEntries = (entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<LedgerEntry> => {
  const withheld = withheldClaims(entries)
  return entries.map((entry) =>
    entry.content.kind === "present" && isWithheld(entry.content.body, withheld)
      ? { ...entry, content: { kind: "redacted" } }
      : entry
  )
}

function* lines(entries: ReadonlyArray<LedgerEntry>): Generator<string> {
  for (const entry of publicEntries(entries)) yield `${formatLine(entry)}\n`
}

/** The claims whose latest version may not be told whole: an entry cannot be told in part. */
const withheldClaims = (entries: ReadonlyArray<LedgerEntry>): ReadonlySet<ClaimId> => {
  const withheld = new Set<ClaimId>()
  for (const { content } of entries) {
    if (content.kind === "redacted") continue
    const { body } = content
    if (body.kind !== "claim.recorded.v1" && body.kind !== "claim.superseded.v1") continue
    if (mayBeTold(body.claim)) withheld.delete(body.claim.id)
    else withheld.add(body.claim.id)
  }
  return withheld
}

const isWithheld = (body: EntryBody, withheld: ReadonlySet<ClaimId>): boolean => {
  switch (body.kind) {
    case "claim.recorded.v1":
    case "claim.superseded.v1":
      return withheld.has(body.claim.id) || !mayBeTold(body.claim)
    case "assessment.recorded.v1": {
      const { subject } = body.assessment
      return subject.kind === "claim" && withheld.has(subject.claim)
    }
    case "outcome.recorded.v1":
      return withheld.has(body.outcome.claim)
    default:
      return false
  }
}
