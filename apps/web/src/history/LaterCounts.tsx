import type { FigureHistory } from "@cordon/view-model/figure-history"
import type { LaterCount } from "@cordon/view-model/later-count"
import { formatDay } from "@cordon/view-model/format-time"
import { verdictWords } from "@cordon/view-model/verdict"
import { createMemo, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import type { PeriodAccounts } from "./period-accounts.ts"
import { words } from "./words.ts"

/** What came to be known later, how the claims fared against it, and which accounts it leaves room for. */
export const LaterCounts = (props: {
  readonly history: FigureHistory
  readonly accountsOf: (period: string) => PeriodAccounts | undefined
}) => {
  const { snapshot } = useViewer()
  const found = createMemo(
    () =>
      props.history.groups.flatMap(({ id, later, title }) => later.map((count) => ({ id, count, title }))),
    undefined,
    { equals: alike }
  )
  const judged = (period: string, count: LaterCount) => judgedBy(count, props.accountsOf(period))
  return (
    <section class="part">
      <h3>
        {words.later.title} <span class="badge">{words.later.outcome}</span>
      </h3>
      <For each={found()} fallback={<p class="small">{words.later.none(formatDay(snapshot().knownBy))}</p>}>
        {({ id, count, title }) => (
          <div class="later-count">
            <p class="small">
              <Recorded>{count.sentence}</Recorded> <b>{count.words}</b>{" "}
              <For each={count.from}>{(claim) => <ClaimButton claim={claim} />}</For>
            </p>
            <For each={count.held}>
              {({ claim, verdict }) => (
                <p class="small">
                  <ClaimButton claim={claim} />
                  {words.later.held(wordsOf(props.history, claim), verdictWords[verdict])}(<bdi>{title}</bdi>)
                </p>
              )}
            </For>
            <Show when={judged(id, count) !== ""}>
              <p class="small">{judged(id, count)}</p>
            </Show>
          </div>
        )}
      </For>
    </section>
  )
}

const wordsOf = (history: FigureHistory, claim: string): string =>
  history.groups.flatMap(({ rows }) => rows).find((row) => row.claim === claim)?.words ?? ""

/** Which accounts of the period a later count leaves room for: `Accounts A, B allow this; D does not.` */
const judgedBy = (count: LaterCount, accounts: PeriodAccounts | undefined): string => {
  const told = (accounts?.shown ?? []).flatMap(({ letter, range }) => {
    if (range === undefined) return []
    const apart =
      (range.high !== undefined && count.low !== undefined && range.high < count.low) ||
      (range.low !== undefined && count.high !== undefined && range.low > count.high)
    return [{ letter, apart }]
  })
  const letters = (apart: boolean) => told.filter((one) => one.apart === apart).map(({ letter }) => letter)
  const [allowing, excluding] = [letters(false), letters(true)]
  return [
    allowing.length === 0 ? "" : words.later.allow(allowing),
    excluding.length === 0 ? "" : words.later.exclude(excluding)
  ]
    .filter((part) => part !== "")
    .join(" ")
}
