import { ActorKind } from "@cordon/domain/actor/actor"
import type { Path } from "../case-folder/written.ts"
import type { ActorEncoded } from "../table/format.ts"
import type { Build, Reader, RowContext } from "./build.ts"
import { knownRecordReader, type RecordReader, recordReader } from "./find-record.ts"
import { wordReader } from "./read-word.ts"
import type { ActorSpec, ActorsSpec } from "./reference-spec.ts"

/** Reads the id of an actor, and declares the actor where the mapping says so. */
export const actorReader = <Row>(build: Build<Row>, spec: ActorSpec, path: Path): RecordReader<Row> => {
  if (typeof spec === "string") return knownRecordReader(build, "actor", spec, path)
  if (spec.unlisted === "declare" && spec.kind === undefined)
    build.refuse(path, "no kind", "an actor that may be declared needs a kind, e.g. kind: armedGroup")
  const kind = wordReader(build, spec.kind ?? "umbrellaTerm", [...path, "kind"], ActorKind.literals)
  return recordReader(build, "actor", spec, path, (id, name, row, context) => {
    const is = kind.word(row, context)
    if (is !== undefined) context.declare.actor(id, () => actorOf(id, name, is))
  })
}

/** Reads the ids of several actors, each once. */
export const actorsReader = <Row>(
  build: Build<Row>,
  spec: ActorsSpec | undefined,
  path: Path
): { readonly field: string; readonly read: Reader<Row, ReadonlyArray<string>> } => {
  if (spec === undefined) return { field: "", read: () => [] }
  if (isList(spec)) {
    const readers = spec.map((actor, index) => actorReader(build, actor, [...path, index]))
    return {
      field: readers.map(({ field }) => field).join(", "),
      read: (row, context) => [...new Set(readers.flatMap((reader) => reader.read(row, context) ?? []))]
    }
  }
  const reader = actorReader(build, spec.each, [...path, "each"])
  const { split } = spec
  return {
    field: reader.field,
    read: (row, context: RowContext) => {
      const ids = new Set<string>()
      const count = reader.items(row, split)
      for (let index = 0; index < count; index += 1) {
        const id = reader.read(row, { ...context, item: { split, index } })
        if (id !== undefined) ids.add(id)
      }
      return [...ids]
    }
  }
}

const isList = (spec: ActorsSpec): spec is ReadonlyArray<ActorSpec> => Array.isArray(spec)

const actorOf = (id: string, name: string, kind: ActorEncoded["kind"]): ActorEncoded => ({
  id,
  name,
  names: {},
  kind,
  relations: [],
  labels: []
})
