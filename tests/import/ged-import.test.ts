import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { referencesOf } from "@cordon/ledger/body-reference"
import { bodyText } from "@cordon/ledger/chain"
import { GED_COLUMNS, type GedCells, gedCsv, inventedEvent } from "@cordon/ingest/ucdp/ged-rows.fixture"
import { Effect, Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { type ImportStore, imported, withImportStore } from "../support/import-text.ts"

const events = (from: number, to: number, cells: GedCells = {}): ReadonlyArray<GedCells> =>
  Array.from({ length: to - from }, (_, n) => ({
    id: String(from + n),
    where_coordinates: `Place ${(from + n) % 7} town`,
    ...cells
  }))
const done = async (store: ImportStore, ...args: Parameters<ImportStore["put"]>) =>
  Result.getOrThrow(await store.put(...args))
const claimsIn = (bodies: ReadonlyArray<string>) =>
  bodies.flatMap((text) => {
    const body = JSON.parse(text) as { kind: string; claim?: { id: string } }
    return body.kind.startsWith("claim.") ? [body.claim!.id] : []
  })

describe("importing UCDP GED", () => {
  it("makes the case, records what claims refer to before them, each once, and keeps the order of the file", () =>
    withImportStore(async (store) => {
      const report = await done(store, gedCsv(events(1, 101)))
      expect(report).toMatchObject({
        case: "imported",
        format: "ucdp-ged",
        edition: "31.1",
        read: 100,
        accepted: 100,
        quarantined: 0,
        alreadyKnown: 0
      })
      const texts = await store.bodies()
      const bodies = texts.map((text) => Schema.decodeUnknownSync(EntryBody)(JSON.parse(text)))
      expect(bodies.map((body) => Result.getOrThrow(bodyText(body)))).toEqual(texts)
      expect(new Set(texts).size).toBe(texts.length)
      expect(report.entries).toBe(texts.length)
      expect(claimsIn(texts)).toEqual(events(1, 101).map(({ id }) => `ucdp-ged-${id}`))
      const known = new Set<string>()
      for (const body of bodies) {
        for (const { kind, id } of referencesOf(body))
          if (kind !== "group") expect(known).toContain(`${kind}:${id}`)
        if (body.kind === "place.recorded.v1") known.add(`place:${body.place.id}`)
        if (body.kind === "actor.recorded.v1") known.add(`actor:${body.actor.id}`)
        if (body.kind === "source.recorded.v1") known.add(`source:${body.source.id}`)
      }
      expect(bodies[0]).toMatchObject({
        kind: "case.described.v1",
        manifest: {
          id: imported,
          title: "UCDP Georeferenced Event Dataset (GED)",
          invented: false,
          zone: "UTC"
        }
      })
    }))

  it("gives the case the frame of all its claims, and a title and zone that were asked for", () =>
    withImportStore(async (store) => {
      const dated = ["2030-03-04", "2029-01-02", "2030-12-30"].map((day, n) => ({
        id: String(n),
        date_start: day,
        date_end: day
      }))
      await done(store, gedCsv(dated), { title: "Invented land", zone: "Europe/Zurich" })
      const last = JSON.parse((await store.bodies()).at(-1)!) as { manifest: object }
      expect(last.manifest).toMatchObject({
        title: "Invented land",
        zone: "Europe/Zurich",
        window: { from: "2029-01-02", to: "2030-12-30" },
        opensAt: { at: "2030-12-30", knownBy: "2031-12-31" },
        licence: "CC BY 4.0"
      })
    }))

  it("again adds nothing, and neither does a copy cut into other pieces", () =>
    withImportStore(async (store) => {
      const csv = gedCsv(events(1, 51))
      await done(store, csv)
      const before = await store.bodies()
      for (const pieces of [4096, 777]) {
        const again = await done(store, csv, { pieces })
        expect(again).toMatchObject({ read: 50, accepted: 0, alreadyKnown: 50, quarantined: 0, entries: 0 })
      }
      expect(await store.bodies()).toEqual(before)
    }))

  it("of a file that overlaps adds what is new", () =>
    withImportStore(async (store) => {
      await done(store, gedCsv(events(1, 61)))
      const second = await done(store, gedCsv(events(41, 101)))
      expect(second).toMatchObject({ read: 60, accepted: 40, alreadyKnown: 20, quarantined: 0 })
      expect(claimsIn(await store.bodies())).toEqual(events(1, 101).map(({ id }) => `ucdp-ged-${id}`))
    }))

  it("that was cut off goes on where it stopped: the same bodies as an import in one go", async () => {
    const csv = gedCsv(events(1, 3001))
    const whole = await withImportStore(async (store) => {
      await done(store, csv)
      return store.bodies()
    })
    await withImportStore(async (store) => {
      const half = Buffer.from(csv).subarray(0, csv.length / 2)
      const broken = await store
        .put(csv, {
          name: "GEDEvent_v31_1.csv",
          pieces: 10_000,
          onProgress: (_rows, bytes) => {
            if (bytes > half.length) throw new Error("cut off")
          }
        })
        .catch((cause: unknown) => String(cause))
      expect(String(broken)).toContain("cut off")
      expect(await done(store, csv)).toMatchObject({ read: 3000, quarantined: 0 })
      expect(await store.bodies()).toEqual(whole)
    })
  })

  it("of a later edition corrects what reads otherwise, and leaves the rest alone", () =>
    withImportStore(async (store) => {
      await done(store, gedCsv(events(1, 6)))
      const later = [...events(1, 3), ...events(3, 4, { best: "9" }), ...events(4, 6)]
      const report = await done(store, gedCsv(later), { name: "GEDEvent_v32_1.csv" })
      expect(report).toMatchObject({ read: 5, accepted: 1, corrected: 1, alreadyKnown: 4, entries: 2 })
      const superseded = (await store.bodies()).find((text) => text.includes("claim.superseded.v1"))!
      expect(JSON.parse(superseded)).toMatchObject({
        claim: { id: "ucdp-ged-3", citation: { edition: "32.1" }, publishedAt: "2032" },
        reason: expect.stringContaining("32.1 reads otherwise than 31.1: paraphrase, proposition.amount.best")
      })
      expect(await done(store, gedCsv(later), { name: "GEDEvent_v32_1.csv" })).toMatchObject({
        accepted: 0,
        alreadyKnown: 5,
        entries: 0
      })
    }))

  it("with an id that the ledger has with other content goes to quarantine, unless a later edition says so", () =>
    withImportStore(async (store) => {
      await done(store, gedCsv(events(1, 4)))
      const changed = gedCsv([...events(1, 2, { best: "9" }), ...events(3, 5)])
      const report = await done(store, changed)
      expect(report).toMatchObject({ read: 3, accepted: 1, alreadyKnown: 1, quarantined: 1 })
      expect(report.quarantine).toMatch(/same id, other content: the ledger has ucdp-ged-1 with another/)
      expect(report.quarantine.split("\n")[1]).toMatch(/^2,/)
    }))

  it("with one id twice in a file takes the first, and a second only when it says the same", () =>
    withImportStore(async (store) => {
      const csv = gedCsv([...events(1, 3), ...events(1, 2), ...events(2, 3, { best: "9" })])
      expect(await done(store, csv)).toMatchObject({ read: 4, accepted: 2, alreadyKnown: 1, quarantined: 1 })
    }))

  it("does not bring back a claim that was retracted or redacted", () =>
    withImportStore(async (store) => {
      const csv = gedCsv(events(1, 4))
      await done(store, csv)
      const texts = await store.bodies()
      const target = texts.findIndex((text) => text.includes('"id":"ucdp-ged-2"')) + 1
      await store.use((ledger) =>
        ledger.append(imported, [
          Schema.decodeUnknownSync(EntryBody)({
            kind: "claim.retracted.v1",
            claim: "ucdp-ged-1",
            reason: "wrong"
          }),
          Schema.decodeUnknownSync(EntryBody)({
            kind: "entry.redacted.v1",
            target,
            subject: "claim ucdp-ged-2",
            reason: "names a private person"
          })
        ])
      )
      expect(await done(store, csv)).toMatchObject({
        read: 3,
        accepted: 0,
        alreadyKnown: 3,
        withdrawn: 2,
        entries: 0
      })
    }))

  it("as a dry run reports the same and writes nothing", () =>
    withImportStore(async (store) => {
      const csv = gedCsv([...events(1, 4), ...events(4, 5, { deaths_a: "-1" })])
      const dry = await done(store, csv, { dryRun: true })
      expect(dry).toMatchObject({ dryRun: true, read: 4, accepted: 3, quarantined: 1, entries: 0 })
      expect(await store.use((ledger) => ledger.cases())).toEqual([])
      expect(await done(store, csv)).toMatchObject({ read: 4, accepted: 3, quarantined: 1 })
    }))
})

describe("quarantine", () => {
  const bad: ReadonlyArray<GedCells> = [
    { id: "1", deaths_a: "-3" },
    { id: "2", source_headline: 'two\nlines, "quoted"', date_start: "2202-03-04" },
    { id: "3" },
    { id: "4", low: "9", best: "4" }
  ]

  it("holds each row as it was, with line, field and reason, and what was mended is taken", () =>
    withImportStore(async (store) => {
      const report = await done(store, gedCsv(bad))
      expect(report).toMatchObject({ read: 4, accepted: 1, quarantined: 3, quarantineFile: "quarantine.csv" })
      expect(report.reasons).toContainEqual({
        field: "deaths_a",
        reason: "it is negative; a count of people or events cannot be",
        rows: 1
      })
      const lines = report.quarantine.split("\n")
      expect(lines[0]).toBe(`cordon_line,cordon_field,cordon_found,cordon_reason,${GED_COLUMNS.join(",")}`)
      expect(lines[1]).toMatch(/^2,deaths_a,"""-3""",it is negative/)
      expect(lines[2]).toMatch(/^3,date_start/)
      const name = "GEDEvent_v31_1.csv"
      const unmended = await done(store, report.quarantine, { name })
      expect(unmended).toMatchObject({ read: 3, accepted: 0, quarantined: 3 })
      expect(unmended.quarantine.replace(/^\d+/gm, "")).toBe(report.quarantine.replace(/^\d+/gm, ""))
      const mended = report.quarantine
        .replace(/,-3,/, ",3,")
        .replaceAll("2202-03-04", "2030-03-04")
        .replace(",4,11,9,", ",10,11,9,")
      expect(await done(store, mended, { name })).toMatchObject({ read: 3, accepted: 3, quarantined: 0 })
      const direct = await withImportStore(async (other) => {
        await done(other, gedCsv([{ ...bad[1], date_start: "2030-03-04" }]))
        return other.bodies()
      })
      const two = (texts: ReadonlyArray<string>) => texts.find((text) => text.includes('"id":"ucdp-ged-2"'))
      expect(two(await store.bodies())).toBe(two(direct))
    }))

  it("takes rows with too many or too few cells, open quotes and NUL characters, and nothing else", () =>
    withImportStore(async (store) => {
      const [header, one, two, three, four] = gedCsv(events(1, 5)).split("\n")
      const csv = [
        header,
        `${one},extra`,
        two,
        three!.split(",").slice(0, 20).join(","),
        `"${four}`,
        one,
        `${two}\u0000`,
        ""
      ].join("\n")
      const report = await done(store, csv)
      expect(report).toMatchObject({ read: 6, accepted: 2, quarantined: 4 })
      expect(report.reasons.map(({ reason }) => reason).join()).toMatch(/no CSV.*49 columns.*NUL/s)
      const again = await done(store, report.quarantine)
      expect(again).toMatchObject({ accepted: 0, quarantined: 4, read: 4 })
    }))

  it("of a file in which every row is bad leaves no case behind", () =>
    withImportStore(async (store) => {
      const report = await done(store, gedCsv(events(1, 2000, { deaths_a: "-1" })))
      expect(report).toMatchObject({ read: 1999, accepted: 0, quarantined: 1999, entries: 0 })
      expect(report.quarantine.split("\n")).toHaveLength(2001)
      expect(await store.use((ledger) => ledger.cases())).toEqual([])
    }))
})

describe("a file that is wrong as a whole is refused with one sentence, and nothing is written", () => {
  const header = GED_COLUMNS.join(",")
  it.each<[string, string | Uint8Array, object, RegExp]>([
    ["an empty file", "", { format: "ucdp-ged" }, /is empty/],
    ["only blank lines", "\n\n", { format: "ucdp-ged" }, /has no header row|is empty/],
    ["only a header", `${header}\n`, {}, /has a header and no rows/],
    [
      "a header that lacks columns",
      "id,year,best,deaths_aa\n1,2030,4,2\n",
      { format: "ucdp-ged" },
      /columns .*deaths_a \(there is "deaths_aa"\).* missing/
    ],
    ["columns of nothing known", "id,year\n1,2030\n", {}, /not plain what .* say --format/],
    ["a format that does not exist", `${header}\n`, { format: "ucdp" }, /say --format/],
    ["a folder", [["a.csv", header]] as never, { format: "ucdp-ged" }, /it is a folder/],
    [
      "bytes that are no UTF-8",
      Buffer.from(gedCsv([{ where_coordinates: "Müller" }]), "latin1"),
      {},
      /not UTF-8 at byte \d+, line 2; .*--encoding/
    ]
  ])("%s", (_, content, options, sentence) =>
    withImportStore(async (store) => {
      const result = await store.put(content, options)
      const error = Result.isFailure(result) ? result.failure : undefined
      expect(error?.message).toMatch(sentence)
      expect(await store.use((ledger) => ledger.cases())).toEqual([])
    })
  )
})

describe("encodings", () => {
  it.each([
    ["UTF-8 with a byte order mark", (text: string) => Buffer.from(`\uFEFF${text}`), {}],
    ["UTF-16 with a byte order mark", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"), {}],
    [
      "Latin-1 when declared",
      (text: string) => Buffer.from(text, "latin1"),
      { encoding: "latin-1" as const }
    ],
    ["Windows line ends", (text: string) => Buffer.from(text.replaceAll("\n", "\r\n")), {}]
  ])("give the same claims: %s", async (_, encode, options) => {
    const csv = gedCsv([{ ...inventedEvent, where_coordinates: "Müller's town é" }])
    const plain = await withImportStore(async (store) => {
      await done(store, csv)
      return store.bodies()
    })
    await withImportStore(async (store) => {
      await done(store, encode(csv), { ...options, pieces: 61 })
      expect(await store.bodies()).toEqual(plain)
    })
  })
})

describe("an existing case", () => {
  it("keeps its manifest and what it says of places and actors", () =>
    withImportStore(async (store) => {
      await done(store, gedCsv(events(1, 2)))
      const bodies = await store.bodies()
      const manifest = (JSON.parse(bodies[0]!) as { manifest: object }).manifest
      const edited = {
        ...manifest,
        title: "Edited",
        editors: "somebody",
        window: { from: "2030-03-01", to: "2030-03-02" }
      }
      const actor = JSON.parse(bodies.find((text) => text.includes("ucdp-actor-22"))!) as { actor: object }
      await store.use((ledger) =>
        ledger.append(imported, [
          Schema.decodeUnknownSync(EntryBody)({ kind: "case.described.v1", manifest: edited }),
          Schema.decodeUnknownSync(EntryBody)({ ...actor, actor: { ...actor.actor, name: "Another name" } })
        ])
      )
      const report = await done(store, gedCsv(events(2, 4)))
      expect(report).toMatchObject({ accepted: 2 })
      const after = (await store.bodies()).slice(bodies.length + 2)
      expect(
        after.some((text) => text.includes("case.described.v1") || text.includes("actor.recorded.v1"))
      ).toBe(false)
      expect(
        await store.use((ledger) =>
          Effect.map(ledger.known(imported, ["case"]), ({ records }) => records.get("case")?.entries)
        )
      ).toBe(2)
    }))
})
