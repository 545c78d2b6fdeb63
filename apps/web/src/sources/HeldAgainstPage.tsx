import type { ClaimId } from "@cordon/domain/key"
import { makeView } from "@cordon/ledger/visible"
import { countedThings, type HeldFigure, heldAgainst } from "@cordon/view-model/held-against"
import { createMemo, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { HeldFigureRow } from "./HeldFigureRow.tsx"
import { words } from "./held-words.ts"
import { ratioScale } from "./ratio-scale.ts"
import { RatioTicks } from "./RatioTicks.tsx"

/** Figures of one thing and one time, held against one of them that the reader chooses. */
export const HeldAgainstPage = () => {
  const { session, snapshot, place, go } = useViewer()
  const view = createMemo(() => makeView(session.index, snapshot().situation.controls))
  const things = createMemo(() => countedThings(view()))
  const held = createMemo(() =>
    heldAgainst(place().held || (things()[0]?.key ?? ""), place().against, view())
  )
  const scale = createMemo(() => ratioScale((held()?.near ?? []).flatMap(({ ratio }) => ratio ?? [])))
  return (
    <main class="work page sources" id="main" tabindex="-1">
      <section class="wide held" aria-labelledby="held-title">
        <div class="page-head">
          <div>
            <h2 id="held-title">{words.title}</h2>
            <p>{words.note}</p>
          </div>
          <StepLink step={{ screen: "sources" }} class="back">
            {words.back}
          </StepLink>
        </div>
        <Show when={held()} fallback={<p class="empty">{words.noThings}</p>}>
          {(found) => (
            <div class="scroll">
              <div class="held-choice">
                <label>
                  <span>{words.thing}</span>
                  <select
                    value={found().thing.key}
                    onChange={(event) => go({ screen: "sources", held: event.currentTarget.value })}
                  >
                    <For each={things()}>
                      {({ key, title, figures, voices }) => (
                        <option value={key} selected={key === found().thing.key}>
                          {words.thingWith(title, figures, voices)}
                        </option>
                      )}
                    </For>
                  </select>
                </label>
                <label>
                  <span>{words.against}</span>
                  <select
                    onChange={(event) =>
                      go({
                        screen: "sources",
                        held: found().thing.key,
                        against: event.currentTarget.value as ClaimId
                      })
                    }
                  >
                    <For each={found().references}>
                      {({ claim, words: said }) => (
                        <option value={claim} selected={claim === found().reference.claim}>
                          {said}
                        </option>
                      )}
                    </For>
                  </select>
                </label>
              </div>
              <Show when={place().against === undefined}>
                <p class="small">{words.chosen}</p>
              </Show>
              <table class="ratios of-figures">
                <thead>
                  <tr>
                    <th scope="col">{words.columns.source}</th>
                    <th scope="col">{words.columns.figure}</th>
                    <th scope="col">
                      <span class="unseen">{words.columns.over}</span>
                      <RatioTicks scale={scale()} />
                    </th>
                    <th scope="col">{words.columns.said}</th>
                    <th scope="col">{words.columns.claim}</th>
                  </tr>
                </thead>
                <tbody>
                  <tr class="reference">
                    <th scope="row">
                      <Recorded>{found().reference.speaker}</Recorded>
                    </th>
                    <td>
                      <bdi>{found().reference.amount}</bdi>
                    </td>
                    <td>{words.reference(found().reference.period)}</td>
                    <td>{found().reference.said}</td>
                    <td>
                      <ClaimLink claim={found().reference.claim} />
                    </td>
                  </tr>
                  <For each={found().near}>
                    {(figure) => <HeldFigureRow figure={figure} scale={scale()} />}
                  </For>
                </tbody>
              </table>
              <Show when={found().near.length === 0}>
                <p class="empty">{words.none}</p>
              </Show>
              <Show when={found().otherTimes.length > 0}>
                <details>
                  <summary>{words.otherTimes(found().otherTimes.length)}</summary>
                  <OtherTimes figures={found().otherTimes} />
                </details>
              </Show>
            </div>
          )}
        </Show>
      </section>
    </main>
  )
}

const OtherTimes = (props: { readonly figures: ReadonlyArray<HeldFigure> }) => (
  <table class="ratios of-figures">
    <thead>
      <tr>
        <th scope="col">{words.columns.source}</th>
        <th scope="col">{words.columns.figure}</th>
        <th scope="col">{words.period}</th>
        <th scope="col">{words.columns.said}</th>
        <th scope="col">{words.columns.claim}</th>
      </tr>
    </thead>
    <tbody>
      <For each={props.figures}>
        {(figure) => (
          <tr>
            <th scope="row">
              <Recorded>{figure.speaker}</Recorded>
            </th>
            <td>
              <bdi>{figure.amount}</bdi>
            </td>
            <td>{figure.period}</td>
            <td>{figure.said}</td>
            <td>
              <ClaimLink claim={figure.claim} />
            </td>
          </tr>
        )}
      </For>
    </tbody>
  </table>
)
