import type { Amount } from "@cordon/domain/amount/amount"
import { Unit } from "@cordon/domain/amount/amount"
import type { Path } from "../case-folder/written.ts"
import { CellRefusal } from "../table/cell.ts"
import { amountCell, quoted, rangeProblem } from "../table/cell-number.ts"
import { type AmountSpec, type Quantifier, quantifiers } from "./amount-spec.ts"
import { amountTextReader, type WordedAmount } from "./amount-text.ts"
import type { Build, Reader, RowContext } from "./build.ts"
import type { CellSpec } from "./cell-spec.ts"
import { cellReader, type CellReader } from "./read-cell.ts"
import { wordReader } from "./read-word.ts"

/** That the row gives no number, and the mapping says to leave out what needs it. */
export const omitted = Symbol("omitted")
export type Omitted = typeof omitted

/** Reads an amount; `omitted` where the row gives none and the mapping says that this is left out then. */
export const amountReader = <Row>(
  build: Build<Row>,
  spec: AmountSpec,
  path: Path
): Reader<Row, Amount | Omitted> => {
  const numbers =
    spec.text === undefined ? fromCells(build, spec, path) : fromText(build, spec, spec.text, path)
  const unit = wordReader(build, spec.unit, [...path, "unit"], Unit.literals)
  const wording =
    spec.wording === undefined ? undefined : cellReader(build, spec.wording, [...path, "wording"])
  return (row, context) => {
    const before = context.problems.count
    const said = numbers.read(row, context)
    if (context.problems.count > before) return undefined
    if (said === undefined && spec.empty === "omit") return omitted
    if (said === undefined && spec.empty !== "unknown") {
      context.problems.add(numbers.field, "nothing", "it must not be empty")
      return undefined
    }
    const counted = unit.word(row, context)
    const form = wording?.read(row, context) ?? said?.form
    if (counted === undefined) return undefined
    return {
      ...(said?.numbers ?? { quantifier: "unknown" as const }),
      unit: counted,
      ...(form === undefined ? {} : { form })
    }
  }
}

type Bare = Amount extends infer A ? (A extends Amount ? Omit<A, "unit" | "form"> : never) : never

interface Said {
  readonly numbers: Bare
  readonly form?: string
}

interface Numbers<Row> {
  readonly field: string
  readonly read: Reader<Row, Said>
}

const fromText = <Row>(build: Build<Row>, spec: AmountSpec, text: CellSpec, path: Path): Numbers<Row> => {
  const parse = amountTextReader(spec.words ?? {})
  const reader = cellReader(build, text, [...path, "text"], (value) => {
    const read = parse(value)
    return read instanceof CellRefusal ? read.reason : undefined
  })
  return {
    field: reader.field,
    read: (row, context) => {
      const value = reader.read(row, context)
      const said = value === undefined ? undefined : parse(value)
      if (value === undefined || said === undefined || said instanceof CellRefusal) return undefined
      return { numbers: bareOf(said), ...(said.worded ? { form: value } : {}) }
    }
  }
}

const bareOf = ({ quantifier, value = 0, low = 0, high = 0 }: WordedAmount): Bare => {
  if (quantifier === "unknown") return { quantifier }
  return quantifier === "between" ? { quantifier, low, high } : { quantifier, value }
}

