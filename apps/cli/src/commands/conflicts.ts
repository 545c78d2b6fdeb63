import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Conflict, ConflictsAnswer } from "@cordon/reasoning/case/conflict-schema"
import type { Law } from "@cordon/reasoning/case/member-schema"
import { counted } from "@cordon/view-model/format"
import { Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { askAbout } from "../ask-about.ts"
import { queryFlags } from "./query-flags.ts"
import { headLines, memberKey, memberLine, NOT_COMPLETE } from "./reasoning-text.ts"

/** `cordon conflicts`: the smallest sets of claims and assumptions that cannot all be true. */
export const conflicts = Command.make(
  "conflicts",
  {
    ...queryFlags,
    figure: Flag.String("figure").pipe(
      Flag.withDescription(
        "Only conflicts that bear on this key figure, e.g. people-inside; takes less time"
      ),
      Flag.optional
    ),
    limit: Flag.Int("limit").pipe(
      Flag.withDescription("At most so many conflicts; 200 by default, which is the most"),
      Flag.optional
    )
  },
  Effect.fn(function* (input) {
    const query = {
      figure: Option.getOrUndefined(input.figure),
      limit: Option.getOrUndefined(Option.map(input.limit, String))
    }
    yield* askAbout(input, "conflicts", "/conflicts", query, linesOf)
  })
).pipe(
  Command.withDescription("List the claims that cannot all be true, with the arithmetic"),
  Command.withExamples([
    {
      command: "cordon conflicts --at 2016-12-04 --known-by 2017-01-31",
      description: "What later counts exclude of what was said on the day"
    }
  ])
)

const linesOf = (answer: ConflictsAnswer, index: CaseIndex): ReadonlyArray<string> => {
  const laws = new Map(answer.laws.map((law) => [law.id, law]))
  const found = `${counted(answer.items.length, "conflict")}${answer.more ? ", and there are more" : ""}`
  return [
    ...headLines(answer.controls, index, found),
    ...answer.items.flatMap((conflict, i) => ["", ...conflictLines(i + 1, conflict, laws, index)]),
    ...(answer.notComparable.length === 0 ? [] : ["", "Only look contradictory"]),
    ...answer.notComparable.map(({ claims, sentence }) => `  ${claims.join(", ")}  ${sentence}`),
    ...(answer.complete ? [] : ["", NOT_COMPLETE])
  ]
}

const conflictLines = (
  number: number,
  conflict: Conflict,
  laws: ReadonlyMap<string, Law>,
  index: CaseIndex
): ReadonlyArray<string> => [
  `${number}. ${conflict.sentence}`,
  ...(conflict.kind === "dispute" ? [] : [`   ${KIND_WORDS[conflict.kind]}`]),
  ...conflict.members.map((member) => `   ${memberLine(member, index)}`),
  ...(conflict.laws.length === 0
    ? []
    : [`   breaks: ${conflict.laws.map((id) => laws.get(id)?.name ?? id).join("; ")}`]),
  "   one of these would have to give:",
  ...conflict.whatWouldHaveToGive.map(({ member, change }) => `     ${memberKey(member)}: ${change}`)
]

const KIND_WORDS = {
  revision: "two figures of one voice: the later may replace the earlier",
  oneVoice: "one voice against itself"
} as const
