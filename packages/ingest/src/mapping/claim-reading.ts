import type { Path } from "../case-folder/written.ts"
import { nameId } from "../dataset/record-id.ts"
import { CellRefusal } from "../table/cell.ts"
import { dateCell } from "../table/cell-date.ts"
import type { AmountSpec, PartSpec } from "./amount-spec.ts"
import type { Build, Reader } from "./build.ts"
import type { CellSpec } from "./cell-spec.ts"
import type { RecordReader } from "./find-record.ts"
import type { ClaimSpecOf, HoldingSpec } from "./proposition-spec.ts"
import { actorReader, actorsReader } from "./read-actor.ts"
import { amountReader, type Omitted, omitted } from "./read-amount.ts"
import { cellReader, needed } from "./read-cell.ts"
import { holdingReader } from "./read-holding.ts"
import { equipmentReader, groupReader, partsReader } from "./read-parts.ts"
import { placeReader } from "./read-place.ts"
import { sourceReader } from "./read-source.ts"
import { boundReader } from "./read-time.ts"
import { wordReader } from "./read-word.ts"
import { isRecordId } from "./record-id.ts"
import type { ActorSpec, ActorsSpec, PlaceSpec, SourceSpec } from "./reference-spec.ts"

/** Reads one field: its value, nothing where it is left out, or that the whole claim is. */
export type FieldReader<Row> = Reader<Row, unknown>

/**
 * Makes the readers of a claim's fields at their paths in the mapping file.
 *
 * Shape: a field that the mapping leaves out has no reader.
 */
export class ClaimReading<Row> {
  private readonly build: Build<Row>
  private readonly path: Path

  constructor(build: Build<Row>, path: Path) {
    this.build = build
    this.path = path
  }

  /** Reads all fields into one object; those without a value are absent. */
  whole(fields: Readonly<Record<string, FieldReader<Row> | undefined>>): Reader<Row, object | Omitted> {
    const readers = Object.entries(fields).flatMap(([name, reader]) =>
      reader === undefined ? [] : [[name, reader] as const]
    )
    return (row, context) => {
      const values: Record<string, unknown> = {}
      let leftOut = false
      for (const [name, read] of readers) {
        const value = read(row, context)
        if (value === omitted) leftOut = true
        else if (value !== undefined) values[name] = value
      }
      return leftOut ? omitted : values
    }
  }

  /** A record without which there is no claim. */
  needed(reader: RecordReader<Row> | undefined): FieldReader<Row> | undefined {
    if (reader === undefined) return undefined
    return (row, context) => {
      const before = context.problems.count
      const id = reader.read(row, context)
      if (id === undefined && context.problems.count === before)
        context.problems.add(reader.field, "nothing", "it must not be empty")
      return id
    }
  }

  /** A record that may be left out. */
  optional(reader: RecordReader<Row> | undefined): FieldReader<Row> | undefined {
    return reader?.read
  }

  place(spec: PlaceSpec | undefined, field: string): RecordReader<Row> | undefined {
    return spec === undefined ? undefined : placeReader(this.build, spec, this.at(field))
  }

  actor(spec: ActorSpec | undefined, field: string): RecordReader<Row> | undefined {
    return spec === undefined ? undefined : actorReader(this.build, spec, this.at(field))
  }

  source(spec: SourceSpec | undefined, field: string): RecordReader<Row> | undefined {
    return spec === undefined ? undefined : sourceReader(this.build, spec, this.at(field))
  }

  actors(spec: ActorsSpec | undefined, field: string): FieldReader<Row> {
    return actorsReader(this.build, spec, this.at(field)).read
  }

  word(spec: CellSpec, field: string, words: ReadonlyArray<string>): FieldReader<Row> {
    return wordReader(this.build, spec, this.at(field), words).word
  }

  group(spec: CellSpec, field: string): FieldReader<Row> {
    const reader = groupReader(this.build, spec, this.at(field))
    return (row, context) => needed(reader, row, context)
  }

  text(
    spec: CellSpec | undefined,
    field: string,
    whether: "needed" | "optional"
  ): FieldReader<Row> | undefined {
    if (spec === undefined) return undefined
    const reader = cellReader(this.build, spec, this.at(field))
    return whether === "needed" ? (row, context) => needed(reader, row, context) : reader.read
  }

  /** A handle; a text that can be none is turned into one. */
  handle(
    spec: CellSpec | undefined,
    field: string,
    whether: "needed" | "optional"
  ): FieldReader<Row> | undefined {
    const read = this.text(spec, field, whether)
    if (read === undefined) return undefined
    return (row, context) => {
      const text = read(row, context)
      return typeof text !== "string" || isRecordId(text) ? text : nameId(field, text)
    }
  }

  bound(spec: CellSpec | undefined, field: string): FieldReader<Row> {
    if (spec === undefined) return () => ""
    const read = boundReader(this.build, spec, this.at(field))
    return (row, context) => read(row, context) ?? ""
  }

  amount(spec: AmountSpec | undefined): FieldReader<Row> | undefined {
    return spec === undefined ? undefined : amountReader(this.build, spec, this.at("amount"))
  }

  parts(specs: ReadonlyArray<PartSpec> | undefined): FieldReader<Row> {
    const read = partsReader(this.build, specs, this.at("parts"))
    return listed(read)
  }

  equipment(
    specs: ReadonlyArray<{ readonly item: CellSpec; readonly amount: AmountSpec }> | undefined
  ): FieldReader<Row> {
    return listed(equipmentReader(this.build, specs, this.at("equipment")))
  }

  holding(spec: HoldingSpec | undefined, field: string): FieldReader<Row> | undefined {
    return spec === undefined ? undefined : holdingReader(this.build, spec, this.at(field))
  }

  /** What an area share is a share of. */
  base(spec: ClaimSpecOf<"AreaShare">["base"]): FieldReader<Row> {
    const inside = new ClaimReading(this.build, this.at("base"))
    const kind = inside.word(spec.kind, "kind", ["place", "heldOn", "quarters", "unstated"])
    const place = inside.needed(inside.place(spec.place, "place"))
    const by = inside.needed(inside.actor(spec.by, "by"))
    const on =
      spec.on === undefined
        ? undefined
        : cellReader(this.build, spec.on, [...this.at("base"), "on"], (value) => {
            const day = dateCell(value, this.build.dates)
            return day instanceof CellRefusal ? day.reason : undefined
          })
    if (spec.kind === "heldOn" && (by === undefined || on === undefined))
      this.build.refuse(this.at("base"), "no by or on", "a base of ground that was held needs by and on")
    return (row, context) => {
      const is = kind(row, context)
      const where = place?.(row, context)
      if (is !== "heldOn") return { kind: is, place: where }
      const day = on === undefined ? undefined : needed(on, row, context)
      const read = day === undefined ? undefined : dateCell(day, this.build.dates)
      return { kind: is, place: where, by: by?.(row, context), on: read }
    }
  }

  private at(field: string): Path {
    return [...this.path, field]
  }
}

const listed =
  <Row>(read: Reader<Row, ReadonlyArray<unknown>>): FieldReader<Row> =>
  (row, context) => {
    const items = read(row, context) ?? []
    return items.length === 0 ? undefined : items
  }
