import { MAX_CONFLICTS } from "@cordon/protocol/reasoning-endpoints"
import { accountsOf } from "@cordon/reasoning/case/accounts"
import { boundsOf } from "@cordon/reasoning/case/bounds"
import { conflictsOf } from "@cordon/reasoning/case/conflicts"
import { Effect } from "effect"
import { bearingOn } from "./bearing-on.ts"
import type { OpenState } from "./open-state.ts"
import type { Question } from "./question.ts"

/**
 * Answers a question about a case.
 *
 * Shape: `expired` is asked now and then; once true, the answer comes with what was found and `complete` false.
 * Errors: those of the solver.
 */
export const answerQuestion = Effect.fnUntraced(function* (
  { index, findings }: OpenState,
  question: Question,
  expired: () => boolean
) {
  const { controls } = question
  switch (question.kind) {
    case "conflicts": {
      const { figure, limit } = question
      const options = { expired, findings: yield* findings(controls, expired) }
      if (figure === undefined) return yield* conflictsOf(index, controls, { ...options, limit })
      const all = yield* conflictsOf(index, controls, { ...options, limit: MAX_CONFLICTS })
      return bearingOn(figure, limit, all, index)
    }
    case "accounts": {
      const options = { expired, findings: yield* findings(controls, expired) }
      return yield* accountsOf(index, controls, { ...options, limit: question.limit })
    }
    case "bounds": {
      const { figure, under } = question
      return under === undefined
        ? yield* boundsOf(index, controls, figure, { expired, findings: yield* findings(controls, expired) })
        : yield* boundsOf(index, controls, figure, { expired, under })
    }
  }
})
