import type { FigureHistory } from "@cordon/view-model/figure-history"
import type { LaterCount } from "@cordon/view-model/later-count"
import { formatDay } from "@cordon/view-model/format-time"
import { verdictWords } from "@cordon/view-model/verdict"
import { For, Show } from "solid-js"
import type { ShownAccount } from "../reasoning/shown-account.ts"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"

/** What came to be known later, how the claims fared against it, and which accounts it leaves room for. */
export const LaterCounts = (props: {
  readonly history: FigureHistory
  readonly accounts: ReadonlyArray<ShownAccount>
}) => {
  const { snapshot } = useViewer()
  const found = () =>
    props.history.groups.flatMap(({ later, current, title }) =>
      later.map((count) => ({ count, current, title }))
    )
  return (
    <section class="part">
      <h3>
        What later counts allow <span class="badge">outcome</span>
      </h3>
      <For
        each={found()}
        fallback={
          <p class="small">No later count of this figure was known by {formatDay(snapshot().knownBy)}.</p>
        }
      >
        {({ count, current, title }) => (
          <div class="later-count">
            <p class="small">
              {count.sentence} <b>{count.words}</b>{" "}
              <For each={count.from}>{(claim) => <ClaimButton claim={claim} />}</For>
            </p>
            <For each={count.held}>
              {({ claim, verdict }) => (
                <p class="small">
                  <ClaimButton claim={claim} /> {wordsOf(props.history, claim)}: {verdictWords[verdict]} (
                  {title})
                </p>
              )}
            </For>
            <Show when={current && judged(count, props.accounts).length > 0}>
              <p class="small">{judged(count, props.accounts).join(" ")}</p>
            </Show>
          </div>
        )}
      </For>
    </section>
  )
}

const wordsOf = (history: FigureHistory, claim: string): string =>
  history.groups.flatMap(({ rows }) => rows).find((row) => row.claim === claim)?.words ?? ""

const judged = (count: LaterCount, accounts: ReadonlyArray<ShownAccount>): ReadonlyArray<string> =>
  accounts.flatMap(({ letter, range }) => {
    if (range === undefined) return []
    const apart =
      (range.high !== undefined && count.low !== undefined && range.high < count.low) ||
      (range.low !== undefined && count.high !== undefined && range.low > count.high)
    return [`Account ${letter} ${apart ? "does not allow this." : "allows this."}`]
  })