const fromCells = <Row>(build: Build<Row>, spec: AmountSpec, path: Path): Numbers<Row> => {
  const cell = (name: "value" | "low" | "high" | "tolerance"): NumberCell<Row> =>
    numberReader(build, spec[name], [...path, name])
  const [value, low, high, tolerance] = [cell("value"), cell("low"), cell("high"), cell("tolerance")]
  const quantifier =
    spec.quantifier === undefined
      ? undefined
      : wordReader(build, spec.quantifier, [...path, "quantifier"], quantifiers)
  const field = [value, low, high].flatMap((number) => (number.field === "" ? [] : [number.field])).join(", ")
  return {
    field,
    read: (row, context) => {
      const before = context.problems.count
      const ends = {
        value: value.read(row, context),
        low: low.read(row, context),
        high: high.read(row, context),
        tolerance: tolerance.read(row, context)
      }
      const said = quantifier?.read(row, context) as Quantifier | undefined
      if (context.problems.count > before) return undefined
      const range = rangeProblem(ends.low, ends.value, ends.high)
      if (range !== undefined) {
        context.problems.add(field, range.found, range.reason)
        return undefined
      }
      const none = ends.value === undefined && ends.low === undefined && ends.high === undefined
      if (none) return said === "unknown" ? { numbers: { quantifier: said } } : undefined
      const numbers = said === undefined ? impliedBy(ends) : statedBy(said, ends)
      if (typeof numbers !== "string") return { numbers }
      context.problems.add(field, found(ends), numbers)
      return undefined
    }
  }
}

interface Ends {
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
  readonly tolerance: number | undefined
}

/** The amount that numbers make without a quantifier; else why they make none. */
const impliedBy = ({ value, low, high }: Ends): Bare | string => {
  if (low !== undefined && high !== undefined) {
    if (low === high) return { quantifier: "exactly", value: low }
    return { quantifier: "between", low, high, ...(value === undefined ? {} : { best: value }) }
  }
  if (value !== undefined)
    return low === undefined && high === undefined
      ? { quantifier: "exactly", value }
      : "a best number and one end make no range; give the other end too"
  return low === undefined
    ? { quantifier: "atMost", value: high ?? 0 }
    : { quantifier: "atLeast", value: low }
}

/** The amount that a quantifier makes of numbers; else why they do not go with it. */
const statedBy = (quantifier: Quantifier, { value, low, high, tolerance }: Ends): Bare | string => {
  const one = value ?? (low === high ? low : undefined)
  switch (quantifier) {
    case "exactly":
      return one === undefined ? "exactly needs one number" : { quantifier, value: one }
    case "about": {
      if (one === undefined) return "about needs one number"
      const width =
        tolerance ?? (high === undefined || value === undefined ? undefined : difference(high, value))
      return { quantifier, value: one, ...(width === undefined ? {} : { tolerance: width }) }
    }
    case "atLeast": {
      const end = low ?? value
      return end === undefined ? "atLeast needs a low number" : { quantifier, value: end }
    }
    case "atMost": {
      const end = high ?? value
      return end === undefined ? "atMost needs a high number" : { quantifier, value: end }
    }
    case "between":
      return low === undefined || high === undefined
        ? "between needs a low and a high number"
        : { quantifier, low, high, ...(value === undefined ? {} : { best: value }) }
    case "unknown":
      return "a number stands there although the amount is said to be unknown"
  }
}

/** As people write it: 45.3 less 44 is 1.3. */
const difference = (a: number, b: number): number => Number((a - b).toPrecision(12))

const found = ({ value, low, high }: Ends): string =>
  [low, value, high].filter((number) => number !== undefined).join(" and ")

interface NumberCell<Row> {
  readonly field: string
  readonly read: (row: Row, context: RowContext) => number | undefined
}

const numberReader = <Row>(build: Build<Row>, spec: CellSpec | undefined, path: Path): NumberCell<Row> => {
  if (spec === undefined) return { field: "", read: () => undefined }
  const reader: CellReader<Row> = cellReader(build, spec, path, (value) => {
    const read = amountCell(value)
    return read instanceof CellRefusal ? read.reason : undefined
  })
  return {
    field: reader.field,
    read: (row, context) => {
      const value = reader.read(row, context)
      return value === undefined ? undefined : context.problems.take(reader.field, numberOf(value))
    }
  }
}

const numberOf = (value: string): number | CellRefusal =>
  amountCell(value) ?? new CellRefusal(quoted(value), "it is no number")
