import { type FigureHistory, figureHistory } from "@cordon/view-model/figure-history"
import { counted } from "@cordon/view-model/format"
import { makeView } from "@cordon/ledger/visible"
import { createMemo, createSignal, For, Show } from "solid-js"
import { TableIcon } from "../icon/icon.tsx"
import { PickedClaim } from "../screen/PickedClaim.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { createFigureReasoning } from "./figure-reasoning.ts"
import { FigureReasons } from "./FigureReasons.tsx"
import { HistoryKey } from "./HistoryKey.tsx"
import { HistoryTable } from "./HistoryTable.tsx"
import { measureWords } from "./measure-words.ts"

/** One figure: all that is claimed of it by period, and what of that can hold together. */
export const FiguresScreen = (props: { readonly narrow: boolean }) => {
  const { session, snapshot, figure } = useViewer()
  const { index } = session
  const { figures } = index.bundle.record.manifest
  const situation = createMemo(() => snapshot().situation)
  const history = createMemo(() => {
    const definition = figures.find(({ id }) => id === figure())
    const answer = situation().figures.find(({ id }) => id === figure())
    if (definition === undefined || answer === undefined) return undefined
    const view = makeView(index, situation().controls)
    return figureHistory(definition, answer, view, session.timeline.events)
  })
  return (
    <Show
      when={history()}
      fallback={
        <main class="work page" id="main" tabindex="-1">
          <p class="empty">This case has no key figures.</p>
        </main>
      }
    >
      {(found) => <Figure history={found()} narrow={props.narrow} />}
    </Show>
  )
}

const Figure = (props: { readonly history: FigureHistory; readonly narrow: boolean }) => {
  const { session } = useViewer()
  const { figures } = session.index.bundle.record.manifest
  const [numbers, setNumbers] = createSignal(false)
  const reasoning = createFigureReasoning(() => props.history)
  return (
    <main class="work page figures" id="main" tabindex="-1">
      <section class="wide" aria-labelledby="figure-title">
        <nav class="choose" aria-label="Figures">
          <For each={figures}>
            {({ id, name }) => (
              <StepLink
                step={{ screen: "figures", figure: id }}
                current={id === props.history.figure.id}
                class="pill"
              >
                {name}
              </StepLink>
            )}
          </For>
          <button
            type="button"
            class="pill toggle"
            aria-pressed={numbers()}
            onClick={() => setNumbers(!numbers())}
          >
            <TableIcon /> Numbers
          </button>
        </nav>
        <div class="page-head">
          <div>
            <h2 id="figure-title">{props.history.figure.name}</h2>
            <p>{measureWords(props.history.figure.measure)} Rows in order of saying.</p>
          </div>
          <HistoryKey
            accounts={reasoning.drawn()}
            later={props.history.groups.some(({ later }) => later.length > 0)}
            implied={Object.keys(reasoning.implied()?.implied.range ?? {}).length > 0}
          />
        </div>
        <div class="scroll">
          <Show
            when={props.history.counts.claims > 0}
            fallback={<p class="empty">No claim of this figure under this view.</p>}
          >
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
      <aside class="side" aria-label="What can hold together">
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
      {counted(counts().claims, "claim")} by {counted(counts().speakers, "speaker")} in{" "}
      {counted(counts().periods, "period")}
      <Show when={counts().late > 0}> · {counted(counts().late, "claim")} published later: not counted</Show>
      <Show when={props.history.figure.note}>{(note) => <> · {note()}</>}</Show>
    </p>
  )
}
