import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { Instant } from "@cordon/domain/time/instant"
import {
  AccordingTo,
  type Controls,
  formatAccordingTo,
  parseAccordingTo,
  type TimePoint
} from "@cordon/ledger/controls"
import { Result, Schema } from "effect"
import { shorten } from "./issue-text.ts"
import { parameter } from "./parameter.ts"
import { instantParameter, timePointParameter } from "./time-parameter.ts"

const EXPECTED = "consensus, assessed, source:<id> or party:<id>"

/** The `accordingTo` control in an address; `consensus` when it is left out, unless it is said to have no default. */
export const accordingToParameter = (
  description: string,
  standard: { readonly default?: "consensus" } = { default: "consensus" }
) =>
  parameter(
    AccordingTo,
    {
      description,
      expected: EXPECTED,
      example: "consensus",
      shape: { type: "string", ...standard }
    },
    {
      read: (text) => {
        const view = parseAccordingTo(text)
        return view === undefined
          ? Result.fail(`found ${JSON.stringify(shorten(text))}, expected ${EXPECTED}`)
          : Result.succeed(view)
      },
      write: formatAccordingTo
    }
  )

/** The ledger as it stood: a parameter of every address of a case. */
export const recordedByQuery = {
  recordedBy: Schema.optionalKey(
    instantParameter({
      description:
        "The ledger as it stood at this instant: only entries recorded by then. By default as it stands now. An answer for a past instant never changes, except for content that was redacted since.",
      example: "2016-12-05T00:00:00Z"
    })
  )
}

/** The three controls with the ledger's own clock: the parameters of every answer that is a view. */
export const controlsQuery = {
  at: Schema.optionalKey(
    timePointParameter({
      description:
        "Date of the situation: a day of the case's calendar, the whole of it, or an instant. By default the date at which the case opens.",
      example: "2016-12-04"
    })
  ),
  knownBy: Schema.optionalKey(
    timePointParameter({
      description:
        "Only what had surely been published by then. By default the same as `at`; when neither is given, the knowledge date at which the case opens.",
      example: "2016-12-04"
    })
  ),
  accordingTo: Schema.optionalKey(
    accordingToParameter(
      "Whose claims count: `consensus` (the latest claim of each independent origin, weighed), `assessed`, `source:<id>` or `party:<id>`. By default `consensus`."
    )
  ),
  ...recordedByQuery
}

/** The three controls as an address gives them, each or none. */
export interface ControlsQuery {
  readonly at?: TimePoint
  readonly knownBy?: TimePoint
  readonly accordingTo?: AccordingTo
  readonly recordedBy?: Instant
}

/** Fills in the controls that an address leaves out: the same rule for every route, client and viewer. */
export const resolveControls = (query: ControlsQuery, opensAt: CaseManifest["opensAt"]): Controls => ({
  at: query.at ?? opensAt.at,
  knownBy: query.knownBy ?? query.at ?? opensAt.knownBy,
  accordingTo: query.accordingTo ?? { kind: "consensus" }
})

/** Whether an address gives any of the three controls. */
export const givesControls = (query: ControlsQuery): boolean =>
  query.at !== undefined || query.knownBy !== undefined || query.accordingTo !== undefined
