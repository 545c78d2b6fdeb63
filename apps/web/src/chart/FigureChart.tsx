import { type FigureChart as Chart } from "@cordon/view-model/figure-chart"
import type { FigureHistory } from "@cordon/view-model/figure-history"
import { formatDay } from "@cordon/view-model/format-time"
import { nameIn } from "@cordon/view-model/names"
import { createMemo, createSignal, onCleanup, onMount, Show } from "solid-js"
import type { ImpliedShown } from "../history/PeriodBody.tsx"
import type { PeriodAccounts } from "../history/period-accounts.ts"
import { TableIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { ChartTable } from "./ChartTable.tsx"
import { intervalScene } from "./interval-scene.ts"
import { SaveChart } from "./SaveChart.tsx"
import { SceneView } from "./SceneView.tsx"
import { timeScene } from "./time-scene.ts"
import { words } from "./words.ts"

/** Height of the chart. Unit: pixels. */
const HEIGHT = 232
const LOW = 190

/** A figure over time as a drawing or a table, with a menu that saves either of its drawings and its claims. */
export const FigureChart = (props: {
  readonly chart: Chart
  readonly history: FigureHistory
  readonly accountsOf: (period: string) => PeriodAccounts | undefined
  readonly implied: ImpliedShown | undefined
  readonly narrow: boolean
}) => {
  const { session, snapshot } = useViewer()
  const [table, setTable] = createSignal(false)
  const [width, setWidth] = createSignal(640)
  let root!: HTMLElement
  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 640)))
    watch.observe(root)
    onCleanup(() => watch.disconnect())
  })
  const range = () => props.implied?.implied.range
  const drawing = (wide: number) =>
    timeScene({
      chart: props.chart,
      accountsOf: props.accountsOf,
      implied: range(),
      at: snapshot().at,
      width: Math.max(240, wide),
      height: props.narrow ? LOW : HEIGHT
    })
  const scene = createMemo(() => drawing(width()))
  const picked = () => {
    const { selection } = snapshot()
    return selection.kind === "claim" ? selection.claim : undefined
  }
  return (
    <section class="chart" aria-labelledby="chart-title" ref={root}>
      <div class="chart-head">
        <h3 id="chart-title">{words.title}</h3>
        <p>
          {words.explained}
          <Show when={props.chart.outside.length > 0}> · {words.outside(props.chart.outside.length)}</Show>
        </p>
        <button type="button" class="pill" aria-pressed={table()} onClick={() => setTable(!table())}>
          <TableIcon /> {words.table}
        </button>
        <SaveChart
          figure={props.history.figure}
          chart={props.chart}
          scenes={[
            { id: "over-time", title: words.title, scene: () => drawing(Math.max(720, width())) },
            {
              id: "by-period",
              title: words.intervals,
              scene: () =>
                intervalScene({ history: props.history, accountsOf: props.accountsOf, implied: range() })
            }
          ]}
        />
      </div>
      <Show
        when={table()}
        fallback={
          <SceneView
            scene={scene()}
            label={words.label(
              props.chart.claims.length,
              formatDay(props.chart.from),
              formatDay(props.chart.to)
            )}
            picked={picked()}
            onPick={(claim) => session.select({ kind: "claim", claim })}
          />
        }
      >
        <ChartTable
          name={nameIn(props.history.figure)}
          chart={props.chart}
          accountsOf={props.accountsOf}
          implied={props.implied?.implied}
        />
      </Show>
    </section>
  )
}
