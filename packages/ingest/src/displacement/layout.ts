import { suggestion } from "@cordon/domain/suggestion"
import { isReadonlyArrayNonEmpty } from "effect/Array"
import { Result } from "effect"
import { cellAt } from "../table/columns.ts"
import { ColumnsMissing } from "../table/format-errors.ts"
import { type Hashtag, hashtag } from "./hxl.ts"

/**
 * A table layout in which columns are known by what they mean (their role), not by one name.
 *
 * `needed` lists what a row cannot be read without: of each entry one role, told to people by its `column`.
 */
export interface Layout<Role extends string> {
  /** The role of a column by its name in plain small letters; `undefined` where the name is not known. */
  readonly byName: (name: string) => Role | undefined
  /** The role of a column by its hashtag. */
  readonly byTag: (tag: Hashtag) => Role | undefined
  readonly needed: ReadonlyArray<{ readonly column: string; readonly roles: ReadonlyArray<Role> }>
}

/** The columns of a file by role, in the order of the file; none for a role that it lacks. */
export type RoleColumns<Role extends string> = ReadonlyMap<Role, ReadonlyArray<number>>

/** Gives each column its role: by its name, else by its hashtag, so that headers may be in any language. */
export const roleColumns = <Role extends string>(
  { byName, byTag }: Layout<Role>,
  header: ReadonlyArray<string>,
  tags: ReadonlyArray<string> | undefined
): RoleColumns<Role> => {
  const found = new Map<Role, Array<number>>()
  header.forEach((name, position) => {
    const tag = hashtag(tags?.[position] ?? "")
    const role = byName(plainName(name)) ?? (tag === undefined ? undefined : byTag(tag))
    if (role === undefined) return
    const positions = found.get(role)
    if (positions === undefined) found.set(role, [position])
    else positions.push(position)
  })
  return found
}

/** Makes sure that a file has what its layout needs. Errors: ColumnsMissing, with the nearest column for each. */
export const checkNeeded = <Role extends string>(
  { needed }: Layout<Role>,
  columns: RoleColumns<Role>,
  header: ReadonlyArray<string>
): Result.Result<void, ColumnsMissing> => {
  const taken = new Set([...columns.values()].flat())
  const spare = header.filter((name, position) => name !== "" && !taken.has(position))
  const missing = needed
    .filter(({ roles }) => !roles.some((role) => columns.has(role)))
    .map(({ column }) => {
      const nearest = suggestion(column, spare)
      return nearest === undefined ? { column } : { column, nearest }
    })
  return isReadonlyArrayNonEmpty(missing)
    ? Result.fail(new ColumnsMissing({ format: "displacement", missing, present: header }))
    : Result.succeed(undefined)
}

/** The cells of a row by role. */
export interface RoleCells<Role extends string> {
  /** The first cell of a role that says something; empty where none does. */
  readonly cell: (role: Role) => string
  /** All cells of a role that say something. */
  readonly cells: (role: Role) => ReadonlyArray<string>
  /** Name of the column of a role, for telling what is wrong with it. */
  readonly column: (role: Role) => string
}

/** Reads the cells of one row by role. `N/A`, `Not available` and the like say as little as an empty cell. */
export const roleCells = <Role extends string>(
  columns: RoleColumns<Role>,
  header: ReadonlyArray<string>,
  row: ReadonlyArray<string>
): RoleCells<Role> => {
  const cells = (role: Role): ReadonlyArray<string> =>
    (columns.get(role) ?? [])
      .map((position) => cellAt(row, position).replace(/\s+/g, " "))
      .filter((text) => !NOTHING.test(text))
  return {
    cells,
    cell: (role) => cells(role)[0] ?? "",
    column: (role) => header[columns.get(role)?.[0] ?? -1] ?? role
  }
}

/** A column name as it is compared: small letters and digits only, without accents. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")

/** Looks roles up by the names that each one goes by, in plain small letters. */
export const byNames = <Role extends string>(names: { readonly [R in Role]: ReadonlyArray<string> }) => {
  const roles = new Map<string, Role>()
  for (const role in names) {
    for (const name of names[role]) roles.set(name, role)
  }
  return (name: string): Role | undefined => roles.get(name)
}

const NOTHING = /^(?:|n\.?\/?a\.?|not available|not applicable|null|none|nan|-+)$/i
