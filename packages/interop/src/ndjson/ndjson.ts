import type { LedgerEntry } from "@cordon/ledger/entry"
import { formatLine } from "@cordon/ledger/ndjson"
import { Result } from "effect"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import { joined } from "../export/joined.ts"
import { publicEntries } from "../feature/public-entries.ts"

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

function* lines(entries: ReadonlyArray<LedgerEntry>): Generator<string> {
  for (const entry of publicEntries(entries)) yield `${formatLine(entry)}\n`
}
