import type { Path } from "../case-folder/written.ts"
import { CellRefusal } from "../table/cell.ts"
import type { Build } from "./build.ts"
import type { ConditionSpec } from "./claim-spec.ts"

/** Whether a condition holds for a row. What cannot be read counts as not empty and equal to nothing. */
export const conditionReader = <Row>(
  build: Build<Row>,
  spec: ConditionSpec,
  path: Path
): ((row: Row) => boolean) => {
  const read = build.column(spec.column, [...path, "column"], spec.optional === true)
  const textOf = (row: Row): string => {
    const content = read(row)
    if (content === undefined || content instanceof CellRefusal) return ""
    return (typeof content === "string" ? content : content.join("; ")).toLowerCase()
  }
  const { is, isNot, empty } = spec
  if (is !== undefined) {
    const wanted = new Set(is.map((text) => text.trim().toLowerCase()))
    return (row) => wanted.has(textOf(row))
  }
  if (isNot !== undefined) {
    const unwanted = new Set(isNot.map((text) => text.trim().toLowerCase()))
    return (row) => !unwanted.has(textOf(row))
  }
  return (row) => (read(row) === undefined) === (empty ?? true)
}
