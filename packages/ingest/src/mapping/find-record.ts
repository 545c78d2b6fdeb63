import type { Path } from "../case-folder/written.ts"
import { nameId } from "../dataset/record-id.ts"
import { quoted } from "../table/cell-number.ts"
import type { Found } from "../table/format.ts"
import type { Build, Reader, RowContext } from "./build.ts"
import type { CellSpec } from "./cell-spec.ts"
import { type CellReader, cellReader } from "./read-cell.ts"
import { isRecordId } from "./record-id.ts"

/** Kinds of records that claims refer to. */
export type RecordKind = "place" | "actor" | "source"

/** What is found, remembered by text: the case does not change while it is imported into. */
export const finder = <Row>(build: Build<Row>, kind: RecordKind): ((text: string) => Found) => {
  const remembered = new Map<string, Found>()
  const { source, otherSources = [] } = build.mapping.file.dataset
  const own = kind === "source" ? [source, ...otherSources] : []
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const declared = own.find(({ id, name }) => id === text || name === text)
    const found: Found =
      declared === undefined ? build.directory.find(kind, text) : { kind: "one", id: declared.id }
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(text, found)
    return found
  }
}

const MOST_REMEMBERED = 100_000

/** Why a text names no one record of the case, as a clause, if so. */
export const notFound = (found: Found, kind: RecordKind): string | undefined => {
  if (found.kind === "one") return undefined
  return found.kind === "none"
    ? `the case has no ${kind} of this id or name; record it first, or let the mapping declare it (unlisted: declare)`
    : `several ${kind}s of the case have this name: ${found.ids.join(", ")}; give the id`
}

/** Reads the id of a record that the case has. */
export const knownRecordReader = <Row>(
  build: Build<Row>,
  kind: RecordKind,
  spec: CellSpec,
  path: Path
): CellReader<Row> => {
  const find = finder(build, kind)
  const reader = cellReader(build, spec, path, (value) => notFound(find(value), kind))
  const idOf = (text: string | undefined): string | undefined => {
    const found = text === undefined ? undefined : find(text)
    return found?.kind === "one" ? found.id : undefined
  }
  return {
    ...reader,
    constant: idOf(reader.constant),
    read: (row, context) => idOf(reader.read(row, context))
  }
}

/** Reads a record that the case has or that the import declares. */
export interface RecordReader<Row> {
  readonly field: string
  readonly read: Reader<Row, string>
  /** How many records its fullest cell holds, when taken apart. */
  readonly items: (row: Row, split: string) => number
}

/** What a record is found by, and what it is called. */
export interface RecordCells {
  readonly find?: CellSpec
  readonly id?: CellSpec
  readonly name?: CellSpec
  readonly unlisted?: "refuse" | "declare"
}

/**
 * Reads a record by its id, by what the case is searched for, or by its name.
 *
 * `declare` declares it under an id and a name; it is asked only where the case lacks the record and the mapping says so.
 */
export const recordReader = <Row>(
  build: Build<Row>,
  kind: RecordKind,
  cells: RecordCells,
  path: Path,
  declare: (id: string, name: string, row: Row, context: RowContext) => void
): RecordReader<Row> => {
  const cell = (name: "find" | "id" | "name"): CellReader<Row> | undefined => {
    const spec = cells[name]
    if (spec === undefined) return undefined
    return cellReader(build, spec, [...path, name], name === "id" ? idProblem(kind) : undefined)
  }
  const [id, name, search] = [cell("id"), cell("name"), cell("find")]
  const first = id ?? search ?? name
  if (first === undefined) {
    build.refuse(path, "none of them", "give an id, a name, or what to find it by")
    return { field: "", read: () => undefined, items: () => 0 }
  }
  const find = finder(build, kind)
  const readers = [id, search, name].filter((reader) => reader !== undefined)
  return {
    field: first.field,
    items: (row, split) => Math.max(...readers.map((reader) => reader.items(row, split))),
    read: (row, context) => {
      const before = context.problems.count
      const given = id?.read(row, context)
      const called = name?.read(row, context)
      const searched = given ?? search?.read(row, context) ?? called
      if (searched === undefined || context.problems.count > before) return undefined
      const found = find(searched)
      if (found.kind === "one") return found.id
      if (found.kind === "ambiguous" || cells.unlisted !== "declare") {
        context.problems.add(first.field, quoted(searched), notFound(found, kind) ?? "")
        return undefined
      }
      const made = given ?? nameId(kind, searched)
      declare(made, called ?? searched, row, context)
      return made
    }
  }
}

const idProblem =
  (kind: RecordKind) =>
  (text: string): string | undefined =>
    isRecordId(text)
      ? undefined
      : `it can be no ${kind} id: a letter, then up to 79 letters, digits, "_", "-" or "."; give it as find or name instead`
