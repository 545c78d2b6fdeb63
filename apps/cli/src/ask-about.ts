import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import type { EndpointName, Endpoints } from "@cordon/protocol/endpoints"
import { Effect, Option } from "effect"
import { type ApiOptions, ask, caseMeant, chosenApi } from "./ask-api.ts"
import { controlsGiven } from "./commands/query-flags.ts"
import { say } from "./terminal-output.ts"

/** What a command that shows one answer is called with. */
export interface AskOptions extends ApiOptions {
  readonly at: Option.Option<string>
  readonly knownBy: Option.Option<string>
  readonly accordingTo: Option.Option<string>
  readonly json: boolean
}

/**
 * Asks one route about the case and view that the options choose, and prints the answer: its body as it came for
 * `--json`, else the lines made from it.
 *
 * Shape: `below` is what follows the case in the address; `query` what is asked besides the three controls.
 */
export const askAbout = Effect.fn("askAbout")(function* <Name extends EndpointName>(
  options: AskOptions,
  name: Name,
  below: string,
  query: Readonly<Record<string, string | undefined>>,
  linesOf: (answer: Endpoints[Name]["response"]["Type"], index: CaseIndex) => ReadonlyArray<string>
) {
  yield* Effect.scoped(
    Effect.gen(function* () {
      const api = yield* chosenApi(options)
      const path = `/api/cases/${encodeURIComponent(yield* caseMeant(api, options.case))}`
      const { text, value } = yield* ask(api, name, `${path}${below}`, {
        ...query,
        ...controlsGiven(options)
      })
      if (options.json) return yield* say(text.trimEnd())
      const index = indexCase((yield* ask(api, "bundle", `${path}/bundle`, {})).value)
      for (const line of linesOf(value, index)) yield* say(line)
    })
  )
})
