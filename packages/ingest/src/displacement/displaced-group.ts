import { Group } from "@cordon/domain/group/group"
import { Schema } from "effect"

const group = Schema.decodeSync(Group)

/** The groups that displacement figures count, besides the standard ones; a case may have some of them already. */
export const displacedGroups: ReadonlyArray<Group> = [
  group({ id: "displaced-people", name: "displaced people", within: { kind: "part", of: "people" } }),
  group({
    id: "displaced-by-conflict",
    name: "people displaced by conflict",
    within: { kind: "part", of: "displaced-people" }
  }),
  group({
    id: "displaced-by-disaster",
    name: "people displaced by disaster",
    within: { kind: "part", of: "displaced-people" }
  }),
  group({ id: "returnees", name: "people who have returned", within: { kind: "part", of: "people" } })
]

/** A group that a figure counts, and what it is called in a sentence. */
export interface DisplacedGroup {
  readonly id: string
  readonly words: string
}

/**
 * The group of people displaced for a reason, as a dataset words it; `undefined` for a reason without a group of its
 * own, whose figure is but a part of the displaced.
 */
export const groupByCause = (cause: string): DisplacedGroup | undefined => {
  if (cause === "") return { id: "displaced-people", words: "displaced people" }
  if (/^(?:armed )?conflict/i.test(cause))
    return { id: "displaced-by-conflict", words: "people displaced by conflict" }
  return /disaster/i.test(cause)
    ? { id: "displaced-by-disaster", words: "people displaced by disaster" }
    : undefined
}
