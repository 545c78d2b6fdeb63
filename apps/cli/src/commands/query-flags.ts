import { Option } from "effect"
import { Flag } from "effect/cli"
import { caseFlag, dataFlag, jsonFlag } from "./flags.ts"

/** Flags of every command that asks the API. */
export const queryFlags = {
  at: Flag.String("at").pipe(
    Flag.withDescription("Date of the situation, e.g. 2016-12-04; the case's opening date by default"),
    Flag.optional
  ),
  knownBy: Flag.String("known-by").pipe(
    Flag.withDescription("Only what had been published by then; the same as --at by default"),
    Flag.optional
  ),
  accordingTo: Flag.String("according-to").pipe(
    Flag.withDescription("consensus, assessed, source:<id> or party:<id>"),
    Flag.optional
  ),
  case: caseFlag,
  url: Flag.String("url").pipe(
    Flag.withDescription("Ask a running Cordon at this address instead of the data directory"),
    Flag.optional
  ),
  data: dataFlag,
  json: jsonFlag
}

/** The three controls as the flags give them, for an address. */
export const controlsGiven = (input: {
  readonly at: Option.Option<string>
  readonly knownBy: Option.Option<string>
  readonly accordingTo: Option.Option<string>
}) => ({
  at: Option.getOrUndefined(input.at),
  knownBy: Option.getOrUndefined(input.knownBy),
  accordingTo: Option.getOrUndefined(input.accordingTo)
})
