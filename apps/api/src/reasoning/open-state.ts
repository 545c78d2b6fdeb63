import type { CaseBundle } from "@cordon/ledger/bundle"
import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import { type Controls, formatAccordingTo } from "@cordon/ledger/controls"
import { type Findings, findConflicts } from "@cordon/reasoning/case/findings"
import type { LinearSolver } from "@cordon/reasoning/system/linear-solver"
import type { SolverError } from "@cordon/reasoning/system/system-errors"
import { Effect } from "effect"
import { LeastRecent } from "../library/least-recent.ts"

/** Views whose findings are kept for each state. */
const KEPT_VIEWS = 16

/** A state of a case as a worker holds it. */
export interface OpenState {
  readonly index: CaseIndex
  /** What was found under a view, once for all questions about it. Errors: those of the solver. */
  readonly findings: (
    controls: Controls,
    expired: () => boolean
  ) => Effect.Effect<Findings, SolverError, LinearSolver>
}

/** Makes a state ready for questions. */
export const openState = (bundle: CaseBundle): OpenState => {
  const index = indexCase(bundle)
  const kept = new LeastRecent<Findings>(KEPT_VIEWS)
  return {
    index,
    findings: (controls, expired) =>
      Effect.suspend(() => {
        const name = JSON.stringify([controls.at, controls.knownBy, formatAccordingTo(controls.accordingTo)])
        const known = kept.get(name)
        if (known !== undefined) return Effect.succeed(known)
        return Effect.tap(findConflicts(index, controls, { expired }), (found) =>
          Effect.sync(() => {
            // What was cut short would make every later answer short.
            if (!expired()) kept.set(name, found)
          })
        )
      })
  }
}
