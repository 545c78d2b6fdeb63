import { SourceKind } from "@cordon/domain/source/source"
import type { Path } from "../case-folder/written.ts"
import type { Build } from "./build.ts"
import { knownRecordReader, type RecordReader, recordReader } from "./find-record.ts"
import { wordReader } from "./read-word.ts"
import type { SourceSpec } from "./reference-spec.ts"

/** Reads the id of a source, and declares the source where the mapping says so. */
export const sourceReader = <Row>(build: Build<Row>, spec: SourceSpec, path: Path): RecordReader<Row> => {
  if (typeof spec === "string") return knownRecordReader(build, "source", spec, path)
  if (spec.unlisted === "declare" && spec.kind === undefined)
    build.refuse(path, "no kind", "a source that may be declared needs a kind, e.g. kind: newsAgency")
  const kind = wordReader(build, spec.kind ?? "monitor", [...path, "kind"], SourceKind.literals)
  return recordReader(build, "source", spec, path, (id, name, row, context) => {
    const is = kind.word(row, context)
    if (is !== undefined)
      context.declare.source(id, () => ({ id, name, kind: is, alignment: { kind: "unknown" } }))
  })
}
