import type { Path } from "../case-folder/written.ts"
import { CellRefusal } from "../table/cell.ts"
import { quoted } from "../table/cell-number.ts"
import type { Build, RowContext } from "./build.ts"
import type { CellRule, CellSpec } from "./cell-spec.ts"
import type { CellContent } from "./row-columns.ts"
import { templatePieces } from "./template.ts"

/** Why a value cannot be taken, as a clause, if so. */
export type Check = (value: string) => string | undefined

/** Reads a value from rows. */
export interface CellReader<Row> {
  /** The columns that it reads, for saying where a problem is. */
  readonly field: string
  /** The value, where it is the same for every row. */
  readonly constant: string | undefined
  readonly read: (row: Row, context: RowContext) => string | undefined
  /** The column whose cell is empty, where several make the value. */
  readonly emptyField?: (row: Row, context: RowContext) => string | undefined
  /** How many values its fullest cell holds, when taken apart. */
  readonly items: (row: Row, split: string) => number
}

/**
 * Makes a reader of a cell rule.
 *
 * `check` says what is wrong with a value. It is asked here of every value that the mapping file itself gives, and of
 * each row's value later.
 */
export const cellReader = <Row>(
  build: Build<Row>,
  spec: CellSpec,
  path: Path,
  check: Check = () => undefined
): CellReader<Row> => {
  const told = (value: string, at: Path): void => {
    const problem = check(value)
    if (problem !== undefined) build.refuse(at, quoted(value), `${quoted(value)}: ${problem}`)
  }
  if (typeof spec === "string") {
    const reader = templateReader(build, spec, path, false)
    if (reader.constant !== undefined) told(reader.constant, path)
    return reader.constant === undefined ? checked(reader, check) : reader
  }
  const plain = ruleReader(build, spec, path)
  const looked = spec.lookup === undefined ? plain : lookupReader(build, spec, path, plain, told)
  const fallback = spec.default
  if (fallback === undefined) return checked(looked, check)
  told(fallback, [...path, "default"])
  return checked({ ...looked, read: (row, context) => looked.read(row, context) ?? fallback }, check)
}

/** The value of a cell without which the row says nothing. */
export const needed = <Row>(reader: CellReader<Row>, row: Row, context: RowContext): string | undefined => {
  const before = context.problems.count
  const value = reader.read(row, context)
  if (value === undefined && context.problems.count === before)
    context.problems.add(reader.emptyField?.(row, context) ?? reader.field, "nothing", "it must not be empty")
  return value
}

const checked = <Row>(reader: CellReader<Row>, check: Check): CellReader<Row> => ({
  ...reader,
  read: (row, context) => {
    const value = reader.read(row, context)
    const problem = value === undefined ? undefined : check(value)
    if (value === undefined || problem === undefined) return value
    context.problems.add(reader.field, quoted(value), problem)
    return undefined
  }
})

const ruleReader = <Row>(build: Build<Row>, spec: CellRule, path: Path): CellReader<Row> => {
  const optional = spec.optional === true
  if (spec.column !== undefined) {
    const { nth, split } = spec
    const reader = columnsReader([
      { name: spec.column, read: build.column(spec.column, [...path, "column"], optional) }
    ])
    if (nth === undefined || split === undefined) return reader
    const item = { split, index: nth - 1 }
    return { ...reader, read: (row, context) => reader.read(row, { ...context, item }), items: () => 1 }
  }
  const choices = (spec.firstOf ?? []).map((template, index) =>
    templateReader(build, template, [...path, "firstOf", index], optional)
  )
  return {
    field: choices.map(({ field }) => field).join(", "),
    constant: undefined,
    read: (row, context) => {
      for (const choice of choices) {
        const value = choice.read(row, context)
        if (value !== undefined) return value
      }
      return undefined
    },
    items: (row, split) => Math.max(0, ...choices.map((choice) => choice.items(row, split)))
  }
}

const templateReader = <Row>(
  build: Build<Row>,
  template: string,
  path: Path,
  optional: boolean
): CellReader<Row> => {
  const pieces = templatePieces(template)
  const columns = pieces.flatMap((piece) =>
    piece.kind === "column" ? [{ name: piece.column, read: build.column(piece.column, path, optional) }] : []
  )
  if (columns.length === 0) {
    const text = pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("")
    return { field: "", constant: text, read: () => text, items: () => 0 }
  }
  if (pieces.length === 1) return columnsReader(columns)
  const whole = columnsReader(columns)
  const parts = columns.map((column) => columnsReader([column]))
  return {
    ...whole,
    emptyField: (row, context) => parts.find((part) => part.read(row, context) === undefined)?.field,
    read: (row, context) => {
      let text = ""
      let next = 0
      for (const piece of pieces) {
        const part = piece.kind === "text" ? piece.text : parts[next++]?.read(row, context)
        if (part === undefined) return undefined
        text += part
      }
      return text
    }
  }
}

interface NamedColumn<Row> {
  readonly name: string
  readonly read: (row: Row) => CellContent
}

/** Reads the first of some columns; `items` and `field` are those of all. */
const columnsReader = <Row>(columns: ReadonlyArray<NamedColumn<Row>>): CellReader<Row> => {
  const field = columns.map(({ name }) => name).join(", ")
  const [first] = columns
  return {
    field,
    constant: undefined,
    read: (row, { problems, item }) => {
      const content = problems.take(field, first?.read(row))
      if (content === undefined) return undefined
      if (item === undefined)
        return typeof content === "string" ? content : emptyAsNothing(content.join("; "))
      return emptyAsNothing(taken(content, item.split)[item.index] ?? "")
    },
    items: (row, split) =>
      Math.max(
        0,
        ...columns.map(({ read }) => {
          const content = read(row)
          return content === undefined || content instanceof CellRefusal ? 0 : taken(content, split).length
        })
      )
  }
}

const taken = (content: string | ReadonlyArray<string>, split: string): ReadonlyArray<string> =>
  typeof content === "string" ? content.split(split).map((part) => part.trim()) : content

const emptyAsNothing = (text: string): string | undefined => (text === "" ? undefined : text)

const lookupReader = <Row>(
  build: Build<Row>,
  spec: CellRule,
  path: Path,
  plain: CellReader<Row>,
  told: (value: string, at: Path) => void
): CellReader<Row> => {
  const found = build.lookup(spec.lookup ?? {}, [...path, "lookup"])
  const meanings = new Map<string, string>()
  for (const [key, value] of Object.entries(found?.table ?? {})) {
    if (value !== "") told(value, [...(found?.path ?? path), key])
    meanings.set(key.trim().toLowerCase(), value)
  }
  const unlisted = spec.unlisted ?? "refuse"
  return {
    ...plain,
    read: (row, context) => {
      const value = plain.read(row, context)
      if (value === undefined) return undefined
      const meaning = meanings.get(value.toLowerCase())
      if (meaning !== undefined) return emptyAsNothing(meaning)
      if (unlisted === "keep") return value
      if (unlisted === "refuse")
        context.problems.add(plain.field, quoted(value), "the mapping's table of values does not list it")
      return undefined
    }
  }
}
