import { corridorView } from "@cordon/view-model/map-corridor"
import { flowView } from "@cordon/view-model/map-flow"
import { forceView } from "@cordon/view-model/map-force"
import { incidentView } from "@cordon/view-model/map-incident"
import { createDeferred, createMemo, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import { type CardContent, corridorCard, flowCard, forceCard, incidentCard } from "./map-card.ts"
import { words } from "./mark-table-words.ts"

/** What stands above the ground of the map, as a table: forces, movements, corridors and incidents, with their claims. */
export const MarkTable = () => {
  const { session, snapshot } = useViewer()
  const { index } = session
  const situation = createDeferred(() => snapshot().situation, { timeoutMs: 400 })
  const cards = createMemo(
    (): ReadonlyArray<CardContent> => [
      ...forceView(situation(), index).stacks.map(forceCard),
      ...flowView(situation(), index).flows.map(flowCard),
      ...corridorView(situation(), index).corridors.map((corridor) => corridorCard(corridor, index)),
      ...incidentView(situation(), index).spots.map((spot) =>
        incidentCard({ key: spot.place, at: [spot.at[0], spot.at[1]], spots: [spot], claims: spot.claims })
      )
    ],
    undefined,
    { equals: alike }
  )
  return (
    <Show when={cards().length > 0}>
      <table class="mark-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.detail}</th>
            <th scope="col">{words.said}</th>
            <th scope="col">{words.claims}</th>
          </tr>
        </thead>
        <For each={cards()}>
          {(card) => (
            <tbody>
              <For each={card.rows}>
                {(row, i) => (
                  <tr>
                    <Show when={i() === 0}>
                      <th scope="rowgroup" rowspan={card.rows.length}>
                        {card.title}
                        <Show when={card.note}>{(note) => <small>{note()}</small>}</Show>
                      </th>
                    </Show>
                    <td>
                      <Recorded>{row.label}</Recorded>{" "}
                      <Show when={row.note}>{(note) => <small>{note()}</small>}</Show>
                    </td>
                    <td>
                      <Recorded>{row.value ?? ""}</Recorded>
                    </td>
                    <td>
                      <For each={row.claims.slice(0, MANY)}>{(claim) => <ClaimButton claim={claim} />}</For>
                      <Show when={row.claims.length > MANY}> {words.more(row.claims.length - MANY)}</Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          )}
        </For>
      </table>
    </Show>
  )
}

/** Claims named in a row; the rest are counted. */
const MANY = 6
