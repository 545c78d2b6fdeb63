import type { CaseBundle } from "@cordon/ledger/bundle"
import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import { type Controls, formatAccordingTo } from "@cordon/ledger/controls"
import type { FigureId } from "@cordon/domain/key"
import { makeView } from "@cordon/ledger/visible"
import { aboutTopic, topicAsked } from "@cordon/reasoning/case/about"
import type { FigureNotFound, QuantityMalformed } from "@cordon/reasoning/case/case-errors"
import { type Findings, findConflicts } from "@cordon/reasoning/case/findings"
import type { LinearSolver } from "@cordon/reasoning/system/linear-solver"
import type { SolverError } from "@cordon/reasoning/system/system-errors"
import { Effect } from "effect"
import { LeastRecent } from "../library/least-recent.ts"

/** Findings kept for each state. */
const KEPT_FINDINGS = 24

/** A state of a case as a worker holds it. */
export interface OpenState {
  readonly index: CaseIndex
  /**
   * What was found under a knowledge date and a voice, once for all questions about them, whatever their date; for one
   * figure only where it is, unless all was found before.
   *
   * Errors: those of the solver; FigureNotFound.
   */
  readonly findings: (
    controls: Controls,
    expired: () => boolean,
    about?: FigureId
  ) => Effect.Effect<Findings, SolverError | FigureNotFound | QuantityMalformed, LinearSolver>
}

/** Makes a state ready for questions. */
export const openState = (bundle: CaseBundle): OpenState => {
  const index = indexCase(bundle)
  const kept = new LeastRecent<Findings>(KEPT_FINDINGS)
  return {
    index,
    findings: (controls, expired, about) =>
      Effect.gen(function* () {
        const name = JSON.stringify([controls.knownBy, formatAccordingTo(controls.accordingTo)])
        const own = about === undefined ? name : `${name} ${about}`
        const known = kept.get(name) ?? kept.get(own)
        if (known !== undefined) return known
        const view = makeView(index, controls)
        const near =
          about === undefined ? undefined : aboutTopic(yield* topicAsked(about, view), view).touches
        const found = yield* findConflicts(index, controls, { expired, near })
        // What was cut short would make every later answer short.
        if (!expired()) kept.set(own, found)
        return found
      })
  }
}
