import type { Group } from "@cordon/domain/group/group"
import { isPartOf } from "@cordon/domain/group/group"
import type { ActorId, GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"

/** A division of a group into groups that exclude each other and make up the whole. */
export interface Division {
  readonly whole: GroupId
  readonly members: ReadonlyArray<GroupId>
}

/** The divisions of a case's groups, innermost first, so that wholes made of wholes come after them. */
export const divisionsOf = (index: CaseIndex): ReadonlyArray<Division> => {
  const found = new Map<string, { whole: GroupId; members: Array<GroupId> }>()
  for (const group of index.groups.values()) {
    const { within } = group
    if (within.kind !== "part" || within.partition === undefined) continue
    const key = `${within.of}/${within.partition}`
    const division = found.get(key) ?? { whole: within.of, members: [] }
    division.members.push(group.id)
    found.set(key, division)
  }
  const depth = (id: GroupId): number => {
    let steps = 0
    let at: Group | undefined = index.groups.get(id)
    while (at?.within.kind === "part" && steps < index.groups.size) {
      at = index.groups.get(at.within.of)
      steps++
    }
    return steps
  }
  return [...found.values()]
    .map(({ whole, members }) => ({ whole, members: members.sort() }))
    .sort((a, b) => depth(b.whole) - depth(a.whole) || (a.whole < b.whole ? -1 : a.whole > b.whole ? 1 : 0))
}

/** True when everyone of `inner` is of `outer`. */
export const groupWithin = (inner: GroupId, outer: GroupId, index: CaseIndex): boolean =>
  isPartOf(inner, outer, index.groups)

/** True when the first place is the second or lies in it. */
export const placeWithin = (inner: PlaceId | "", outer: PlaceId | "", index: CaseIndex): boolean =>
  inner === outer || (outer !== "" && index.places.get(inner as PlaceId)?.within.includes(outer) === true)

/** True when the first force is the second or, by a chain of cited relations, belongs to it. */
export const forceWithin = (inner: ActorId, outer: ActorId, index: CaseIndex): boolean => {
  const seen = new Set<ActorId>()
  const ahead = [inner]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === outer) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const { relation, to, ground } of index.actors.get(at)?.relations ?? [])
      if (ground.kind === "cited" && (relation === "partOf" || relation === "memberOf")) ahead.push(...to)
  }
  return false
}

/**
 * The nearest of the candidates that contain something: those that contain no other candidate that contains it.
 */
export const nearest = <K>(
  inner: K,
  candidates: ReadonlyArray<K>,
  contains: (outer: K, inner: K) => boolean
): ReadonlyArray<K> => {
  const around = candidates.filter((candidate) => candidate !== inner && contains(candidate, inner))
  return around.filter(
    (candidate) => !around.some((other) => other !== candidate && contains(candidate, other))
  )
}
