import type { ClaimId } from "@cordon/domain/key"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { makeView } from "@cordon/ledger/visible"
import { cardOf } from "@cordon/view-model/claim-card"
import type { ClaimTable } from "@cordon/view-model/claim-facets"
import { propositionTitles, standingWords } from "@cordon/view-model/claim-words"
import { shortSourceName } from "@cordon/domain/source/source-name"
import { createMemo, Show } from "solid-js"
import { Grade } from "../claims/Grade.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** One claim in the list: when, who, what, how it stands. A plain click shows it beside; its address is its page. */
export const ClaimLine = (props: {
  readonly claim: IndexedClaim | undefined
  readonly table: ClaimTable
  readonly narrow: boolean
  readonly active: boolean
  readonly picked: ClaimId | undefined
  readonly onFocus: () => void
}) => (
  <Show when={props.claim}>
    {(claim) => (
      <Line
        claim={claim()}
        table={props.table}
        narrow={props.narrow}
        active={props.active}
        picked={props.picked === claim().claim.id}
        onFocus={props.onFocus}
      />
    )}
  </Show>
)

const Line = (props: {
  readonly claim: IndexedClaim
  readonly table: ClaimTable
  readonly narrow: boolean
  readonly active: boolean
  readonly picked: boolean
  readonly onFocus: () => void
}) => {
  const { session, snapshot, go, hrefFor } = useViewer()
  const { index } = session
  const card = createMemo(() => cardOf(props.claim, makeView(index, snapshot().situation.controls)))
  const id = () => props.claim.claim.id
  const standing = () => props.table.standingOf(props.claim)
  const mark = () => {
    const found = standing()
    if (found === "late") return words.lateRow
    if (found !== "live") return standingWords[found]
    return props.table.disputed(id()) ? standingWords.disputed : undefined
  }
  const pick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    if (props.narrow || props.picked) go({ screen: "claims", claim: id() })
    else session.select({ kind: "claim", claim: id() })
  }
  return (
    <a
      class={`line ${standing()}`}
      classList={{ on: props.picked }}
      href={hrefFor({ screen: "claims", claim: id() })}
      tabindex={props.active ? 0 : -1}
      aria-current={props.picked ? "true" : undefined}
      onFocus={() => props.onFocus()}
      onClick={pick}
    >
      <span class="when">{card().said}</span>
      <span class="who" title={card().speaker}>
        <b>
          <Recorded>{shortSourceName(card().speaker)}</Recorded>
        </b>{" "}
        <span>{card().verb}</span>
      </span>
      <span class="what">
        <Recorded>{card().text}</Recorded>
      </span>
      <span class="marks">
        <span class="kind">{propositionTitles[props.claim.claim.proposition.kind]}</span>
        <Show when={mark()}>
          {(text) => (
            <span class="badge" classList={{ s: standing() !== "live", d: standing() === "live" }}>
              {text()}
            </span>
          )}
        </Show>
        <Show when={card().outcome}>{(outcome) => <span class="badge">{outcome().verdict}</span>}</Show>
      </span>
      <Grade grade={card().grade} />
      <span class="id">{id()}</span>
    </a>
  )
}
