import { CaseId } from "@cordon/domain/key"
import { Result } from "effect"
import { checkedText, type PlainRecord, typedText } from "../table/body-text.ts"
import type { Declare, Found, FormatStart, JsonObject, RowMapper, RowOutcome } from "../table/format.ts"
import type { FormatError } from "../table/format-errors.ts"
import { tableFormat } from "./table-format.ts"

/** Records that the invented case has: two places, one name that two places share, two actors and a source. */
const known: Readonly<Record<string, ReadonlyArray<readonly [id: string, name: string]>>> = {
  place: [
    ["north", "North quarter"],
    ["south", "South quarter"],
    ["old-mill", "The mill"],
    ["new-mill", "The mill"]
  ],
  actor: [
    ["reds", "Reds"],
    ["blues", "Blues"]
  ],
  source: [["wire", "Wire agency"]]
}

const find = (kind: string, text: string): Found => {
  const wanted = text.trim().toLowerCase()
  const records = known[kind] ?? []
  const byId = records.find(([id]) => id === text.trim())
  if (byId !== undefined) return { kind: "one", id: byId[0] }
  const ids = records.filter(([, name]) => name.toLowerCase() === wanted).map(([id]) => id)
  const [only] = ids
  if (only === undefined) return { kind: "none" }
  return ids.length === 1 ? { kind: "one", id: only } : { kind: "ambiguous", ids }
}

/** How an import into the invented case begins, with a mapping file. */
export const startWith = (text: string, more: Partial<FormatStart["settings"]> = {}): FormatStart => ({
  case: CaseId.make("invented-siege"),
  settings: { mapping: { name: "mapping.yaml", text }, published: "2030-05", ...more },
  probe: { name: "table.csv", folder: false, files: [], start: "", header: [] },
  directory: { find },
  groups: ["pupils"]
})

/** A mapping of one claim, whose other parts are as plain as can be. All of it is invented. */
export const mappingOf = (claims: string, more = ""): string => `cordon: table-mapping/1
dataset:
  source: { id: tally, name: An invented tally, kind: monitor, alignment: { kind: unknown } }
  licence: CC0-1.0
${more}
claims:
${claims.replace(/^/gm, "  ")}
`

/** The mapping of casualties in a column `killed`, to change one thing of. */
export const plainClaim = `- kind: Casualties
  harm: killed
  group: people
  counting: increment
  place: "{place}"
  heldDuring: { day: "{day}" }
  paraphrase: "{killed} people were killed in {place}."
  amount: { value: "{killed}", unit: persons }
`

/** What rows came to, and what they declared, by id. */
export interface Mapped {
  readonly mapper: RowMapper<never>
  readonly outcomes: ReadonlyArray<RowOutcome>
  readonly declared: ReadonlyMap<string, unknown>
}

/** Maps CSV that has no quotes in it. The first line is the header. */
export const mapCsv = (csv: string, start: FormatStart): Mapped => {
  const [header = [], ...rows] = csv
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim()))
  const opened = tableFormat.csv?.open(header, rows.slice(0, 5), start)
  if (opened === undefined) throw new Error("the format reads no CSV")
  return mapRows(Result.getOrThrow(opened), rows)
}

/** Maps objects. */
export const mapJson = (rows: ReadonlyArray<JsonObject>, start: FormatStart): Mapped => {
  return mapRows(jsonMapper(rows.slice(0, 5), start), rows)
}

/** The mapper of objects that begin like these. */
export const jsonMapper = (preview: ReadonlyArray<JsonObject>, start: FormatStart): RowMapper<JsonObject> => {
  const opened = tableFormat.ndjson?.open(preview, start)
  if (opened === undefined) throw new Error("the format reads no NDJSON")
  return Result.getOrThrow(opened)
}

/** Why a file with these columns cannot be read by a mapping. */
export const refusalOf = (header: string, start: FormatStart): FormatError | undefined => {
  const opened = tableFormat.csv?.open(header.split(","), [], start)
  return opened !== undefined && Result.isFailure(opened) ? opened.failure : undefined
}

/** The refusal of a mapping, one problem a line. */
export const told = (header: string, mapping: string): ReadonlyArray<string> =>
  refusalOf(header, startWith(mapping))?.message.split("\n") ?? []

/** What the schema refuses throws, and so does a record whose keys are out of order. */
const guaranteed = (record: PlainRecord): void => {
  const checked = checkedText(record)
  if (Result.isFailure(checked)) throw new Error(JSON.stringify([checked.failure, record]))
  if (checked.success !== typedText(record)) throw new Error(`it is not canonical: ${typedText(record)}`)
}

/** Maps rows; what the schema refuses of their claims and records throws. */
export const mapRows = <Row>(mapper: RowMapper<Row>, rows: ReadonlyArray<Row>): Mapped => {
  const declared = new Map<string, unknown>()
  const record =
    (kind: "place" | "actor" | "source") =>
    (id: string, make: () => unknown): void => {
      if (!declared.has(`${kind} ${id}`)) declared.set(`${kind} ${id}`, make())
    }
  const declare: Declare = { place: record("place"), actor: record("actor"), source: record("source") }
  const outcomes = rows.map((row, index) => mapper.map(row, index + 2, declare))
  for (const outcome of outcomes)
    if (outcome.kind === "claims")
      for (const claim of outcome.claims) guaranteed({ kind: "claim.recorded.v1", claim })
  for (const [key, value] of declared) {
    const kind = key.slice(0, key.indexOf(" "))
    guaranteed({ kind: `${kind}.recorded.v1`, [kind]: value } as PlainRecord)
  }
  return { mapper, outcomes, declared }
}

/** The claims of rows, one after the other. */
export const claimsIn = ({ outcomes }: Mapped) =>
  outcomes.flatMap((outcome) => (outcome.kind === "claims" ? outcome.claims : []))

/** The problems of a refused row as `field: found: reason`. */
export const problemsIn = (outcome: RowOutcome | undefined): ReadonlyArray<string> =>
  outcome?.kind === "refused"
    ? outcome.problems.map(({ field, found, reason }) => `${field}: ${found}: ${reason}`)
    : []
