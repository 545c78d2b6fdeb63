import type { CaseId, SourceId } from "@cordon/domain/key"
import { formatAccordingTo } from "@cordon/ledger/controls"
import type { Snapshot } from "@cordon/view-model/session"
import type { AskedView, TerminalClient } from "../client.ts"
import type { UiState } from "../ui-state.ts"
import type { AccountsAnswer, ConflictsAnswer, TrackRecord } from "@cordon/view-model/reasoning-answer"
import { type Asked, createAsker } from "./asker.ts"

/** What the reasoning has answered so far. */
export interface Reasoned {
  readonly conflicts: Asked<ConflictsAnswer>
  readonly accounts: Asked<AccountsAnswer>
  readonly record: Asked<TrackRecord>
}

/** Asks the reasoning for what the open screens show, and for nothing else. */
export interface Questions {
  readonly answers: () => Reasoned
  /** Follows the dates and the screens: asks what is looked at, breaks off what no longer is. */
  readonly follow: (snapshot: Snapshot, ui: UiState) => void
  /** Asks again what the open screen shows as failed or incomplete. */
  readonly retry: (ui: UiState) => void
  readonly leave: () => void
}

/** Makes the questions of one case. While the case plays, nothing is asked. */
export const createQuestions = ({
  client,
  caseId,
  schedule,
  changed
}: {
  readonly client: TerminalClient
  readonly caseId: CaseId
  readonly schedule: (callback: () => void, milliseconds: number) => () => void
  readonly changed: () => void
}): Questions => {
  const keyOf = ({ at, knownBy, accordingTo }: AskedView) =>
    `${at}|${knownBy}|${formatAccordingTo(accordingTo)}`
  const shared = { schedule, changed }
  const conflicts = createAsker<AskedView, ConflictsAnswer>({
    ...shared,
    ask: (view, signal) => client.conflicts(view, signal),
    keyOf,
    isWhole: ({ complete }) => complete
  })
  const accounts = createAsker<AskedView, AccountsAnswer>({
    ...shared,
    ask: (view, signal) => client.accounts(view, signal),
    keyOf,
    isWhole: ({ complete }) => complete
  })
  const record = createAsker<{ readonly view: AskedView; readonly source: SourceId }, TrackRecord>({
    ...shared,
    ask: ({ view, source }, signal) => client.sourceRecord(source, view, signal),
    keyOf: ({ view, source }) => `${source}|${keyOf(view)}`,
    isWhole: () => true
  })
  return {
    answers: () => ({
      conflicts: conflicts.state(),
      accounts: accounts.state(),
      record: record.state()
    }),
    follow: ({ at, knownBy, accordingTo, playing }, { tab, overlay }) => {
      const view: AskedView = { case: caseId, at, knownBy, accordingTo }
      const when = playing ? "held" : "soon"
      if (tab === "situation" || tab === "conflicts") conflicts.want(view, when)
      else conflicts.leave()
      if (tab === "accounts") accounts.want(view, when)
      else accounts.leave()
      if (overlay.kind === "record") record.want({ view, source: overlay.source }, when)
      else record.leave()
    },
    retry: ({ tab, overlay }) => {
      if (overlay.kind === "record") record.retry()
      else if (tab === "accounts") accounts.retry()
      else if (tab === "conflicts" || tab === "situation") conflicts.retry()
    },
    leave: () => {
      conflicts.leave()
      accounts.leave()
      record.leave()
    }
  }
}
