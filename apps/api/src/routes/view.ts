import type { AccordingTo, Controls } from "@cordon/ledger/controls"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { makeView, type View } from "@cordon/ledger/visible"
import { type ControlsQuery, givesControls, resolveControls } from "@cordon/protocol/controls-query"
import type { ProblemIssue } from "@cordon/protocol/problem"
import { Effect } from "effect"
import { type ApiFailure, malformed, unknownId } from "../failure.ts"

/** The view that an address asks for. Errors: RequestMalformed when it names a source or party that is not in the case. */
export const viewFor = (index: CaseIndex, query: ControlsQuery): Effect.Effect<View, ApiFailure> =>
  Effect.map(controlsFor(index, query), (controls) => makeView(index, controls))

/** The controls that an address asks for, with the case's defaults. Errors: as for `viewFor`. */
export const controlsFor = (index: CaseIndex, query: ControlsQuery): Effect.Effect<Controls, ApiFailure> => {
  const controls = resolveControls(query, index.bundle.record.manifest.opensAt)
  return Effect.as(knownVoice(index, controls.accordingTo, "query.accordingTo"), controls)
}

/** The view that narrows a list, or undefined when the address gives none of the three controls. */
export const narrowingView = (
  index: CaseIndex,
  query: ControlsQuery
): Effect.Effect<View | undefined, ApiFailure> =>
  givesControls(query) ? viewFor(index, query) : Effect.undefined

/** Checks that the case has the source or actor that an `accordingTo` names. */
export const knownVoice = (
  index: CaseIndex,
  view: AccordingTo,
  where: string
): Effect.Effect<void, ApiFailure> => {
  if (view.kind === "source" && !index.sources.has(view.source)) {
    return Effect.fail(malformed([unknownVoice(where, "source", view.source, index.sources.keys())]))
  }
  if (view.kind === "party" && !index.actors.has(view.party)) {
    return Effect.fail(malformed([unknownVoice(where, "party", view.party, index.actors.keys())]))
  }
  return Effect.void
}

const unknownVoice = (
  where: string,
  kind: "source" | "party",
  found: string,
  known: Iterable<string>
): ProblemIssue =>
  unknownId({
    where,
    found: `${kind}:${found}`,
    what:
      kind === "source"
        ? "source: and the id of a source of this case"
        : "party: and the id of an actor of this case",
    known: [...known].map((id) => `${kind}:${id}`)
  })
