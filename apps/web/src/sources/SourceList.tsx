import { formatDay } from "@cordon/view-model/format-time"
import { foundSources, sourceList } from "@cordon/view-model/source-list"
import { makeView } from "@cordon/ledger/visible"
import { createMemo, createSignal, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words as held } from "./held-words.ts"
import { words } from "./words.ts"

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
            <h2 id="sources-title">{words.title}</h2>
            <p>{words.summary(entries().length, formatDay(snapshot().knownBy), judged())}</p>
          </div>
          <StepLink step={{ screen: "sources", held: "" }} class="back">
            {held.link}
          </StepLink>
          <input
            type="search"
            class="find"
            placeholder={words.find}
            aria-label={words.find}
            value={query()}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <div class="scroll">
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.kind}</th>
                <th scope="col">{words.columns.alignment}</th>
                <th scope="col" class="num">
                  {words.columns.claims}
                </th>
                <th scope="col" class="num">
                  {words.columns.repeats}
                </th>
                <th scope="col" class="num">
                  {words.columns.withOutcome}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={found()}>
                {(entry) => (
                  <tr>
                    <th scope="row">
                      <StepLink step={{ screen: "sources", source: entry.id }}>
                        <Recorded>{entry.name}</Recorded>
                      </StepLink>
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
              {query().trim() === "" ? words.noneBy(formatDay(snapshot().knownBy)) : words.empty}
            </p>
          </Show>
        </div>
      </section>
    </main>
  )
}
