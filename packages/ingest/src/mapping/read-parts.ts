import type { Group } from "@cordon/domain/group/group"
import { GroupId } from "@cordon/domain/key"
import type { Population, Strength } from "@cordon/domain/claim/proposition"
import { didYouMean } from "../case-folder/suggestion.ts"
import { orList, type Path } from "../case-folder/written.ts"
import type { AmountSpec, PartSpec } from "./amount-spec.ts"
import type { Build, Reader, RowContext } from "./build.ts"
import type { CellSpec } from "./cell-spec.ts"
import { knownRecordReader } from "./find-record.ts"
import { amountReader, omitted } from "./read-amount.ts"
import { type CellReader, cellReader, needed } from "./read-cell.ts"
import { isRecordId } from "./record-id.ts"

type PartEncoded = NonNullable<(typeof Population.Encoded)["parts"]>[number]
type EquipmentEncoded = NonNullable<(typeof Strength.Encoded)["equipment"]>[number]

/** Reads a group: a standard one, or one that the mapping or the case declares. */
export const groupReader = <Row>(build: Build<Row>, spec: CellSpec, path: Path): CellReader<Row> =>
  cellReader(build, spec, path, (value) =>
    build.groups.has(value)
      ? undefined
      : `it is no group${didYouMean(value, build.groups)}; the groups are ${orList([...build.groups])}, and more can be declared under dataset.groups`
  )

/** Declares the groups that rows name, as far as they are new; gives them as they come. */
export const groupDeclarer = <Row>(build: Build<Row>) => {
  const readers = (build.mapping.file.rows?.groups ?? []).map(({ id, name }, index) => ({
    id: cellReader(build, id, ["rows", "groups", index, "id"], (value) =>
      isRecordId(value)
        ? undefined
        : `it can be no group id: a letter, then up to 79 letters, digits, "_", "-" or "."`
    ),
    name: name === undefined ? undefined : cellReader(build, name, ["rows", "groups", index, "name"])
  }))
  return (row: Row, context: RowContext): ReadonlyArray<Group> =>
    readers.flatMap(({ id, name }) => {
      const group = id.read(row, context)
      if (group === undefined || build.groups.has(group)) return []
      build.groups.add(group)
      return [{ id: GroupId.make(group), name: name?.read(row, context) ?? group, within: { kind: "root" } }]
    })
}

/** Reads the stated parts of a total; a part whose amount is to be left out where it is empty is left out. */
export const partsReader = <Row>(
  build: Build<Row>,
  specs: ReadonlyArray<PartSpec> | undefined,
  path: Path
): Reader<Row, ReadonlyArray<PartEncoded>> => {
  const readers = (specs ?? []).map((spec, index) => partReader(build, spec, [...path, index]))
  return (row, context) => readers.flatMap((reader) => reader(row, context) ?? [])
}

/** Reads what a force has, item by item. */
export const equipmentReader = <Row>(
  build: Build<Row>,
  specs: ReadonlyArray<{ readonly item: CellSpec; readonly amount: AmountSpec }> | undefined,
  path: Path
): Reader<Row, ReadonlyArray<EquipmentEncoded>> => {
  const readers = (specs ?? []).map(({ item, amount }, index) => {
    const what = cellReader(build, item, [...path, index, "item"])
    const many = amountReader(build, amount, [...path, index, "amount"])
    return ((row, context) => {
      const number = many(row, context)
      if (number === undefined || number === omitted) return undefined
      const name = needed(what, row, context)
      return name === undefined ? undefined : { item: name, amount: number }
    }) satisfies Reader<Row, EquipmentEncoded>
  })
  return (row, context) => readers.flatMap((reader) => reader(row, context) ?? [])
}

const partReader = <Row>(build: Build<Row>, spec: PartSpec, path: Path): Reader<Row, PartEncoded> => {
  const amount = amountReader(build, spec.amount, [...path, "amount"])
  const of = wholeReader(build, spec, path)
  return (row, context) => {
    const number = amount(row, context)
    if (number === undefined || number === omitted) return undefined
    const whole = of(row, context)
    return whole === undefined ? undefined : { of: whole, amount: number }
  }
}

const wholeReader = <Row>(build: Build<Row>, spec: PartSpec, path: Path): Reader<Row, PartEncoded["of"]> => {
  const made = <A extends string>(
    reader: CellReader<Row>,
    make: (id: string) => PartEncoded["of"] & { kind: A }
  ) =>
    ((row, context) => {
      const value = needed(reader, row, context)
      return value === undefined ? undefined : make(value)
    }) satisfies Reader<Row, PartEncoded["of"]>
  if (spec.group !== undefined)
    return made(groupReader(build, spec.group, [...path, "group"]), (group) => ({ kind: "group", group }))
  if (spec.place !== undefined)
    return made(knownRecordReader(build, "place", spec.place, [...path, "place"]), (place) => ({
      kind: "place",
      place
    }))
  if (spec.actor !== undefined)
    return made(knownRecordReader(build, "actor", spec.actor, [...path, "actor"]), (actor) => ({
      kind: "actor",
      actor
    }))
  return made(cellReader(build, spec.other ?? "", [...path, "other"]), (label) => ({ kind: "other", label }))
}
