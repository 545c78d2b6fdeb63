import type { ActorId, PlaceId } from "@cordon/domain/key"
import { formatDay, formatShortDay } from "@cordon/view-model/format-time"
import { type HolderRow, type HolderSpell, placeHistory } from "@cordon/view-model/place-history"
import { createMemo, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { cellStateOf } from "../map/cell-state.ts"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { AxisGround, createAxis, TimeAxis } from "../time-axis/TimeAxis.tsx"
import { GroundBar } from "./GroundBar.tsx"
import { words } from "./words.ts"

/** Who held a place when: the consensus first, then each source by itself, drawn as on the map. */
export const HolderRows = (props: { readonly place: PlaceId }) => {
  const { session, snapshot } = useViewer()
  const rows = createMemo(() => {
    const { knownBy, accordingTo } = snapshot()
    return placeHistory(props.place, session.index, { knownBy, accordingTo })
  })
  return (
    <div class="part">
      <h3>
        {words.held} <small>{words.heldNote}</small>
      </h3>
      <Show when={rows().length > 0} fallback={<p class="small">{words.heldNone}</p>}>
        <table class="spans holders">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{words.accordingTo}</span>
              </th>
              <th scope="col" class="axis">
                <TimeAxis />
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>{(row) => <Row row={row} />}</For>
          </tbody>
        </table>
      </Show>
    </div>
  )
}

const Row = (props: { readonly row: HolderRow }) => {
  const { snapshot } = useViewer()
  const now = () => props.row.spells.find(({ from, to }) => from <= snapshot().at && snapshot().at <= to)
  return (
    <tr classList={{ consensus: props.row.source === undefined }}>
      <th scope="row">
        <Show when={props.row.source} fallback={<b>{props.row.title}</b>}>
          {(source) => (
            <StepLink step={{ screen: "sources", source: source() }}>
              <Recorded>{props.row.title}</Recorded>
            </StepLink>
          )}
        </Show>
        <small>
          {now()?.words ?? words.silent}{" "}
          <For each={now()?.claims.slice(0, 3)}>{(claim) => <ClaimLink claim={claim} />}</For>
        </small>
      </th>
      <td class="axis" dir="ltr">
        <AxisGround />
        <ol aria-label={words.heldBy(props.row.title)}>
          <For each={props.row.spells}>{(spell) => <Spell spell={spell} />}</For>
        </ol>
      </td>
    </tr>
  )
}

const Spell = (props: { readonly spell: HolderSpell }) => {
  const { session } = useViewer()
  const axis = createAxis()
  const { parties } = session.index.bundle.record.manifest
  const orderOf = (party: ActorId) => {
    const order = parties.findIndex(({ actor }) => actor === party)
    return order < 0 ? parties.length : order
  }
  const text = () =>
    `${words.spell(formatShortDay(props.spell.from), formatDay(props.spell.to), props.spell.words)}${props.spell.claims.length === 0 ? "" : words.claimIds(props.spell.claims.slice(0, 4))}`
  return (
    <li
      class="bar"
      classList={{
        stale: props.spell.territory.stale,
        premise: props.spell.territory.basis === "baseline"
      }}
      title={text()}
      style={{
        left: `${axis.left(props.spell.from)}%`,
        width: `${axis.wide(props.spell.from, props.spell.to)}%`
      }}
    >
      <GroundBar state={cellStateOf(props.spell.territory, orderOf)} />
      <span class="unseen">{text()}</span>
    </li>
  )
}
