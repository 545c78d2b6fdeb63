import { orList, type Path } from "../case-folder/written.ts"
import type { Build, Reader } from "./build.ts"
import type { CellSpec } from "./cell-spec.ts"
import { type CellReader, cellReader, needed } from "./read-cell.ts"

/** Reads one of few words. */
export const wordReader = <Row, Word extends string>(
  build: Build<Row>,
  spec: CellSpec,
  path: Path,
  words: ReadonlyArray<Word>
): CellReader<Row> & { readonly word: Reader<Row, Word> } => {
  const reader = cellReader(build, spec, path, (value) =>
    (words as ReadonlyArray<string>).includes(value) ? undefined : `it is none of ${orList(words)}`
  )
  return { ...reader, word: (row, context) => needed(reader, row, context) as Word | undefined }
}

/** Reads one of few words, or takes the one that is meant where none stands. */
export const wordOr = <Row, Word extends string>(
  build: Build<Row>,
  spec: CellSpec | undefined,
  path: Path,
  words: ReadonlyArray<Word>,
  otherwise: Word
): Reader<Row, Word> => {
  if (spec === undefined) return () => otherwise
  const reader = wordReader(build, spec, path, words)
  return (row, context) => (reader.read(row, context) as Word | undefined) ?? otherwise
}
