import { Effect } from "effect"
import { type Bits, hasBit, membersOf, withoutBit } from "./bit-set.ts"
import type { Oracle } from "./oracle.ts"
import type { SolvingError } from "./system-errors.ts"

/**
 * Shrinks a set that cannot hold to a minimal one: leaves out one member after the other, last first, and keeps
 * those without which the rest holds.
 */
export const shrink = (oracle: Oracle, core: Bits): Effect.Effect<Bits, SolvingError> =>
  Effect.gen(function* () {
    let conflict = core
    for (const member of membersOf(core).toReversed()) {
      if (!hasBit(conflict, member)) continue
      const finding = yield* oracle.find(withoutBit(conflict, member))
      if (!finding.holds) conflict = finding.core
    }
    return conflict
  })
