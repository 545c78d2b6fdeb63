import { describe, expect, it } from "@effect/vitest"
import { CaseId } from "@cordon/domain/key"
import { importStream, type ImportOptions } from "@cordon/ingest/table/import-stream"
import type { ImportReport } from "@cordon/ingest/table/import-report"
import { nodeEntropy } from "@cordon/store-sqlite/node-entropy"
import { sqliteLedgerStore } from "@cordon/store-sqlite/sqlite-ledger-store"
import { Effect, Layer } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { checkout } from "../support/case-folder.ts"

interface Imported {
  readonly report: ImportReport
  /** Text of the quarantine file; empty where nothing was refused. */
  readonly quarantine: string
}

const imported = (name: string, text: string, options: Partial<ImportOptions> = {}) =>
  Effect.gen(function* () {
    let quarantine = ""
    const file = {
      name,
      again: false,
      open: async function* () {
        yield new TextEncoder().encode(text)
      }
    }
    const report = yield* importStream(
      { name, folder: false, files: [file] },
      {
        case: CaseId.make("invented"),
        settings: {},
        dryRun: false,
        quarantine: {
          open: (extension) => `refused.${extension}`,
          write: (more) => void (quarantine += more),
          close: () => {}
        },
        ...options
      }
    )
    return { report, quarantine } satisfies Imported
  })

const store = sqliteLedgerStore({ path: ":memory:" }).pipe(Layer.provide(nodeEntropy))

const fixture = (path: string) => readFileSync(join(checkout, "packages/ingest/src", path), "utf8")

const counts = ({ report: { read, accepted, quarantined, alreadyKnown, corrected } }: Imported) => ({
  read,
  accepted,
  quarantined,
  alreadyKnown,
  corrected
})

describe("the formats of datasets, into a ledger", () => {
  it.effect.each([
    ["acled/invented-acled.csv", 5, 0],
    ["acled/invented-acled-older.csv", 1, 0],
    ["displacement/invented-idmc-years.csv", 2, 0],
    ["displacement/invented-idu.csv", 3, 0],
    ["displacement/invented-gidd-figures.csv", 3, 1],
    ["displacement/invented-dtm-api.csv", 4, 0],
    ["corridors/invented-corridors.csv", 4, 0]
  ] as const)("%s is told by its columns, and known the second time", ([path, accepted, quarantined]) =>
    Effect.gen(function* () {
      const name = path.split("/")[1]!
      const read = accepted + quarantined
      const none = { corrected: 0, quarantined, read }
      expect(counts(yield* imported(name, fixture(path)))).toEqual({ ...none, accepted, alreadyKnown: 0 })
      expect(counts(yield* imported(name, fixture(path)))).toEqual({
        ...none,
        accepted: 0,
        alreadyKnown: accepted
      })
    }).pipe(Effect.provide(store))
  )

  it.effect("take a mended quarantine file, with the hashtags that its rows need", () =>
    Effect.gen(function* () {
      const options = { format: "displacement", settings: { dateOrder: "dmy" } } as const
      const first = yield* imported("dtm.csv", fixture("displacement/invented-dtm-baseline.csv"), options)
      expect(counts(first)).toMatchObject({ read: 3, accepted: 2, quarantined: 1 })
      const unmended = yield* imported("dtm.quarantine.csv", first.quarantine, options)
      expect(counts(unmended)).toMatchObject({ read: 1, accepted: 0, quarantined: 1 })
      const mended = unmended.quarantine.replace(",20,44,,,", ",20,44,220,,")
      const last = yield* imported("dtm.quarantine.csv", mended, options)
      expect(counts(last)).toMatchObject({ read: 1, accepted: 1, quarantined: 0 })
    }).pipe(Effect.provide(store))
  )

  it.effect(
    "let a row that ACLED uploaded later correct the earlier, and refuse two that differ on one day",
    () =>
      Effect.gen(function* () {
        const text = fixture("acled/invented-acled.csv")
        yield* imported("acled.csv", text)
        const other = text.replace(",12,,1931000000", ",13,,1931000000")
        expect(counts(yield* imported("acled.csv", other))).toMatchObject({ quarantined: 1, alreadyKnown: 4 })
        const later = text.replace(",12,,1931000000", ",15,,1935000000")
        expect(counts(yield* imported("acled.csv", later))).toMatchObject({ corrected: 1, alreadyKnown: 4 })
      }).pipe(Effect.provide(store))
  )

  it.effect("refuse bad rows, and load the others", () =>
    Effect.gen(function* () {
      const text = fixture("acled/invented-acled.csv").replace("2031-03-16,2031", "2031-02-31,2031")
      const { report, quarantine } = yield* imported("acled.csv", text)
      expect(report).toMatchObject({ read: 5, accepted: 4, quarantined: 1 })
      expect(quarantine).toContain(
        '\n6,event_date,"""2031-02-31""","February 2031 has 28 days, not 31",INV4,2031-02-31,'
      )
    }).pipe(Effect.provide(store))
  )
})
