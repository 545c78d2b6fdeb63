import { recordId } from "../dataset/record-id.ts"
import type { RowProblems } from "../table/cell.ts"
import type { ActorEncoded } from "../table/format.ts"
import { RecentMap } from "../table/recent-map.ts"

/** Unit: actors that are remembered with their ids. */
const REMEMBERED = 20_000

/** The id here of a side of an event, by its UCDP id; `undefined` where the row names none. */
export const gedActorId = (
  problems: RowProblems,
  field: "side_a" | "side_b",
  name: string,
  ucdpId: string
): string | undefined => {
  if (name === "") {
    if (ucdpId !== "") problems.add(field, "nothing", `it must not be empty where ${field}_new_id is given`)
    return undefined
  }
  const known = remembered.get(ucdpId)
  if (known !== undefined) return known
  if (ucdpId === "") return recordId("ucdp-actor", [name])
  if (!/^\d{1,9}$/.test(ucdpId)) {
    problems.add(`${field}_new_id`, JSON.stringify(ucdpId), "it is not an id of UCDP, a whole number")
    return undefined
  }
  const id = `ucdp-actor-${ucdpId}`
  remembered.set(ucdpId, id)
  return id
}

const remembered = new RecentMap<string>(REMEMBERED)

/** A side of an event as an actor. */
export const gedActor = (id: string, name: string): ActorEncoded => ({
  id,
  kind: name.startsWith("Government of ") ? "state" : "armedGroup",
  labels: [],
  name,
  names: { en: name },
  relations: []
})
