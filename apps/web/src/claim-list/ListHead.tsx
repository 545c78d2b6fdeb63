import { type ClaimSort, claimSorts, narrows } from "@cordon/view-model/claim-query"
import { formatNumber } from "@cordon/view-model/format"
import { formatDay } from "@cordon/view-model/format-time"
import { createMemo, For, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import type { ClaimBrowse } from "./claim-browse.ts"
import { words } from "./words.ts"

/** How many claims there are, the words to find them by, and their order. */
export const ListHead = (props: {
  readonly browse: ClaimBrowse
  readonly narrow: boolean
  readonly onNarrow: () => void
  readonly onLeaveDown: () => void
}) => {
  const { snapshot } = useViewer()
  const query = () => props.browse.query()
  const count = createMemo(() => {
    const { claims, late, hidden } = props.browse.found()
    const total = narrows(query())
      ? words.claimsOf(claims.length, formatNumber(props.browse.table().total))
      : words.claims(claims.length)
    const known = formatDay(snapshot().knownBy)
    if (hidden > 0) return words.hidden(total, formatNumber(hidden), known)
    return late === 0 ? total : words.notCounted(total, formatNumber(late), known)
  })
  const chosen = () => Object.values(query().chosen).reduce((sum, values) => sum + values.length, 0)
  return (
    <div class="page-head list-head">
      <div>
        <h2 id="claims-title">{words.title}</h2>
        <p role="status" aria-live="polite">
          {count()}
        </p>
      </div>
      <div class="tools">
        <input
          type="search"
          class="find"
          placeholder={words.findHint}
          aria-label={words.find}
          value={query().text}
          onInput={(event) => props.browse.setQuery({ ...query(), text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return
            event.preventDefault()
            props.onLeaveDown()
          }}
        />
        <Show when={props.narrow}>
          <button type="button" class="btn" onClick={() => props.onNarrow()}>
            {words.narrow}
            <Show when={chosen() > 0}>
              <span class="badge">{chosen()}</span>
            </Show>
          </button>
        </Show>
        <select
          class="order"
          aria-label={words.sort}
          onChange={(event) =>
            props.browse.setQuery({ ...query(), sort: event.currentTarget.value as ClaimSort })
          }
        >
          <For each={claimSorts}>
            {(sort) => (
              <option value={sort} selected={query().sort === sort}>
                {words.sorts[sort]}
              </option>
            )}
          </For>
        </select>
      </div>
    </div>
  )
}
