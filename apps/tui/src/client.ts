import type { CaseBundle } from "@cordon/ledger/bundle"
import type { AccordingTo } from "@cordon/ledger/controls"
import type { CaseId, SourceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Effect } from "effect"
import type { AccountsAnswer, ConflictsAnswer, TrackRecord } from "@cordon/view-model/reasoning-answer"

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

/** The view of a case that a question is about. */
export interface AskedView {
  readonly case: CaseId
  readonly at: CalendarDay
  readonly knownBy: CalendarDay
  readonly accordingTo: AccordingTo
}

/** What the terminal asks of a server. Promises reject with an error whose message is a sentence. */
export interface TerminalClient {
  cases(): Promise<ReadonlyArray<CaseListing>>
  bundle(caseId: CaseId): Promise<CaseBundle>
  verification(caseId: CaseId): Promise<VerificationSummary>
  /** The signal breaks the reasoning off. */
  conflicts(view: AskedView, signal: AbortSignal): Promise<ConflictsAnswer>
  accounts(view: AskedView, signal: AbortSignal): Promise<AccountsAnswer>
  sourceRecord(source: SourceId, view: AskedView, signal: AbortSignal): Promise<TrackRecord>
}

/** The part of the typed client of `@cordon/client` that the terminal uses, in process or over the wire. */
export interface ApiClient {
  cases(): Effect.Effect<{ readonly items: ReadonlyArray<CaseListing> }, Error>
  bundle(args: { readonly case: CaseId }): Effect.Effect<CaseBundle, Error>
  verification(args: { readonly case: CaseId }): Effect.Effect<VerificationSummary, Error>
  conflicts(args: AskedView): Effect.Effect<ConflictsAnswer, Error>
  accounts(args: AskedView): Effect.Effect<AccountsAnswer, Error>
  sourceRecord(args: AskedView & { readonly source: SourceId }): Effect.Effect<TrackRecord, Error>
}

/** The typed client as promises. */
export const terminalClient = (client: ApiClient): TerminalClient => ({
  cases: async () => (await Effect.runPromise(client.cases())).items,
  bundle: (caseId) => Effect.runPromise(client.bundle({ case: caseId })),
  verification: (caseId) => Effect.runPromise(client.verification({ case: caseId })),
  conflicts: (view, signal) => Effect.runPromise(client.conflicts(view), { signal }),
  accounts: (view, signal) => Effect.runPromise(client.accounts(view), { signal }),
  sourceRecord: (source, view, signal) =>
    Effect.runPromise(client.sourceRecord({ ...view, source }), { signal })
})
