import { For, Show } from "solid-js"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** What the record once had, or has and does not show here: withheld, withdrawn and redacted claims, as gaps. */
export const Gaps = () => {
  const { withheld, withdrawn, redactions } = useViewer().session.index.bundle.record
  const kept = withheld.filter(({ kind }) => kind.startsWith("claim.")).length
  const removed = redactions.filter(({ subject }) => subject?.startsWith("claim ") === true).length
  return (
    <Show when={kept + removed + withdrawn.length > 0}>
      <p class="gaps">
        <Show when={kept > 0}>
          <span>{words.withheld(kept)}</span>
        </Show>
        <Show when={removed > 0}>
          <span>{words.removed(removed)}</span>
        </Show>
        <Show when={withdrawn.length > 0}>
          <span>
            {words.withdrawn(withdrawn.length)}{" "}
            <For each={withdrawn}>{({ id }) => <ClaimLink claim={id} />}</For>
          </span>
        </Show>
      </p>
    </Show>
  )
}
