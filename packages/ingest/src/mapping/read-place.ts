import { PlaceKind } from "@cordon/domain/place/place"
import { AttributionConfidence } from "@cordon/domain/source/citation"
import type { Path } from "../case-folder/written.ts"
import { nameId, recordId } from "../dataset/record-id.ts"
import { type CellPosition, isCoordinateProblem, positionCells } from "../table/cell-coordinates.ts"
import { quoted } from "../table/cell-number.ts"
import type { PlaceEncoded } from "../table/format.ts"
import type { Build, Reader, RowContext } from "./build.ts"
import { finder, knownRecordReader, notFound, type RecordReader } from "./find-record.ts"
import { type CellReader, cellReader } from "./read-cell.ts"
import { wordOr } from "./read-word.ts"
import { isRecordId } from "./record-id.ts"
import type { PlaceSpec } from "./reference-spec.ts"

/**
 * Reads the id of a place, and declares the place where the mapping says so.
 *
 * The case is searched for the id, else for what `find` gives, else for the P-code. Without those, a place with
 * coordinates is told from others by its name and its coordinates, since many places share a name; one without
 * coordinates by its name.
 */
export const placeReader = <Row>(build: Build<Row>, spec: PlaceSpec, path: Path): RecordReader<Row> => {
  if (typeof spec === "string") return knownRecordReader(build, "place", spec, path)
  const cell = (name: "find" | "id" | "name"): CellReader<Row> | undefined => {
    const given = spec[name]
    return given === undefined ? undefined : cellReader(build, given, [...path, name])
  }
  const cells = { id: cell("id"), find: cell("find"), name: cell("name") }
  const code =
    spec.pcode === undefined ? undefined : cellReader(build, spec.pcode.code, [...path, "pcode", "code"])
  const position = positionReader(build, spec, path)
  const first = cells.id ?? cells.find ?? code ?? cells.name
  if (first === undefined) {
    build.refuse(path, "none of them", "give an id, a name, a P-code, or what to find it by")
    return { field: "", read: () => undefined, items: () => 0 }
  }
  const unlisted = spec.unlisted ?? (position === undefined ? "refuse" : "declare")
  const make = placeMaker(build, spec, path)
  const find = finder(build, "place")
  return {
    field: first.field,
    items: (row, split) => first.items(row, split),
    read: (row, context) => {
      const before = context.problems.count
      const id = cells.id?.read(row, context)
      const search = cells.find?.read(row, context)
      const pcode = code?.read(row, context)
      const name = cells.name?.read(row, context)
      const at = position?.(row, context)
      const told = id ?? search ?? pcode ?? name
      if (told === undefined || context.problems.count > before) return undefined
      const byGround = id === undefined && search === undefined && pcode === undefined && at !== undefined
      const made =
        id ??
        (byGround
          ? recordId("place", [String(at.latitude), String(at.longitude), told])
          : nameId("place", told))
      const found = find(byGround ? made : told)
      if (found.kind === "one") return found.id
      if (found.kind === "ambiguous" || unlisted === "refuse") {
        context.problems.add(first.field, quoted(told), notFound(found, "place") ?? "")
        return undefined
      }
      if (!isRecordId(made)) {
        context.problems.add(
          first.field,
          quoted(made),
          'it can be no place id: a letter, then up to 79 letters, digits, "_", "-" or "."; give it as find instead'
        )
        return undefined
      }
      make(row, context, { id: made, name: name ?? told, at, pcode })
      return made
    }
  }
}

const positionReader = <Row>(
  build: Build<Row>,
  spec: Exclude<PlaceSpec, string>,
  path: Path
): Reader<Row, CellPosition> | undefined => {
  if (spec.latitude === undefined && spec.longitude === undefined) return undefined
  if (spec.latitude === undefined || spec.longitude === undefined) {
    build.refuse(path, "one of them", "give latitude and longitude together")
    return undefined
  }
  const latitude = cellReader(build, spec.latitude, [...path, "latitude"])
  const longitude = cellReader(build, spec.longitude, [...path, "longitude"])
  const near = build.mapping.file.rows?.near
  return (row, context) => {
    const [north, east] = [latitude.read(row, context) ?? "", longitude.read(row, context) ?? ""]
    const read = positionCells(north, east, near)
    if (!isCoordinateProblem(read)) return read
    context.problems.take(read.field === "latitude" ? latitude.field : longitude.field, read.refusal)
    return undefined
  }
}

interface NewPlace {
  readonly id: string
  readonly name: string
  readonly at: CellPosition | undefined
  readonly pcode: string | undefined
}

const placeMaker = <Row>(build: Build<Row>, spec: Exclude<PlaceSpec, string>, path: Path) => {
  const kind = wordOr(build, spec.kind, [...path, "kind"], PlaceKind.literals, "area")
  const confidence = wordOr(
    build,
    spec.confidence,
    [...path, "confidence"],
    AttributionConfidence.literals,
    "a"
  )
  const source =
    spec.positionSource === undefined
      ? undefined
      : cellReader(build, spec.positionSource, [...path, "positionSource"])
  const dataset =
    spec.pcode === undefined
      ? undefined
      : cellReader(build, spec.pcode.dataset, [...path, "pcode", "dataset"])
  const names = Object.entries(spec.names ?? {}).map(
    ([language, name]) => [language, cellReader(build, name, [...path, "names", language])] as const
  )
  const within = (spec.within ?? []).map((outer, index) =>
    knownRecordReader(build, "place", outer, [...path, "within", index])
  )
  return (row: Row, context: RowContext, { id, name, at, pcode }: NewPlace): void => {
    const is = kind(row, context)
    const sure = confidence(row, context)
    const containing = within.flatMap((reader) => reader.read(row, context) ?? [])
    if (is === undefined || sure === undefined) return
    context.declare.place(id, (): PlaceEncoded => {
      const codeset = dataset?.read(row, context)
      return {
        id,
        name,
        names: Object.fromEntries(
          names.flatMap(([language, reader]) => {
            const text = reader.read(row, context)
            return text === undefined ? [] : [[language, text]]
          })
        ),
        alternativeNames: [],
        kind: is,
        location:
          at === undefined
            ? { kind: "unlocated" }
            : {
                kind: "point",
                longitude: at.longitude,
                latitude: at.latitude,
                confidence: sure,
                source: source?.read(row, context) ?? build.mapping.file.dataset.source.name
              },
        mapped: spec.mapped ?? false,
        within: containing,
        ...(pcode === undefined || codeset === undefined ? {} : { pcode: { code: pcode, dataset: codeset } })
      }
    })
  }
}
