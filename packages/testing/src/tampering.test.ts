import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Instant } from "@cordon/domain/time/instant"
import { makeDraft, sealEntries } from "@cordon/ledger/chain"
import { genesisHead, type LedgerEntry, Salt } from "@cordon/ledger/entry"
import { formatLine, parseLine } from "@cordon/ledger/ndjson"
import { verifyEntries } from "@cordon/ledger/verify"
import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { integer } from "./arbitrary/choice.ts"
import { entryBodies } from "./arbitrary/entry-body.ts"
import { inventedCase } from "./fixture/invented-case.ts"

const chainOf = (bodies: ReadonlyArray<EntryBody>): ReadonlyArray<LedgerEntry> =>
  sealEntries(
    inventedCase,
    genesisHead,
    Instant.make(1_900_000_000_000),
    bodies.map((body, index) =>
      Result.getOrThrow(makeDraft(body, Salt.make(String(index).padStart(32, "0"))))
    )
  )

describe("a ledger file", () => {
  it.prop(
    "verifies as written",
    [entryBodies],
    ([bodies]) => {
      const read = chainOf(bodies).map((entry, index) =>
        Result.getOrThrow(parseLine(formatLine(entry), index + 1))
      )
      expect(verifyEntries(inventedCase, read).problems).toEqual([])
    },
    { arbitrary: { runs: 60, seed: 2016 } }
  )

  it.prop(
    "with any one character changed cannot be read, or does not verify, or says the same",
    [entryBodies, integer(0, 100_000), integer(0, 100_000), integer(33, 125)],
    ([bodies, which, where, code]) => {
      const lines = chainOf(bodies).map(formatLine)
      const line = lines[which % lines.length]!
      const at = where % line.length
      lines[which % lines.length] = line.slice(0, at) + String.fromCharCode(code) + line.slice(at + 1)
      const read = lines.map((text, index) => parseLine(text, index + 1))
      if (read.some(Result.isFailure)) return
      const entries = read.map(Result.getOrThrow)
      const same = entries.every((entry, index) => formatLine(entry) === formatLine(chainOf(bodies)[index]!))
      expect(verifyEntries(inventedCase, entries).problems.length > 0).toBe(!same)
    },
    { arbitrary: { runs: 400, seed: 2016 } }
  )
})
