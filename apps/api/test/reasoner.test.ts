import type { CaseBundle } from "@cordon/ledger/bundle"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Exit, Fiber } from "effect"
import { vi } from "vitest"
import { makeReasoner, type ReasonerOptions } from "../src/reasoning/reasoner.ts"
import type { ReasonerUnavailable } from "../src/reasoning/reasoner-errors.ts"
import { type Behaviour, limitFor, waywardWorker } from "./support/behaviours.ts"

// Threads take seconds to start on a machine that does much else.
vi.setConfig({ testTimeout: 30_000 })

const day = CalendarDay.make("2030-03-15")
const controls = { at: day, knownBy: day, accordingTo: { kind: "consensus" } } as const
const state = (key: string) => ({ key, bundle: {} as CaseBundle })

const waywardReasoner = (options: ReasonerOptions = {}) =>
  Effect.map(
    makeReasoner({ script: waywardWorker, timeLimit: 2000, grace: 300, ...options }),
    (reasoner) =>
      (behaviour: Behaviour, key = "a") =>
        reasoner.ask(state(key), {
          kind: "accounts",
          controls,
          language: "en",
          limit: limitFor(behaviour)
        })
  )

/** How many questions the thread that answered had been asked by then. */
const asked = ({ answer }: { readonly answer: { readonly groups: ReadonlyArray<unknown> } }) =>
  answer.groups.length

const reasonOf = <A>(exit: Exit.Exit<A, ReasonerUnavailable>) =>
  Exit.findErrorOption(exit).pipe((error) => (error._tag === "Some" ? error.value.reason : undefined))

describe("a reasoner", () => {
  it.live("asks equal questions once, and others in turn", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const ask = yield* waywardReasoner()
        const answers = yield* Effect.all([ask("answers"), ask("answers"), ask("answers too")], {
          concurrency: "unbounded"
        })
        expect(answers.map(asked)).toEqual([1, 1, 2])
        expect(asked(yield* ask("answers"))).toBe(3)
      })
    )
  )

  it.live("tells a thread to stop when the time is up, and takes what it has", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const ask = yield* waywardReasoner({ timeLimit: 1000 })
        const { answer, cutShort } = yield* ask("works until told to stop")
        expect([answer.complete, cutShort]).toEqual([false, true])
        expect(asked(yield* ask("answers"))).toBe(2)
      })
    )
  )

  it.live("ends a thread that does not listen, and goes on with a fresh one", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const ask = yield* waywardReasoner({ timeLimit: 1000 })
        yield* ask("answers")
        const [deaf, next] = yield* Effect.all(
          [Effect.exit(ask("does not listen")), Effect.exit(ask("answers", "b"))],
          { concurrency: "unbounded" }
        )
        expect(reasonOf(deaf)).toBe("overdue")
        expect(Exit.isSuccess(next) && asked(next.value)).toBe(1)
      })
    )
  )

  it.live("lets nobody wait for longer than twice the time of one answer", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const ask = yield* waywardReasoner({ timeLimit: 800 })
        yield* ask("answers")
        const waiting = ["a", "b", "c", "d"].map((key) => Effect.exit(ask("works until told to stop", key)))
        const ended = yield* Effect.all(waiting, { concurrency: "unbounded" })
        expect(ended.map(reasonOf)).toEqual([undefined, undefined, "busy", "busy"])
      })
    )
  )

  it.live.each(["ends by itself", "throws"] as const)("survives a thread that %s", (behaviour) =>
    Effect.scoped(
      Effect.gen(function* () {
        const ask = yield* waywardReasoner()
        const [crashed, next] = yield* Effect.all(
          [Effect.exit(ask(behaviour)), Effect.exit(ask("answers"))],
          {
            concurrency: "unbounded"
          }
        )
        expect(reasonOf(crashed)).toBe("crashed")
        expect(Exit.isSuccess(next) && asked(next.value)).toBe(1)
      })
    )
  )

  it.live("tells failures of the solver from mistakes of ours", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const ask = yield* waywardReasoner()
        expect(reasonOf(yield* Effect.exit(ask("fails")))).toBe("failed")
        const broken = yield* Effect.exit(ask("breaks"))
        expect(Exit.hasDies(broken)).toBe(true)
        expect(asked(yield* ask("answers"))).toBe(3)
      })
    )
  )

  it.live("gives up what nobody waits for any more, and only then", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const ask = yield* waywardReasoner({ timeLimit: 60_000 })
        yield* ask("answers")
        const one = yield* Effect.forkChild(ask("works until told to stop"), { startImmediately: true })
        const two = yield* Effect.forkChild(ask("works until told to stop"), { startImmediately: true })
        const queued = yield* Effect.forkChild(ask("fails"), { startImmediately: true })
        yield* Fiber.interrupt(one)
        yield* Fiber.interrupt(queued)
        yield* Effect.sleep(100)
        expect(two.pollUnsafe()).toBeUndefined()
        yield* Fiber.interrupt(two)
        expect(asked(yield* ask("answers"))).toBe(3)
      })
    )
  )

  it.live("refuses questions once it is closed, and ends what is under way", () =>
    Effect.gen(function* () {
      const [ask, running] = yield* Effect.scoped(
        Effect.gen(function* () {
          const open = yield* waywardReasoner({ timeLimit: 60_000 })
          yield* open("answers")
          return [
            open,
            yield* Effect.forkDetach(open("does not listen"), { startImmediately: true })
          ] as const
        })
      )
      expect(reasonOf(yield* Fiber.await(running))).toBe("closed")
      expect(reasonOf(yield* Effect.exit(ask("answers")))).toBe("closed")
    })
  )
})
