import "../style/chart.css"
import { type FigureChart as Chart, figureChart } from "@cordon/view-model/figure-chart"
import { type FigureHistory, figureHistory } from "@cordon/view-model/figure-history"
import { makeView } from "@cordon/ledger/visible"
import { nameIn, textIn } from "@cordon/view-model/names"
import { createMemo, createSignal, For, Show } from "solid-js"
import { FigureChart } from "../chart/FigureChart.tsx"
import { TableIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { PickedClaim } from "../screen/PickedClaim.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { createFigureReasoning } from "./figure-reasoning.ts"
import { FigureReasons } from "./FigureReasons.tsx"
import { HistoryKey } from "./HistoryKey.tsx"
import { HistoryTable } from "./HistoryTable.tsx"
import { words } from "./words.ts"

/** One figure: all that is claimed of it by period, and what of that can hold together. */
export const FiguresScreen = (props: { readonly narrow: boolean }) => {
  const { session, snapshot, figure } = useViewer()
  const { index } = session
  const { figures } = index.bundle.record.manifest
  const situation = createMemo(() => snapshot().situation)
  const found = createMemo(() => {
    const definition = figures.find(({ id }) => id === figure())
    const answer = situation().figures.find(({ id }) => id === figure())
    if (definition === undefined || answer === undefined) return undefined
    const view = makeView(index, situation().controls)
    const history = figureHistory(definition, answer, view, session.timeline.events)
    return { history, chart: figureChart(history, answer, view) }
  })
  return (
    <Show
      when={found()}
      fallback={
        <main class="work page" id="main" tabindex="-1">
          <p class="empty">{words.noFigures}</p>
        </main>
      }
    >
      {(shown) => <Figure history={shown().history} chart={shown().chart} narrow={props.narrow} />}
    </Show>
  )
}

const Figure = (props: {
  readonly history: FigureHistory
  readonly chart: Chart
  readonly narrow: boolean
}) => {
  const { session } = useViewer()
  const { figures } = session.index.bundle.record.manifest
  const [numbers, setNumbers] = createSignal(false)
  const reasoning = createFigureReasoning(() => props.history)
  return (
    <main class="work page figures" id="main" tabindex="-1">
      <section class="wide" aria-labelledby="figure-title">
        <nav class="choose" aria-label={words.figures}>
          <For each={figures}>
            {(figure) => (
              <StepLink
                step={{ screen: "figures", figure: figure.id }}
                current={figure.id === props.history.figure.id}
                class="pill"
              >
                <Recorded>{nameIn(figure)}</Recorded>
              </StepLink>
            )}
          </For>
          <button
            type="button"
            class="pill toggle"
            aria-pressed={numbers()}
            onClick={() => setNumbers(!numbers())}
          >
            <TableIcon /> {words.numbers}
          </button>
        </nav>
        <div class="page-head">
          <div>
            <h2 id="figure-title">
              <Recorded>{nameIn(props.history.figure)}</Recorded>
            </h2>
            <p>{words.inOrder(words.measure(props.history.figure.measure.kind))}</p>
          </div>
          <HistoryKey
            accounts={reasoning.drawn()}
            later={props.history.groups.some(({ later }) => later.length > 0)}
            implied={Object.keys(reasoning.implied()?.implied.range ?? {}).length > 0}
          />
        </div>
        <div class="scroll">
          <Show when={props.history.counts.claims > 0} fallback={<p class="empty">{words.noClaim}</p>}>
            <FigureChart
              chart={props.chart}
              history={props.history}
              accountsOf={reasoning.accountsOf}
              implied={reasoning.implied()}
              narrow={props.narrow}
            />
            <HistoryTable
              history={props.history}
              accountsOf={reasoning.accountsOf}
              implied={reasoning.implied()}
              numbers={numbers()}
              narrow={props.narrow}
            />
          </Show>
          <Foot history={props.history} />
        </div>
      </section>
      <aside class="side" aria-label={words.together}>
        <PickedClaim />
        <FigureReasons
          history={props.history}
          accounts={reasoning.today()}
          askingAccounts={reasoning.accounts}
          accountsOf={reasoning.accountsOf}
          otherDates={reasoning.otherDates}
          implied={{ asking: reasoning.bounds, shown: reasoning.implied() }}
          roster={reasoning.roster()}
        />
      </aside>
    </main>
  )
}

const Foot = (props: { readonly history: FigureHistory }) => {
  const counts = () => props.history.counts
  return (
    <p class="foot">
      {words.foot(counts().claims, counts().speakers, counts().periods)}
      <Show when={counts().late > 0}>{words.late(counts().late)}</Show>
      <Show when={textIn(props.history.figure, "note")}>
        {(note) => (
          <>
            {" · "}
            <Recorded>{note()}</Recorded>
          </>
        )}
      </Show>
    </p>
  )
}
