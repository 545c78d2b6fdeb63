import { Effect } from "effect"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import type { BoundEnd, FigureInterval, HangsOn } from "./bounds-schema.ts"
import { laws } from "./laws.ts"
import type { ArithmeticStep } from "./member-schema.ts"
import type { Member } from "./model.ts"
import type { Names } from "./names.ts"
import type { Topic } from "./topic.ts"
import type { TopicBounds, TopicEnd } from "./topic-bounds.ts"
import { amountWords, assumptionWords, clauseWords, type End, measuredWords } from "./words.ts"

/** An interval, and whether it was reckoned to the end. */
export interface Reckoned {
  readonly interval: FigureInterval
  readonly complete: boolean
}

/**
 * The interval of a topic when some members hold, with the members without which it would be another.
 *
 * Shape: without ends and not complete where the work ran out, or where the members turn out not to hold together.
 */
export const intervalOf = (
  topic: Topic,
  held: ReadonlyArray<Member>,
  bounds: TopicBounds,
  names: Names
): Effect.Effect<Reckoned, SolverError> => {
  const search: Effect.Effect<Reckoned, SolvingError> = Effect.gen(function* () {
    if ((yield* bounds.clash(held)).length > 0) return NOTHING
    const low = yield* bounds.end(topic.id, held, "low")
    const high = yield* bounds.end(topic.id, held, "high")
    const telling = new Set([...(low?.members ?? []), ...(high?.members ?? [])])
    const hangsOn: Array<HangsOn> = []
    for (const member of [...telling].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const rest = held.filter((other) => other !== member)
      const without = {
        low: yield* bounds.end(topic.id, rest, "low"),
        high: yield* bounds.end(topic.id, rest, "high")
      }
      if (without.low?.value === low?.value && without.high?.value === high?.value) continue
      hangsOn.push({
        member: member.member,
        without: {
          ...(without.low === undefined ? {} : { low: without.low.value }),
          ...(without.high === undefined ? {} : { high: without.high.value })
        }
      })
    }
    const interval = {
      ...(low === undefined ? {} : { low: endOf(low, names) }),
      ...(high === undefined ? {} : { high: endOf(high, names) }),
      hangsOn
    }
    return { interval, complete: true }
  })
  return Effect.catchTag(search, "WorkSpent", () => Effect.succeed(NOTHING))
}

const NOTHING: Reckoned = { interval: { hangsOn: [] }, complete: false }

const endOf = ({ value, members, sides, laws: keys }: TopicEnd, names: Names): BoundEnd => ({
  value,
  members: members.map(({ member }) => member),
  laws: [...keys.map((key) => laws[key].id), ...members.flatMap(({ assumption }) => assumption?.id ?? [])],
  arithmetic: sides.map((side) => stepOf(side, names))
})

const stepOf = ({ member, side }: TopicEnd["sides"][number], names: Names): ArithmeticStep => {
  const end: End = side.low === undefined ? "high" : "low"
  const { statement, day, measured } = side
  const bound = side[end] ?? 0
  if (member.assumption !== undefined)
    return measured === undefined
      ? { text: assumptionWords(member.assumption, names) }
      : { text: measuredWords(measured, end, bound, day, names), [end]: bound }
  if (statement === undefined) return { text: member.key }
  const cited = member.member.kind === "claim" ? ` (${member.member.claim})` : ""
  const { amount, subject, range } = statement
  const words = amount === undefined ? "" : amountWords(amount, end, range[end])
  return { text: `${clauseWords(subject, words, names, day)}${cited}`, [end]: range[end] }
}
