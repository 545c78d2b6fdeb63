import { CaseId } from "@cordon/domain/key"
import { anyOf, integer, oneOf, text } from "@cordon/testing/arbitrary/choice"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Result } from "effect"
import { ByteRows } from "../table/byte-rows.ts"
import { ByteText } from "../table/byte-text.ts"
import { directoryOver, directoryPart } from "../table/directory.ts"
import type { Declare, RowMapper } from "../table/format.ts"
import { plainCsv } from "../table/plain-csv.ts"
import { gedFormat } from "./ged-format.ts"
import { GED_COLUMNS, type GedCells, gedCsv, inventedEvent } from "./ged-rows.fixture.ts"

const opened = (): RowMapper<ReadonlyArray<string>> =>
  Result.getOrThrow(
    gedFormat.csv!.open(GED_COLUMNS, [], {
      case: CaseId.make("invented"),
      settings: {},
      probe: { name: "GEDEvent_v31_1.csv", folder: false, files: [], start: "", header: GED_COLUMNS },
      directory: directoryOver(() => directoryPart([])),
      readAt: "2031-06-01T00:00:00Z"
    })
  )

interface Declared {
  readonly declare: Declare
  readonly records: Map<string, unknown>
}

const declared = (): Declared => {
  const records = new Map<string, unknown>()
  const keep = (id: string, make: () => unknown) => void records.set(id, make())
  return { declare: { place: keep, actor: keep, source: keep }, records }
}

/** What both ways say of an event, and what they declare. */
const both = (cells: GedCells) => {
  const asText = declared()
  const asBytes = declared()
  const mapper = opened()
  const csv = gedCsv([cells])
  const bytes = new TextEncoder().encode(csv.slice(csv.indexOf("\n") + 1))
  const row = plainCsv(new TextDecoder().decode(bytes), ",", 1_000_000)!.rows[0]!
  const written = opened().write!(row, 1, asText.declare)
  const found = new ByteRows(",", GED_COLUMNS.length)
  expect(found.search(bytes)).toBe(true)
  const into = new ByteText()
  into.begin(new Uint8Array(4 * bytes.length + 8192), 0)
  const copied = found.isPlain(0) ? mapper.copy!(found.cellsOf(0), into, asBytes.declare) : undefined
  return {
    written,
    copied,
    text: new TextDecoder().decode(into.bytes.subarray(0, into.at)),
    declares: [[...asText.records], [...asBytes.records]] as const
  }
}

const TEXTS = [
  "relid",
  "conflict_name",
  "dyad_name",
  "source_article",
  "source_office",
  "source_headline",
  "source_original",
  "where_description",
  "side_a",
  "side_b",
  "code_status",
  "where_coordinates",
  "country",
  "gwnob"
]

const said = Arbitrary.map(
  Arbitrary.array(
    anyOf([
      text,
      oneOf([
        "",
        "x",
        "-7",
        "-0",
        "007",
        "0",
        "12",
        'as "told"',
        "two\nlines",
        "a\\b",
        "é",
        " x",
        "a, b",
        "x\ty"
      ])
    ]),
    { minLength: TEXTS.length, maxLength: TEXTS.length }
  ),
  (texts): GedCells => Object.fromEntries(TEXTS.map((column, i) => [column, texts[i]!]))
)

const counted = Arbitrary.map(
  Arbitrary.array(integer(-1, 12), { minLength: 11, maxLength: 11 }),
  ([a, b, c, d, low, more, most, violence, where, date, days]): GedCells => {
    const cell = (n: number | undefined) => (n === undefined || n < 0 ? "" : String(n))
    return {
      deaths_a: cell(a),
      deaths_b: cell(b),
      deaths_civilians: cell(c),
      deaths_unknown: cell(d),
      low: cell(low),
      best: cell(low! + more!),
      high: cell(low! + more! + most!),
      type_of_violence: String(1 + (Math.abs(violence!) % 3)),
      where_prec: String(1 + (Math.abs(where!) % 7)),
      date_prec: String(1 + (Math.abs(date!) % 5)),
      date_end: `2030-03-${String(4 + Math.max(0, days!)).padStart(2, "0")} 00:00:00.000`
    }
  }
)

describe("what a mapper of UCDP GED copies", () => {
  it.prop(
    "is what it writes, whatever the cells say, or it leaves the row to be written",
    [said, counted],
    ([texts, counts]) => {
      const { written, copied, text: copiedText, declares } = both({ ...counts, ...texts })
      if (copied === undefined) return expect(declares[1]).toEqual([])
      expect(declares[1]).toEqual(declares[0])
      expect(written).toMatchObject({ kind: "written", id: copied.id, publishedAt: copied.publishedAt })
      if (written.kind !== "written") throw new Error(JSON.stringify(written))
      expect(copiedText).toBe(written.text)
      expect(copied.heldDuring).toBe(written.heldDuring)
    },
    { arbitrary: { runs: 400, seed: 2016 } }
  )

  it.each<GedCells>([
    {},
    { source_headline: 'as "told"\nin two lines, and a \\', country: "" },
    { where_description: "near Ḥarbour, at the é road", side_a: "Blue Front", where_coordinates: "Pörth" },
    { type_of_violence: "3", side_b: "Civilians", best: "1", low: "1", high: "1" },
    { date_prec: "2", date_end: "2030-03-06" },
    { date_prec: "1", date_end: "2030-03-06", geom_wkt: "", source_article: "" }
  ])("takes events such as %j", (cells) => {
    const { written, copied, text: copiedText } = both(cells)
    expect(copied).toBeDefined()
    expect(written).toMatchObject({ kind: "written", text: copiedText })
  })

  it.each<GedCells>([
    { deaths_a: "-3" },
    { deaths_a: "1,000" },
    { best: "2" },
    { best: "" },
    { id: "007" },
    { date_start: "2030-02-31" },
    { date_start: "4 March 2030" },
    { date_end: "2040-03-04", date_start: "2040-03-04" },
    { date_end: "2030-03-01" },
    { type_of_violence: "4" },
    { where_prec: "0" },
    { event_clarity: "3" },
    { geom_wkt: "POINT (47.5 8.5)" },
    { side_a_new_id: "A7" },
    { country: " Invented land" },
    { conflict_name: "Invented\tland" }
  ])("leaves the rest to be read as text: %j", (cells) => {
    const { copied, declares } = both(cells)
    expect(copied).toBeUndefined()
    expect(declares[1]).toEqual([])
  })

  it("declares a place and an actor once", () => {
    const mapper = opened()
    const { declare, records } = declared()
    const found = new ByteRows(",", GED_COLUMNS.length)
    const csv = gedCsv([inventedEvent])
    found.search(new TextEncoder().encode(csv.slice(csv.indexOf("\n") + 1)))
    const into = new ByteText()
    for (const count of [6, 0]) {
      records.clear()
      into.begin(new Uint8Array(20_000), 0)
      expect(mapper.copy!(found.cellsOf(0), into, declare)?.id).toBe("ucdp-ged-1001")
      expect(records.size).toBe(count)
    }
  })
})
