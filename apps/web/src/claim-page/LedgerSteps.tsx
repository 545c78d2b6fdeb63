import { formatInstant } from "@cordon/domain/time/instant"
import { For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { AskingState } from "../screen/AskingState.tsx"
import type { Asking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import type { ClaimRecord } from "./claim-record.ts"
import { words } from "./words.ts"

/** The entries of the ledger that made a claim what it is, with the hashes that prove the last. */
export const LedgerSteps = (props: { readonly record: Asking<ClaimRecord> }) => {
  const { manifest } = useViewer().session.index.bundle.record
  const proof = () => props.record.answer()?.proof
  const entry = (sequence: number) => `/api/cases/${manifest.id}/ledger/entries/${sequence}`
  return (
    <div class="part">
      <h3>
        {words.ledger} <small>{words.ledgerNote}</small>
      </h3>
      <AskingState asking={props.record} what={words.ledgerAsked} />
      <ol class="plain-list">
        <For each={props.record.answer()?.history ?? []}>
          {(step) => (
            <li>
              <Sentence
                text={words.step}
                parts={{
                  step: () => <b>{words.steps[step.kind]}</b>,
                  instant: () => <bdi>{formatInstant(step.recordedAt)}</bdi>,
                  entry: () => (
                    <a href={entry(step.sequence)} target="_blank" rel="noopener noreferrer">
                      {words.entry(step.sequence)}
                    </a>
                  )
                }}
              />
              <Show when={"reason" in step && step.reason}>
                {(reason) => (
                  <>
                    : <Recorded>{reason()}</Recorded>
                  </>
                )}
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={proof()}>
        {(found) => (
          <dl class="sheet-list hashes">
            <dt>{words.hashOf(found().sequence)}</dt>
            <dd>
              <code>{found().hash}</code>
            </dd>
            <dt>{words.entryBefore}</dt>
            <dd>
              <code>{found().previous}</code>
            </dd>
            <dt>{words.head(found().head.sequence)}</dt>
            <dd>
              <code>{found().head.hash}</code>
            </dd>
          </dl>
        )}
      </Show>
    </div>
  )
}
