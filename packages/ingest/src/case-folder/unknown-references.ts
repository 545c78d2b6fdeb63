import { standardGroups } from "@cordon/domain/group/group"
import type { SchemaAST } from "effect"
import { DISPUTED_CONTROL } from "./control-table.ts"
import { problemAt } from "./files.ts"
import { type FolderRecords, manifestSchema, recordLists, recordSchemas } from "./folder-records.ts"
import { tensionIds } from "./manifest-file.ts"
import type { Problem } from "./problem.ts"
import { type Reference, type ReferenceKind, referencesIn } from "./references.ts"
import { didYouMean } from "./suggestion.ts"
import { listAt, type Path, problemIn, show, textAt, type Written } from "./written.ts"

/** The ids that a kind of reference may name, or `undefined` when a damaged file keeps us from knowing them. */
interface Known {
  readonly ids: ReadonlySet<string>
  readonly expected: string
}

/** The kinds whose records stand in one file of their own. */
const homes = { place: "places.csv", actor: "actors.yaml", source: "sources.csv" } as const

/**
 * Finds every field that names a record which the folder does not have.
 *
 * Gotcha: a file that is not there at all is reported once, not at each field that needs it.
 */
export const unknownReferences = (folder: FolderRecords): ReadonlyArray<Problem> => {
  const known = knownIds(folder)
  const found = allReferences(folder)
  const unknown = found.flatMap(({ record, kind, id, path }) => unknownId(record, path, id, known[kind]))
  const absent = (["place", "actor", "source"] as const).flatMap((kind) => {
    const needed = found.filter((reference) => reference.kind === kind).length
    if (needed === 0 || folder.paths.has(homes[kind])) return []
    const finding = {
      found: "no such file",
      expected: `the file that ${needed} ${needed === 1 ? "field names" : "fields name"} ${kind}s of`
    }
    return [problemAt(homes[kind], { line: 1, column: 1 }, finding)]
  })
  return [...absent, ...unknown, ...unknownTensions(folder), ...unknownParties(folder)]
}

const allReferences = ({
  manifest,
  lists
}: FolderRecords): ReadonlyArray<Reference & { readonly record: Written }> => {
  const of = (record: Written, ast: SchemaAST.AST) =>
    referencesIn(ast, record.input).map((reference) => ({ ...reference, record }))
  return [
    ...(manifest === undefined ? [] : of(manifest, manifestSchema.ast)),
    ...recordLists.flatMap((list) =>
      lists[list].records.flatMap((record) => of(record, recordSchemas[list].ast))
    )
  ]
}

const knownIds = ({
  manifest,
  lists,
  paths
}: FolderRecords): Readonly<Record<ReferenceKind, Known | undefined>> => {
  const idsOf = (list: "places" | "actors" | "sources" | "claims") =>
    new Set(lists[list].records.flatMap(({ input }) => textAt(input, ["id"]) ?? []))
  const home = (kind: keyof typeof homes, expected: string): Known | undefined => {
    const whole = lists[`${kind}s`].intact && paths.has(homes[kind])
    return whole ? { ids: idsOf(`${kind}s`), expected: `${expected} in ${homes[kind]}` } : undefined
  }
  const own = listAt(manifest?.input, ["groups"]).flatMap((group) => textAt(group, ["id"]) ?? [])
  const groups = new Set([...standardGroups.map(({ id }): string => id), ...own])
  return {
    place: home("place", "the id of a place"),
    actor: home("actor", "the id of an actor"),
    source: home("source", "the id of a source"),
    claim: lists.claims.intact
      ? { ids: idsOf("claims"), expected: "the id of a claim in claims/ or control.csv" }
      : undefined,
    group:
      manifest === undefined
        ? undefined
        : { ids: groups, expected: "the id of a standard group or of a group in case.yaml" }
  }
}

const unknownTensions = ({ manifest, lists }: FolderRecords): ReadonlyArray<Problem> => {
  if (manifest === undefined) return []
  const known = {
    ids: new Set([...tensionIds(manifest), DISPUTED_CONTROL]),
    expected: "the id of a tension in case.yaml"
  }
  return lists.claims.records.flatMap((claim) =>
    listAt(claim.input, ["tensions"]).flatMap((id, index) =>
      typeof id === "string" ? unknownId(claim, ["tensions", index], id, known) : []
    )
  )
}

const unknownParties = ({ manifest, lists }: FolderRecords): ReadonlyArray<Problem> => {
  if (manifest === undefined) return []
  const parties = listAt(manifest.input, ["parties"]).flatMap((party) => textAt(party, ["actor"]) ?? [])
  const known = { ids: new Set(parties), expected: "the actor of a party in case.yaml" }
  return lists.actors.records.flatMap((actor) => {
    const party = textAt(actor.input, ["party"])
    return party === undefined ? [] : unknownId(actor, ["party"], party, known)
  })
}

const unknownId = (
  record: Written,
  path: Path,
  id: string,
  known: Known | undefined
): ReadonlyArray<Problem> => {
  if (known === undefined || known.ids.has(id)) return []
  const message = `found ${show(id)}, expected ${known.expected}${didYouMean(id, known.ids)}`
  return [problemIn(record, path, { found: show(id), expected: known.expected, message })]
}
