import { Context, Effect, Layer, type Scope } from "effect"
import type { CaseState, Question, Reasoned } from "./question.ts"
import type { ReasonerUnavailable } from "./reasoner-errors.ts"
import { WorkerPool } from "./worker-pool.ts"

/** Time for one answer when nothing else is said. Unit: milliseconds. */
export const DEFAULT_TIME_LIMIT = 20_000

/** Time to listen, for a worker that is told to stop. Unit: milliseconds. */
const GRACE = 3000

/** How a reasoner works. */
export interface ReasonerOptions {
  /** Threads; one by default. */
  readonly workers?: number
  /** Time for one answer, after which it comes with what was found. Unit: milliseconds. */
  readonly timeLimit?: number
  /** Time after that until the thread is ended by force. Unit: milliseconds. */
  readonly grace?: number
  /** What the threads run; for tests of how they fail. */
  readonly script?: URL
}

/**
 * Answers what takes the time of a solver, in threads of its own, so that nothing else waits.
 *
 * The threads are started by the first question and kept; they keep the process alive only while they work.
 */
export class Reasoner extends Context.Service<
  Reasoner,
  {
    /**
     * Asks a question about a state of a case.
     *
     * Equal questions at one time are asked once; one for which nobody waits any more is given up.
     * Errors: ReasonerUnavailable; a defect when the thread has one.
     */
    ask<Q extends Question>(
      state: CaseState,
      question: Q
    ): Effect.Effect<Reasoned<Q["kind"]>, ReasonerUnavailable>
  }
>()("@cordon/api/Reasoner") {
  /** A reasoner that is closed with the layer. */
  static readonly layer = (options?: ReasonerOptions): Layer.Layer<Reasoner> =>
    Layer.effect(Reasoner, makeReasoner(options))
}

/** Makes a reasoner; its threads end with the scope. */
export const makeReasoner = (
  options: ReasonerOptions = {}
): Effect.Effect<Reasoner["Service"], never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(
      () =>
        new WorkerPool({
          workers: options.workers ?? 1,
          limit: options.timeLimit ?? DEFAULT_TIME_LIMIT,
          grace: options.grace ?? GRACE,
          script: options.script ?? new URL("./worker.ts", import.meta.url)
        })
    ),
    (pool) => Effect.promise(() => pool.close())
  ).pipe(Effect.map(asService))

const asService = (pool: WorkerPool): Reasoner["Service"] => ({
  ask: <Q extends Question>(state: CaseState, question: Q) =>
    Effect.callback<Reasoned<Q["kind"]>, ReasonerUnavailable>((resume) => {
      const leave = pool.ask(state, question, resume)
      return Effect.sync(leave)
    })
})
