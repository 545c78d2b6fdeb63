import type { FigureHistory, HistoryGroup } from "@cordon/view-model/figure-history"
import { nameIn } from "@cordon/view-model/names"
import { createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { alike } from "../state/alike.ts"
import { sameList } from "../state/same-list.ts"
import { type ImpliedShown, PeriodBody } from "./PeriodBody.tsx"
import { type PeriodAccounts, sameAccounts } from "./period-accounts.ts"
import { PlotAxis } from "./PlotAxis.tsx"
import { plotScale } from "./plot-scale.ts"
import { words } from "./words.ts"

/** Width of the axis on paper, whatever the window's. Unit: pixels. */
const ON_PAPER = 650

/** Every claim of a figure as a row of one table: who, when, and its number as a mark or, if asked, in words. */
export const HistoryTable = (props: {
  readonly history: FigureHistory
  readonly accountsOf: (period: HistoryGroup["id"]) => PeriodAccounts | undefined
  readonly implied: ImpliedShown | undefined
  readonly numbers: boolean
  readonly narrow: boolean
}) => {
  const [width, setWidth] = createSignal(480)
  let head!: HTMLTableCellElement
  const fit = () => setWidth(Math.max(120, head.clientWidth))
  const print = () => setWidth(ON_PAPER)
  onMount(() => {
    const observer = new ResizeObserver(fit)
    observer.observe(head)
    window.addEventListener("beforeprint", print)
    window.addEventListener("afterprint", fit)
    onCleanup(() => {
      observer.disconnect()
      window.removeEventListener("beforeprint", print)
      window.removeEventListener("afterprint", fit)
    })
  })
  const max = createMemo(() => props.history.max)
  const scale = createMemo(() => plotScale(width(), max()))
  const ticks = createMemo(() => props.history.ticks, undefined, { equals: alike })
  const ids = createMemo(() => props.history.groups.map(({ id }) => id), undefined, { equals: sameList })
  return (
    <table class="history" classList={{ numbers: props.numbers }}>
      <caption class="unseen">
        <Sentence
          text={words.caption}
          parts={{ name: () => <Recorded>{nameIn(props.history.figure)}</Recorded> }}
        />
      </caption>
      <thead>
        <tr>
          <th scope="col" class="said">
            {words.said}
          </th>
          <th scope="col" class="who">
            {words.speaker}
          </th>
          <th scope="col" class="axis" ref={head}>
            <span class={props.numbers ? "" : "unseen"}>{words.number}</span>
            <Show when={!props.numbers}>
              <PlotAxis ticks={ticks()} unit={props.history.unit} scale={scale()} />
            </Show>
          </th>
          <Show when={!props.narrow}>
            <th scope="col" class="grade">
              {words.grade}
            </th>
          </Show>
          <th scope="col" class="id">
            {words.claim}
          </th>
        </tr>
      </thead>
      <For each={ids()}>
        {(id) => {
          const group = createMemo(() => props.history.groups.find((one) => one.id === id), undefined, {
            equals: alike
          })
          const accounts = createMemo(() => props.accountsOf(id), undefined, { equals: sameAccounts })
          return (
            <Show when={group()}>
              {(found) => (
                <PeriodBody
                  group={found()}
                  unit={props.history.unit}
                  scale={scale()}
                  ticks={ticks()}
                  accounts={accounts()}
                  implied={props.implied}
                  numbers={props.numbers}
                  narrow={props.narrow}
                />
              )}
            </Show>
          )
        }}
      </For>
    </table>
  )
}
