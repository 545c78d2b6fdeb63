import { standardGroups } from "@cordon/domain/group/group"
import { type FolderRecords, recordLists } from "./folder-records.ts"
import type { Problem } from "./problem.ts"
import {
  isObject,
  listAt,
  type Path,
  problemIn,
  show,
  textAt,
  valueAt,
  whereIs,
  type Written
} from "./written.ts"

/** Finds ids that are used twice, and pairs of claims that are one statement written twice. */
export const duplicates = ({ manifest, lines, lists }: FolderRecords): ReadonlyArray<Problem> => [
  ...recordLists.filter((list) => list !== "baselines").flatMap((list) => repeatedIds(lists[list].records)),
  ...repeatedIds(lines),
  ...repeatedBaselines(lists.baselines.records),
  ...(manifest === undefined ? [] : repeatedInManifest(manifest)),
  ...repeatedStatements(lists.claims.records)
]

const repeatedIds = (records: ReadonlyArray<Written>): ReadonlyArray<Problem> =>
  repeated(
    records,
    (record) => textAt(record.input, ["id"]),
    (record, first, id) =>
      problemIn(record, ["id"], {
        found: show(id),
        expected: `an id used once; it is also at ${whereIs(first)}`
      })
  )

const repeatedBaselines = (records: ReadonlyArray<Written>): ReadonlyArray<Problem> =>
  repeated(
    records,
    ({ input }) => pairKey(textAt(input, ["place"]), textAt(input, ["asOf"])),
    (record, first) => {
      const found = `${textAt(record.input, ["place"])} on ${textAt(record.input, ["asOf"])} again`
      return problemIn(record, ["place"], {
        found,
        expected: `one row for a place and day; another is at ${whereIs(first)}`
      })
    }
  )

const repeatedInManifest = (manifest: Written): ReadonlyArray<Problem> => {
  const lists = [
    ["parties", "actor"],
    ["groups", "id"],
    ["figures", "id"],
    ["events", "id"],
    ["tensions", "id"]
  ] as const
  const twice = lists.flatMap(([list, key]) =>
    repeated(
      listAt(manifest.input, [list]).map((item, index) => ({
        id: textAt(item, [key]),
        path: [list, index, key] as Path
      })),
      ({ id }) => id,
      ({ path }, first, id) => {
        const { line } = manifest.spot(manifest.asWritten(first.path))
        const expected = `an id used once; it is also at ${manifest.file}:${line}`
        return problemIn(manifest, path, { found: show(id), expected })
      }
    )
  )
  const standard = new Set(standardGroups.map(({ id }): string => id))
  const redefined = listAt(manifest.input, ["groups"]).flatMap((group, index) => {
    const id = textAt(group, ["id"])
    if (id === undefined || !standard.has(id)) return []
    return [
      problemIn(manifest, ["groups", index, "id"], {
        found: show(id),
        expected: "an id that no standard group has"
      })
    ]
  })
  return [...twice, ...redefined]
}

const repeatedStatements = (claims: ReadonlyArray<Written>): ReadonlyArray<Problem> =>
  repeated(
    claims,
    ({ input }) => statementKey(input),
    (record, first) =>
      problemIn(record, [], {
        severity: "warning",
        found: "the same speaker, proposition, period and publication",
        expected: "each statement once",
        message: `says the same as ${first.key} at ${whereIs(first)}: same speaker, proposition, period and publication`
      })
  )

const statementKey = (input: unknown): string | undefined => {
  const fields = ["speaker", "heldDuring", "publishedAt", "proposition", "modality"].map((field) =>
    valueAt(input, [field])
  )
  return fields.includes(undefined) ? undefined : canonical(fields)
}

const pairKey = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : canonical([a, b])

/** Text that is equal for equal values, whatever the order of their keys. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (!isObject(value)) return JSON.stringify(value) ?? "null"
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`
}

const repeated = <A>(
  items: ReadonlyArray<A>,
  keyOf: (item: A) => string | undefined,
  tell: (item: A, first: A, key: string) => Problem
): ReadonlyArray<Problem> => {
  const firsts = new Map<string, A>()
  return items.flatMap((item) => {
    const key = keyOf(item)
    if (key === undefined) return []
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, item)
    return first === undefined ? [] : [tell(item, first, key)]
  })
}
