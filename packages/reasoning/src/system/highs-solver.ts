import { Effect, Layer } from "effect"
import type { Highs, InitOptions } from "highs"
import { type LinearSession, LinearSolver, type SessionOptions } from "./linear-solver.ts"
import { HighsSession } from "./highs-session.ts"
import { SolverFailed, SolverUnavailable, WorkSpent } from "./system-errors.ts"

/** Where the WebAssembly of HiGHS comes from; needed only in browsers. */
export type HighsOptions = Pick<InitOptions, "locateFile" | "wasmBinary" | "wasmModule">

/**
 * The solver as HiGHS, compiled to WebAssembly; loaded once per process, in 50 to 100 ms, however many layers are built.
 *
 * Feasible answers are checked at the point HiGHS gives, infeasible ones by the weights of its dual ray.
 * What does not stand up is solved again from scratch, up to three times in other ways; a point that still does not
 * is refused, while "infeasible" without weights is then believed.
 *
 * Unit: feasibility and optimality tolerance `SOLVER_TOLERANCE`, simplex, warm from the last solve.
 * Errors: SolverUnavailable when the WebAssembly cannot be loaded; the next layer then tries again.
 * Gotcha: all layers share what was loaded first, so the options of the first one decide where it comes from.
 * Source: Huangfu and Hall, Parallelizing the dual revised simplex method (2018), doi 10.1007/s12532-017-0130-5.
 */
export const layerHighs = (options: HighsOptions = {}): Layer.Layer<LinearSolver, SolverUnavailable> =>
  Layer.effect(
    LinearSolver,
    Effect.map(load(options), (highs) =>
      LinearSolver.of({
        open: (model, sessionOptions = {}) =>
          Effect.acquireRelease(
            attempt(() => new HighsSession(highs, model, sessionOptions.fresh)),
            (session) => Effect.sync(() => session.close())
          ).pipe(Effect.map((session) => asSession(session, sessionOptions)))
      })
    )
  )

const asSession = (session: HighsSession, { expired }: SessionOptions): LinearSession => ({
  check: (rows) =>
    Effect.flatMap(
      attempt(() => session.check(rows, expired)),
      orSpent
    ),
  optimum: (rows, form, sense) =>
    Effect.flatMap(
      attempt(() => session.optimum(rows, form, sense, expired)),
      orSpent
    )
})

const orSpent = <A>(answer: A | "expired"): Effect.Effect<A, WorkSpent> =>
  answer === "expired" ? Effect.fail(new WorkSpent()) : Effect.succeed(answer)

const detailOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const attempt = <A>(use: () => A): Effect.Effect<A, SolverFailed> =>
  Effect.try({ try: use, catch: (cause) => new SolverFailed({ detail: detailOf(cause) }) })

let loaded: Promise<Highs> | undefined

const load = (options: HighsOptions): Effect.Effect<Highs, SolverUnavailable> =>
  Effect.tryPromise({
    try: () =>
      (loaded ??= initialised(options).catch((cause: unknown) => {
        loaded = undefined
        throw cause
      })),
    catch: (cause) => new SolverUnavailable({ detail: detailOf(cause) })
  })

const initialised = async (options: HighsOptions): Promise<Highs> => {
  const { default: exported } = await import("highs")
  // The types are written for CommonJS, where `default` sits one level deeper than in the ES module that runs.
  const initialise = exported as unknown as typeof exported.default
  // The loader writes into the object that it is given.
  return initialise({ ...options })
}
