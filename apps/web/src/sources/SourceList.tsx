import { counted } from "@cordon/view-model/format"
import { formatDay } from "@cordon/view-model/format-time"
import { foundSources, sourceList } from "@cordon/view-model/source-list"
import { makeView } from "@cordon/ledger/visible"
import { createMemo, createSignal, For, Show } from "solid-js"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"

/** Everybody who speaks or is quoted, with how much, and a way to each one's record. */
export const SourceList = () => {
  const { session, snapshot } = useViewer()
  const [query, setQuery] = createSignal("")
  const entries = createMemo(() =>
    sourceList(
      makeView(session.index, {
        at: snapshot().at,
        knownBy: snapshot().knownBy,
        accordingTo: { kind: "consensus" }
      })
    )
  )
  const found = createMemo(() => foundSources(entries(), query()))
  const judged = () => entries().filter(({ withOutcome }) => withOutcome > 0).length
  return (
    <main class="work page sources" id="main" tabindex="-1">
      <section class="wide" aria-labelledby="sources-title">
        <div class="page-head">
          <div>
            <h2 id="sources-title">Sources</h2>
            <p>
              {counted(entries().length, "source")} had spoken or been quoted by{" "}
              {formatDay(snapshot().knownBy)}; {judged()} of them {judged() === 1 ? "has" : "have"} claims
              with an outcome known by then.
            </p>
          </div>
          <input
            type="search"
            class="find"
            placeholder="Find a source"
            aria-label="Find a source"
            value={query()}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <div class="scroll">
          <table class="list">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Kind</th>
                <th scope="col">Alignment, as judged</th>
                <th scope="col" class="num">
                  Claims
                </th>
                <th scope="col" class="num">
                  Repeats others
                </th>
                <th scope="col" class="num">
                  With an outcome
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={found()}>
                {(entry) => (
                  <tr>
                    <th scope="row">
                      <StepLink step={{ screen: "sources", source: entry.id }}>{entry.name}</StepLink>
                    </th>
                    <td>{entry.kind}</td>
                    <td>{entry.alignment}</td>
                    <td class="num">{entry.claims}</td>
                    <td class="num">{entry.repeats === 0 ? "–" : entry.repeats}</td>
                    <td class="num">{entry.withOutcome === 0 ? "–" : entry.withOutcome}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <Show when={found().length === 0}>
            <p class="empty">
              {query().trim() === ""
                ? `No source had spoken by ${formatDay(snapshot().knownBy)}.`
                : "No source of this case is called so."}
            </p>
          </Show>
        </div>
      </section>
    </main>
  )
}
