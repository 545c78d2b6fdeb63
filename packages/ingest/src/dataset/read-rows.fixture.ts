import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { CaseId } from "@cordon/domain/key"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { standardGroups } from "@cordon/domain/group/group"
import { referencesOf } from "@cordon/ledger/body-reference"
import { bodyText } from "@cordon/ledger/chain"
import { Result, Schema } from "effect"
import Papa from "papaparse"
import { type DirectoryPart, directoryOver } from "../table/directory.ts"
import type { FormatError } from "../table/format-errors.ts"
import type {
  ActorEncoded,
  CellProblem,
  Declare,
  FormatSettings,
  FormatStart,
  ImportFormat,
  PlaceEncoded,
  RowMapper,
  SourceEncoded
} from "../table/format.ts"

/** What a format is tried on besides the text. */
export interface TriedOn {
  readonly name?: string
  readonly settings?: FormatSettings
  /** When the import is said to have begun. */
  readonly readAt?: string
  /** Records that the case has already. */
  readonly directory?: Partial<{ readonly [Kind in "place" | "actor" | "source"]: DirectoryPart }>
}

/** What the rows of a CSV text came to. */
export interface ReadRows {
  readonly claims: ReadonlyArray<ClaimEncoded>
  /** Problems by row, counted from 1 without the header; only rows that were refused. */
  readonly refused: ReadonlyMap<number, ReadonlyArray<CellProblem>>
  /** Number of rows that hold no data, such as hashtags. */
  readonly noData: number
  readonly places: ReadonlyMap<string, PlaceEncoded>
  readonly actors: ReadonlyMap<string, ActorEncoded>
  readonly sources: ReadonlyMap<string, SourceEncoded>
}

/** A part of a directory: what ids, P-codes and names the case has. */
export const directoryOf = (records: {
  readonly ids?: ReadonlyArray<string>
  readonly pcodes?: { readonly [code: string]: ReadonlyArray<string> }
  readonly names?: { readonly [name: string]: ReadonlyArray<string> }
}): DirectoryPart => ({
  ids: new Set(records.ids ?? []),
  pcodes: new Map(Object.entries(records.pcodes ?? {})),
  names: new Map(Object.entries(records.names ?? {}))
})

/** Opens a CSV text with a format. */
export const openCsv = (
  format: ImportFormat,
  text: string,
  { name = "invented.csv", settings = {}, directory = {}, readAt }: TriedOn = {}
): Result.Result<{ readonly mapper: RowMapper<ReadonlyArray<string>>; readonly rows: Rows }, FormatError> => {
  const [header = [], ...rows] = rowsOf(text)
  const start: FormatStart = {
    case: CaseId.make("invented"),
    settings,
    probe: { name, folder: false, files: [], start: text, header },
    directory: directoryOver((kind) => directory[kind] ?? directoryOf({})),
    ...(readAt === undefined ? {} : { readAt })
  }
  if (format.csv === undefined) throw new Error(`${format.name} reads no CSV`)
  return Result.map(
    format.csv.open(
      header.map((cell) => cell.trim()),
      rows.slice(0, 5),
      start
    ),
    (mapper) => ({ mapper, rows })
  )
}

/**
 * Reads a CSV text with a format, and makes sure of what the engine relies on: every claim and record decodes, every
 * id that one of them names is declared, in the dataset or in the directory, a second reading says the same, and what a
 * typed mapper makes is canonical as it stands.
 */
export const readRows = (format: ImportFormat, text: string, on: TriedOn = {}): ReadRows => {
  const { mapper, rows } = Result.getOrThrow(openCsv(format, text, on))
  const read = mapRows(mapper, rows)
  const again = mapRows(mapper, rows)
  if (JSON.stringify(read.claims) !== JSON.stringify(again.claims))
    throw new Error("the same rows read otherwise")
  checkBodies(mapper, read, on)
  return read
}

type Rows = ReadonlyArray<ReadonlyArray<string>>

/** The rows of a CSV text, empty lines left out. */
export const rowsOf = (text: string): Rows =>
  Papa.parse(text, { delimiter: ",", newline: "\n", header: false }).data.filter(
    (cells) => cells.length > 1 || cells[0] !== ""
  )

const mapRows = (mapper: RowMapper<ReadonlyArray<string>>, rows: Rows): ReadRows => {
  const claims: Array<ClaimEncoded> = []
  const refused = new Map<number, ReadonlyArray<CellProblem>>()
  const places = new Map<string, PlaceEncoded>()
  const actors = new Map<string, ActorEncoded>()
  const sources = new Map<string, SourceEncoded>()
  const put =
    <A>(records: Map<string, A>) =>
    (id: string, make: () => A): void => {
      if (!records.has(id)) records.set(id, make())
    }
  const declare: Declare = { place: put(places), actor: put(actors), source: put(sources) }
  let noData = 0
  for (const [index, row] of rows.entries()) {
    const outcome = mapper.map(row, index + 2, declare)
    if (outcome.kind === "noData") noData += 1
    else if (outcome.kind === "refused") {
      if (outcome.problems.length === 0) throw new Error(`row ${index + 1} was refused without a reason`)
      refused.set(index + 1, outcome.problems)
    } else if (!("claims" in outcome)) {
      throw new Error(`row ${index + 1} came to what is not read here`)
    } else {
      const ids = new Set(outcome.claims.map(({ id }) => id))
      if (ids.size === 0 || ids.size < outcome.claims.length)
        throw new Error(`row ${index + 1} made no claim, or two of one id`)
      claims.push(...outcome.claims)
    }
  }
  return { claims, refused, noData, places, actors, sources }
}

const decodeBody = Schema.decodeUnknownSync(EntryBody)

const checkBodies = (
  { dataset, guarantee }: RowMapper<ReadonlyArray<string>>,
  { claims, places, actors, sources }: ReadRows,
  { directory = {} }: TriedOn
): void => {
  const strict = { errors: "all", onExcessProperty: "error" } as const
  decodeBody({ kind: "source.recorded.v1", source: dataset.source }, strict)
  const plain = [
    ...[...sources.values()].map((source) => ({
      kind: "source.recorded.v1",
      source
    })),
    ...[...places.values()].map((place) => ({ kind: "place.recorded.v1", place })),
    ...[...actors.values()].map((actor) => ({ actor, kind: "actor.recorded.v1" })),
    ...claims.map((claim) => ({ claim, kind: "claim.recorded.v1" }))
  ]
  const bodies = plain.map((body) => decodeBody(body, strict))
  const known = {
    source: new Set([dataset.source.id, ...sources.keys(), ...(directory.source?.ids ?? [])]),
    place: new Set([...places.keys(), ...(directory.place?.ids ?? [])]),
    actor: new Set([...actors.keys(), ...(directory.actor?.ids ?? [])]),
    group: new Set([...standardGroups, ...dataset.groups].map(({ id }): string => id)),
    claim: new Set<string>()
  }
  for (const [index, body] of bodies.entries()) {
    if (guarantee === "typed" && JSON.stringify(plain[index]) !== Result.getOrThrow(bodyText(body)))
      throw new Error(`not canonical: ${JSON.stringify(plain[index])}`)
    for (const { kind, id, field } of referencesOf(body)) {
      if (!known[kind].has(id)) throw new Error(`${field} names the ${kind} ${id}, which nobody declares`)
    }
  }
}
