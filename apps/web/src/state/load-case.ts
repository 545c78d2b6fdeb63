import { CaseId } from "@cordon/domain/key"
import { makeClient } from "@cordon/client/client"
import type { CaseSummary } from "@cordon/protocol/case-endpoints"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { Effect, Result, Schema } from "effect"
import { reasonOf } from "./reason-of.ts"
import { words } from "./words.ts"

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
  onStep(words.listOfCases)
  const listed = await Effect.runPromise(Effect.result(client.cases()))
  if (Result.isFailure(listed)) return failed(words.noList, reasonOf(listed.failure))
  const cases = listed.success.items
  const id = wanted ?? (cases.find(({ invented }) => !invented) ?? cases[0])?.id
  if (id === undefined) return failed(words.noCase, words.importOne)
  const known = Schema.decodeUnknownResult(CaseId)(id)
  const what = words.notLoaded(id)
  if (Result.isFailure(known)) return failed(what, words.noSuchName)
  onStep(words.theCase(cases.find((one) => one.id === id)?.title ?? id))
  const bundle = await Effect.runPromise(Effect.result(client.bundle({ case: known.success })))
  return Result.isSuccess(bundle)
    ? { kind: "ready", bundle: bundle.success, cases }
    : failed(what, reasonOf(bundle.failure))
}

const failed = (what: string, why: string): Loaded => ({ kind: "failed", problem: { what, why } })
