import { ClaimId, FigureId, SourceId } from "@cordon/domain/key"
import { AccountsAnswer } from "@cordon/reasoning/case/account-schema"
import { BoundsAnswer } from "@cordon/reasoning/case/bounds-schema"
import { ConflictsAnswer } from "@cordon/reasoning/case/conflict-schema"
import { TrackRecord } from "@cordon/reasoning/record/track-record-schema"
import { Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { controlsQuery } from "./controls-query.ts"
import { caseProblems, endpoint, mapProblems } from "./endpoint.ts"
import { languageQuery } from "./language-query.ts"
import { idParameter, idsParameter, integerParameter } from "./parameter.ts"
import type { ProblemTag } from "./problem-kind.ts"
import { quantityQuery } from "./quantity-query.ts"

/** Most conflicts of one answer, and how many when no `limit` is given. */
export const MAX_CONFLICTS = 200

/** Most accounts of one answer, and how many when no `limit` is given. */
export const MAX_ACCOUNTS = 50

/** Problems of every route that takes the time of a solver. */
const reasoningProblems: ReadonlyArray<ProblemTag> = [...mapProblems, "ReasoningUnavailable"]

const inTime =
  "The time for one answer is bounded: `complete` is false where it ran out, and what was found by then is there."

const limitParameter = (what: string, most: number) =>
  integerParameter({
    description: `${what} at most, 1 to ${most}; \`more\` says when there are others.`,
    example: String(most),
    lowest: 1,
    highest: most,
    standard: most
  })

const figureParameter = (description: string) =>
  idParameter(FigureId, {
    description,
    expected: "the id of a figure of this case",
    example: "people-inside"
  })

export const reasoningEndpoints = {
  conflicts: endpoint({
    path: "/api/cases/:case/conflicts",
    group: "reasoning",
    summary: "Claims that cannot all be true",
    description: `The smallest sets of claims and assumptions that cannot all hold, each with the laws it breaks, its arithmetic in one sentence, and what each member would have to give; and claims that only look contradictory, with why. ${inTime}`,
    params: caseParam,
    query: {
      figure: Schema.optionalKey(
        figureParameter(
          "Only conflicts that bear on this key figure; what does not hang together with it is not looked at, so this takes less time."
        )
      ),
      limit: Schema.optionalKey(limitParameter("Conflicts", MAX_CONFLICTS)),
      ...controlsQuery,
      ...languageQuery
    },
    response: ConflictsAnswer,
    errors: reasoningProblems
  }),
  accounts: endpoint({
    path: "/api/cases/:case/accounts",
    group: "reasoning",
    summary: "The coherent accounts on offer",
    description: `The largest sets of claims and assumptions that can hold together: who stands behind each, what it must reject, and what it implies for every key figure. ${inTime}`,
    params: caseParam,
    query: {
      limit: Schema.optionalKey(limitParameter("Accounts", MAX_ACCOUNTS)),
      ...controlsQuery,
      ...languageQuery
    },
    response: AccountsAnswer,
    errors: reasoningProblems
  }),
  bounds: endpoint({
    path: "/api/cases/:case/bounds",
    group: "reasoning",
    summary: "How low and how high a quantity can be",
    description: `The tightest interval of a key figure on the day of the situation, or of any quantity that \`measure\` and its parts name, whether or not a claim states it: under the claims that the view admits, under each account where those that bear on it cannot all hold, or under the claims of \`under\`. Each end names what makes it and what it hangs on. Give either \`figure\` or \`measure\`. ${inTime}`,
    params: caseParam,
    query: {
      figure: Schema.optionalKey(figureParameter("Id of the key figure.")),
      ...quantityQuery,
      under: Schema.optionalKey(
        idsParameter(ClaimId, {
          description:
            "Only these claims and the case's assumptions hold; joined by commas. Those that play no part are named in `notCounted`, each with why: the view does not admit it, it gives no figure, or it repeats another. By default all that the view admits.",
          expected: "ids of claims of this case, joined by commas",
          example: "C048,C026"
        })
      ),
      ...controlsQuery,
      ...languageQuery
    },
    response: BoundsAnswer,
    errors: reasoningProblems
  }),
  sourceRecord: endpoint({
    path: "/api/cases/:case/sources/:source/record",
    group: "reasoning",
    summary: "How a source's claims turned out",
    description:
      "Counts and 95 % intervals by topic from the outcomes known by the knowledge date, how its figures compare with later-known ones, and which of its claims ran against its own side's interest. One origin counts once; there is no score. `accordingTo` says by whose evidence it is judged; `at` alone only sets `knownBy`.",
    params: {
      ...caseParam,
      source: idParameter(SourceId, {
        description: "Id of the source.",
        expected: "the id of a source of this case",
        example: "sohr"
      })
    },
    query: { ...controlsQuery, ...languageQuery },
    response: TrackRecord,
    errors: [...caseProblems, "NoSuchSource"]
  })
}
