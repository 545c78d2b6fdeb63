import { figureHistory } from "@cordon/view-model/figure-history"
import { counted } from "@cordon/view-model/format"
import { makeView } from "@cordon/ledger/visible"
import { createMemo, createSignal, For, Show } from "solid-js"
import { TableIcon } from "../icon/icon.tsx"
import { accountsOfFigure } from "../reasoning/shown-account.ts"
import { PickedClaim } from "../screen/PickedClaim.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { bandsOf } from "./bands.ts"
import { plotScale } from "./plot-scale.ts"
import { FigureReasons } from "./FigureReasons.tsx"
import { HistoryKey } from "./HistoryKey.tsx"
import { HistoryTable } from "./HistoryTable.tsx"
import { measureWords } from "./measure-words.ts"

/** One figure: all that is claimed of it by period, and what of that can hold together. */
export const FiguresScreen = (_props: { readonly narrow: boolean }) => {
  const { session, snapshot, figure, reasoning } = useViewer()
  const { index } = session
  const { figures } = index.bundle.record.manifest
  const [numbers, setNumbers] = createSignal(false)
  const situation = createMemo(() => snapshot().situation)
  const history = createMemo(() => {
    const definition = figures.find(({ id }) => id === figure())
    const answer = situation().figures.find(({ id }) => id === figure())
    if (definition === undefined || answer === undefined) return undefined
    const view = makeView(index, situation().controls)
    return figureHistory(definition, answer, view, session.timeline.events)
  })
  const accounts = reasoning.accounts.want()
  const shown = createMemo(() => accountsOfFigure(accounts.old() ? undefined : accounts.answer(), figure()))
  return (
    <Show
      when={history()}
      fallback={
        <main class="work page" id="main" tabindex="-1">
          <p class="empty">This case has no key figures.</p>
        </main>
      }
    >
      {(found) => (
        <main class="work page figures" id="main" tabindex="-1">
          <section class="wide" aria-labelledby="figure-title">
            <nav class="choose" aria-label="Figures">
              <For each={figures}>
                {({ id, name }) => (
                  <StepLink step={{ screen: "figures", figure: id }} current={id === figure()} class="pill">
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
                <h2 id="figure-title">{found().figure.name}</h2>
                <p>{measureWords(found().figure.measure)} Rows in order of saying.</p>
              </div>
              <HistoryKey
                bands={
                  found().groups.some(({ current }) => current)
                    ? bandsOf(shown().shown, plotScale(100, found().max))
                    : []
                }
                later={found().groups.some(({ later }) => later.length > 0)}
              />
            </div>
            <div class="scroll">
              <Show
                when={found().counts.claims > 0}
                fallback={<p class="empty">No claim of this figure under this view.</p>}
              >
                <HistoryTable history={found()} accounts={shown().shown} numbers={numbers()} />
              </Show>
              <p class="foot">
                {counted(found().counts.claims, "claim")} by {counted(found().counts.speakers, "speaker")} in{" "}
                {counted(found().counts.periods, "period")}
                <Show when={found().counts.late > 0}>
                  {" "}
                  · {counted(found().counts.late, "claim")} published later: not counted
                </Show>
                <Show when={found().figure.note}>{(note) => <> · {note()}</>}</Show>
              </p>
            </div>
          </section>
          <aside class="side" aria-label="What can hold together">
            <PickedClaim />
            <FigureReasons history={found()} accounts={shown()} asking={accounts} />
          </aside>
        </main>
      )}
    </Show>
  )
}
