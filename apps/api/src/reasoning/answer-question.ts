import { accountsOf } from "@cordon/reasoning/case/accounts"
import { boundsOf } from "@cordon/reasoning/case/bounds"
import { conflictsOf } from "@cordon/reasoning/case/conflicts"
import { Effect } from "effect"
import type { OpenState } from "./open-state.ts"
import type { Question } from "./question.ts"

/**
 * Answers a question about a case.
 *
 * Shape: `expired` is asked now and then; once true, the answer comes with what was found and `complete` false.
 * Errors: those of the solver; a figure or quantity that the case does not have, which the routes refuse before.
 */
export const answerQuestion = Effect.fnUntraced(function* (
  { index, findings }: OpenState,
  question: Question,
  expired: () => boolean
) {
  const { controls, language } = question
  switch (question.kind) {
    case "conflicts": {
      const { figure: about, limit } = question
      const found = yield* findings(controls, expired, about)
      return yield* conflictsOf(index, controls, { about, limit, language, expired, findings: found })
    }
    case "accounts": {
      const options = { language, expired, findings: yield* findings(controls, expired) }
      return yield* accountsOf(index, controls, { ...options, limit: question.limit })
    }
    case "bounds": {
      const { asked, under } = question
      return under === undefined
        ? yield* boundsOf(index, controls, asked, {
            language,
            expired,
            findings: yield* findings(controls, expired)
          })
        : yield* boundsOf(index, controls, asked, { language, expired, under })
    }
  }
})
