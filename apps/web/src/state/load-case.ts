import { CaseId } from "@cordon/domain/key"
import { makeClient } from "@cordon/client/client"
import type { CaseSummary } from "@cordon/protocol/case-endpoints"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { Effect, Result, Schema } from "effect"
import { reasonOf } from "./reason-of.ts"

/** What stands in the way of showing a case, in words for the reader. */
export interface LoadProblem {
  readonly what: string
  readonly why: string
}

/** A case with the others of its server, or why there is none. */
export type Loaded =
  | { readonly kind: "ready"; readonly bundle: CaseBundle; readonly cases: ReadonlyArray<CaseSummary> }
  | { readonly kind: "failed"; readonly problem: LoadProblem }

/**
 * Asks for the list of cases and for the whole record of one: the only two requests that the viewer makes.
 *
 * Without a wanted case it is the first that is not invented, else the first. `onStep` hears what is being
 * fetched, for the reader.
 */
export const loadCase = async (
  wanted: string | undefined,
  onStep: (what: string) => void
): Promise<Loaded> => {
  const client = makeClient({ baseUrl: "", trusting: true })
  onStep("the list of cases")
  const listed = await Effect.runPromise(Effect.result(client.cases()))
  if (Result.isFailure(listed))
    return failed("The list of cases could not be loaded.", reasonOf(listed.failure))
  const cases = listed.success.items
  const id = wanted ?? (cases.find(({ invented }) => !invented) ?? cases[0])?.id
  if (id === undefined)
    return failed("There is no case here yet.", "Import one with “cordon import”, then try again.")
  const known = Schema.decodeUnknownResult(CaseId)(id)
  const what = `The case ${id} could not be loaded.`
  if (Result.isFailure(known)) return failed(what, "No case can be called so.")
  onStep(`the case ${cases.find((one) => one.id === id)?.title ?? id}: its claims, sources and places`)
  const bundle = await Effect.runPromise(Effect.result(client.bundle({ case: known.success })))
  return Result.isSuccess(bundle)
    ? { kind: "ready", bundle: bundle.success, cases }
    : failed(what, reasonOf(bundle.failure))
}

const failed = (what: string, why: string): Loaded => ({ kind: "failed", problem: { what, why } })
