import { Effect } from "effect"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import type { CaseModel } from "./case-model.ts"
import type { Findings } from "./findings.ts"
import type { Member } from "./model.ts"
import type { TopicBounds } from "./topic-bounds.ts"

/** Members that hold together, and whether that is all that no conflict touches. */
export interface HeldTogether {
  readonly held: ReadonlyArray<Member>
  /** False where some had to be left out that were in no known conflict, or the work ran out. */
  readonly settled: boolean
}

/**
 * What holds where nothing that bears on a quantity is disputed: the members that do bear on it, every other that is in
 * no known conflict, and the assumptions of the case.
 *
 * Claims in a conflict about other things are left aside; nothing is concluded from them.
 */
export const heldWithoutDispute = (
  bearing: ReadonlyArray<Member>,
  model: CaseModel,
  { conflicts }: Findings,
  bounds: TopicBounds
): Effect.Effect<HeldTogether, SolverError> => {
  const disputed = new Set(conflicts.flat())
  const others = [...model.members.values()].filter((member) => !bearing.includes(member))
  const search: Effect.Effect<HeldTogether, SolvingError> = Effect.gen(function* () {
    let settled = true
    let held = [...bearing, ...others.filter(({ key }) => !disputed.has(key))]
    for (
      let clash = yield* bounds.clash(held);
      clash.some((member) => !bearing.includes(member));
      clash = yield* bounds.clash(held)
    ) {
      settled = false
      held = held.filter((member) => bearing.includes(member) || !clash.includes(member))
    }
    for (const member of others) {
      if (member.assumption === undefined || held.includes(member)) continue
      if ((yield* bounds.clash([...held, member])).length === 0) held = [...held, member]
      else settled = false
    }
    return { held, settled }
  })
  return Effect.catchTag(search, "WorkSpent", () => Effect.succeed({ held: bearing, settled: false }))
}
