import { formatInstant } from "@cordon/domain/time/instant"
import { For, Show } from "solid-js"
import { AskingState } from "../screen/AskingState.tsx"
import type { Asking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import type { ClaimRecord } from "./claim-record.ts"
import { words } from "./words.ts"

const STEPS = { recorded: "Recorded", superseded: "Corrected", withdrawn: "Withdrawn" } as const

/** The entries of the ledger that made a claim what it is, with the hashes that prove the last. */
export const LedgerSteps = (props: { readonly record: Asking<ClaimRecord> }) => {
  const { manifest } = useViewer().session.index.bundle.record
  const proof = () => props.record.answer()?.proof
  const entry = (sequence: number) => `/api/cases/${manifest.id}/ledger/entries/${sequence}`
  return (
    <div class="part">
      <h3>
        {words.ledger} <small>corrections are later entries; nothing is overwritten</small>
      </h3>
      <AskingState asking={props.record} what="The history of this claim" />
      <ol class="plain-list">
        <For each={props.record.answer()?.history ?? []}>
          {(step) => (
            <li>
              <b>{STEPS[step.kind]}</b> {formatInstant(step.recordedAt)},{" "}
              <a href={entry(step.sequence)} target="_blank" rel="noopener noreferrer">
                entry {step.sequence}
              </a>
              {"reason" in step ? `: ${step.reason}` : ""}
            </li>
          )}
        </For>
      </ol>
      <Show when={proof()}>
        {(found) => (
          <dl class="sheet-list hashes">
            <dt>Hash of entry {found().sequence}</dt>
            <dd>
              <code>{found().hash}</code>
            </dd>
            <dt>Entry before</dt>
            <dd>
              <code>{found().previous}</code>
            </dd>
            <dt>Head, {found().head.sequence} entries</dt>
            <dd>
              <code>{found().head.hash}</code>
            </dd>
          </dl>
        )}
      </Show>
    </div>
  )
}
