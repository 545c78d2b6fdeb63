import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { Source } from "@cordon/domain/source/source"
import { Result, Schema } from "effect"
import { type Publication, publicationOf } from "../dataset/publication.ts"
import { isHashtagRow } from "../displacement/hxl.ts"
import { CellRefusal, RowProblems } from "../table/cell.ts"
import type { SettingRefused } from "../table/format-errors.ts"
import type { Dataset, Declare, FormatStart, RowMapper, RowOutcome } from "../table/format.ts"
import { Build } from "./build.ts"
import { conditionReader } from "./condition.ts"
import { inKeyOrder } from "./key-order.ts"
import { mappingRefused, type MappingRefused } from "./mapping-errors.ts"
import type { Mapping } from "./mapping-file.ts"
import { groupDeclarer } from "./read-parts.ts"
import { claimReader } from "./read-claim.ts"
import { idOfParts } from "./record-id.ts"
import type { CellContent, RowColumns } from "./row-columns.ts"

/**
 * Makes the mapper of a mapping file for the columns of one file.
 *
 * Errors: SettingRefused; MappingRefused: columns that the file lacks, words and names that mean nothing, each at its line of the mapping.
 */
export const tableMapper = <Row>(
  mapping: Mapping,
  columns: RowColumns<Row>,
  start: FormatStart,
  missingReader: (name: string) => (row: Row) => CellContent
): Result.Result<RowMapper<Row>, MappingRefused | SettingRefused> => {
  const published = publicationOf("table", start)
  if (Result.isFailure(published)) return Result.fail(published.failure)
  const { rows = {}, claims, dataset } = mapping.file
  const build = new Build(mapping, columns, start, published.success, missingReader)
  const skips = (rows.skip ?? []).map((condition, i) =>
    conditionReader(build, condition, ["rows", "skip", i])
  )
  const identity = (rows.identity ?? []).map((name, i) => build.column(name, ["rows", "identity", i], false))
  refuseSameEnds(build)
  const identityOf = (row: Row): ReadonlyArray<string> =>
    identity.length > 0
      ? identity.map((read) => plain(read(row)))
      : [...build.used].sort(byName).map(([name, read]) => `${name}=${plain(read(row))}`)
  const newGroups = groupDeclarer(build)
  const prefix = rows.prefix ?? dataset.source.id
  const readers = claims.map((spec, index) =>
    claimReader(build, spec, index, (row, as) => idOfParts(prefix, identityOf(row), as))
  )
  if (build.problems.length > 0) return Result.fail(mappingRefused(mapping.text.name, build.problems))
  const problems = new RowProblems()
  const groups = [...(dataset.groups ?? [])]
  return Result.succeed({
    dataset: { ...datasetOf(mapping, published.success), groups },
    guarantee: "typed",
    map: (row, _line, declareAny): RowOutcome => {
      const declare = ordered(declareAny)
      if (rows.hxl !== false && isHashtagRow(columns.cells(row))) return NO_DATA
      if (skips.some((skip) => skip(row))) return NO_DATA
      if (identity.length > 0 && identityOf(row).every((part) => part === ""))
        problems.add((rows.identity ?? []).join(", "), "nothing", "the row has nothing that identifies it")
      groups.push(...newGroups(row, { problems, declare }))
      const made = claimsOf(readers, row, problems, declare)
      const twice = made.find(({ id }, index) => made.findIndex((other) => other.id === id) !== index)
      if (twice !== undefined)
        problems.add(
          "",
          twice.id,
          "two claims of the row get this id; give each its own `as`, or a `when` of its own"
        )
      if (problems.any) return { kind: "refused", problems: problems.clear() }
      return made.length === 0 ? SAYS_NOTHING : { kind: "claims", claims: made.map(inKeyOrder) }
    }
  })
}

const NO_DATA: RowOutcome = { kind: "noData" }
const SAYS_NOTHING: RowOutcome = {
  kind: "refused",
  problems: [
    {
      field: "",
      found: "no claim",
      reason: "no claim of the mapping is made of it; where that is right, leave such rows out with rows.skip"
    }
  ]
}

/** Declares records with their keys in order, as the guarantee wants them. */
const ordered = ({ place, actor, source }: Declare): Declare => ({
  place: (id, make) => place(id, () => inKeyOrder(make())),
  actor: (id, make) => actor(id, () => inKeyOrder(make())),
  source: (id, make) => source(id, () => inKeyOrder(make()))
})

const claimsOf = <Row>(
  readers: ReadonlyArray<ReturnType<typeof claimReader<Row>>>,
  row: Row,
  problems: RowProblems,
  declare: Declare
): ReadonlyArray<ClaimEncoded> => {
  const context = { problems, declare }
  return readers.flatMap((read) => read(row, context) ?? [])
}

/** Two claims of one row need different ids. */
const refuseSameEnds = <Row>(build: Build<Row>): void => {
  const seen = new Map<string, number>()
  for (const [index, { id, as = "", when }] of build.mapping.file.claims.entries()) {
    // Claims made under different conditions may share an end; a row that makes both is refused.
    if (id !== undefined || when !== undefined) continue
    const before = seen.get(as)
    if (before !== undefined) {
      build.refuse(
        ["claims", index],
        as === "" ? "no `as`" : JSON.stringify(as),
        `it would have the same id as claims[${before}]; give each its own \`as\`, e.g. as: killed`
      )
    }
    seen.set(as, index)
  }
}

const plain = (content: CellContent): string =>
  content === undefined || content instanceof CellRefusal
    ? ""
    : typeof content === "string"
      ? content
      : content.join("; ")

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

const encode = Schema.encodeSync(Source)
const encodeSource = (source: Source) => inKeyOrder(encode(source))

const datasetOf = ({ file: { dataset } }: Mapping, publication: Publication): Dataset => {
  const edition = publication.edition ?? dataset.edition
  return {
    source: encodeSource(dataset.source),
    otherSources: (dataset.otherSources ?? []).map((source) => encodeSource(source)),
    groups: [],
    licence: dataset.licence,
    ...(edition === undefined ? {} : { edition })
  }
}
