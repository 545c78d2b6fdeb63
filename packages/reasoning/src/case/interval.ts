import { Effect } from "effect"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import type { BoundEnd, FigureInterval, HangsOn } from "./bounds-schema.ts"
import { laws } from "./laws.ts"
import type { ArithmeticStep } from "./member-schema.ts"
import type { Member } from "./model.ts"
import type { Topic } from "./topic.ts"
import type { TopicBounds, TopicEnd } from "./topic-bounds.ts"
import { limitOf, type End, quantityOf } from "../words/quantity.ts"
import type { Speech } from "../words/speech.ts"

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
  speech: Speech
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
      ...(low === undefined ? {} : { low: endOf(low, speech) }),
      ...(high === undefined ? {} : { high: endOf(high, speech) }),
      hangsOn
    }
    return { interval, complete: true }
  })
  return Effect.catchTag(search, "WorkSpent", () => Effect.succeed(NOTHING))
}

const NOTHING: Reckoned = { interval: { hangsOn: [] }, complete: false }

const endOf = ({ value, members, sides, laws: keys }: TopicEnd, speech: Speech): BoundEnd => ({
  value,
  members: members.map(({ member }) => member),
  laws: [...keys.map((key) => laws[key]), ...members.flatMap(({ assumption }) => assumption?.id ?? [])],
  arithmetic: sides.map((side) => stepOf(side, speech))
})

const stepOf = ({ member, side }: TopicEnd["sides"][number], speech: Speech): ArithmeticStep => {
  const end: End = side.low === undefined ? "high" : "low"
  const { statement, day, measured } = side
  const bound = side[end] ?? 0
  if (member.assumption !== undefined)
    return measured === undefined
      ? { text: speech.clause({ kind: "assumed", says: member.assumption.says }) }
      : {
          text: speech.clause({ kind: "measured", measured, limit: limitOf(bound, end), day }),
          [end]: bound
        }
  if (statement === undefined) return { text: member.key }
  const { amount, subject, range } = statement
  const quantity = amount === undefined ? undefined : quantityOf(amount, end, range[end])
  const clause = speech.clause({ kind: "stated", subject, quantity, day })
  const claim = member.member.kind === "claim" ? member.member.claim : undefined
  return { text: speech.step(clause, claim), [end]: range[end] }
}
