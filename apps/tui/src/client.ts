import type { CaseBundle } from "@cordon/ledger/bundle"
import type { CaseId } from "@cordon/domain/key"
import { Effect } from "effect"

/** A case in a list. */
export interface CaseListing {
  readonly id: CaseId
  readonly title: string
  readonly subtitle: string
}

/** What verifying a ledger found. */
export interface VerificationSummary {
  readonly entries: number
  readonly redacted: number
  readonly problems: ReadonlyArray<{
    readonly kind: string
    readonly sequence: number
    readonly expected: string
    readonly found: string
  }>
}

/** What the terminal asks of a server. Promises reject with an error whose message is a sentence. */
export interface TerminalClient {
  cases(): Promise<ReadonlyArray<CaseListing>>
  bundle(caseId: CaseId): Promise<CaseBundle>
  verification(caseId: CaseId): Promise<VerificationSummary>
}

/** The part of the typed client of `@cordon/client` that the terminal uses, in process or over the wire. */
export interface ApiClient {
  cases(): Effect.Effect<{ readonly items: ReadonlyArray<CaseListing> }, Error>
  bundle(args: { readonly case: CaseId }): Effect.Effect<CaseBundle, Error>
  verification(args: { readonly case: CaseId }): Effect.Effect<VerificationSummary, Error>
}

/** The typed client as promises. */
export const terminalClient = (client: ApiClient): TerminalClient => ({
  cases: async () => (await Effect.runPromise(client.cases())).items,
  bundle: (caseId) => Effect.runPromise(client.bundle({ case: caseId })),
  verification: (caseId) => Effect.runPromise(client.verification({ case: caseId }))
})
