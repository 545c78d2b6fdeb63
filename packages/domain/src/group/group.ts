import { Schema } from "effect"
import { GroupId } from "../key.ts"
import { optionalNames } from "../language/translation.ts"

/**
 * A population group in the part-whole hierarchy of a case.
 *
 * `partOf` names the whole it is contained in. Groups of the same whole and the same `partition` are
 * exclusive and together make up the whole (people = civilians + fighters); groups without a shared
 * partition may overlap (children may be civilians or fighters).
 */
export const Group = Schema.Struct({
  id: GroupId,
  name: Schema.NonEmptyString,
  names: optionalNames,
  within: Schema.Union([
    Schema.Struct({ kind: Schema.Literal("root") }),
    Schema.Struct({
      kind: Schema.Literal("part"),
      of: GroupId,
      partition: Schema.optionalKey(
        Schema.NonEmptyString.annotate({
          description: "Name of the exhaustive division this group belongs to"
        })
      )
    })
  ])
}).annotate({ identifier: "Group", description: "A population group and the whole it is part of" })
export type Group = typeof Group.Type

const root = (id: string, name: string): Group => ({ id: GroupId.make(id), name, within: { kind: "root" } })
const part = (id: string, name: string, of: string, partition?: string): Group => ({
  id: GroupId.make(id),
  name,
  within: { kind: "part", of: GroupId.make(of), ...(partition === undefined ? {} : { partition }) }
})

/** The groups that every case has. A case adds its own below these, and never redefines one. */
export const standardGroups: ReadonlyArray<Group> = [
  root("people", "people"),
  part("civilians", "civilians", "people", "role"),
  part("fighters", "fighters", "people", "role"),
  part("adults", "adults", "people", "age"),
  part("children", "children", "people", "age"),
  part("men", "men", "adults", "sex"),
  part("women", "women", "adults", "sex"),
  part("patients", "sick and wounded people", "people"),
  part("families-of-fighters", "family members of fighters", "civilians"),
  part("medics", "medical staff", "people"),
  part("aid-workers", "aid workers", "civilians")
]

/** The chain of wholes of a group, from itself upwards. An unknown or cyclic parent ends the chain. */
export const wholesOf = (group: GroupId, groups: ReadonlyMap<GroupId, Group>): ReadonlyArray<GroupId> => {
  const chain: Array<GroupId> = []
  let current: GroupId | undefined = group
  while (current !== undefined && !chain.includes(current)) {
    chain.push(current)
    const found: Group | undefined = groups.get(current)
    current = found?.within.kind === "part" ? found.within.of : undefined
  }
  return chain
}

/** True when every member of `inner` is also a member of `outer` by the hierarchy. */
export const isPartOf = (inner: GroupId, outer: GroupId, groups: ReadonlyMap<GroupId, Group>): boolean =>
  wholesOf(inner, groups).includes(outer)
