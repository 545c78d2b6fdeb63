import { incidentSymbol } from "@cordon/map-style/symbol"
import { type Legend, type LegendEntry, legendOf } from "@cordon/view-model/legend"
import { territoryKey } from "@cordon/view-model/territory-key"
import { createMemo, For, Match, Show, Switch, untrack } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import type { GroundState } from "./cell-state.ts"
import { facilitiesOf } from "./facility.ts"
import { GroundSwatch } from "./Swatch.tsx"

const PLAIN: GroundState = { party: -1, second: -1, third: -1, dissent: -1, inferred: false }

const sameLegend = (a: Legend, b: Legend): boolean =>
  a.entries.map(({ label }) => label).join() === b.entries.map(({ label }) => label).join() &&
  a.notes.join() === b.notes.join()

/** What the marks on the map mean; only those that are on it now. */
export const MapLegend = () => {
  const { session, snapshot } = useViewer()
  const key = createMemo(
    () => `${territoryKey(snapshot().situation.territory)} ${snapshot().situation.incidents.length > 0}`
  )
  const legend = createMemo(
    () => {
      key()
      return legendOf(session.getSnapshot().situation, session.index)
    },
    { entries: [], notes: [] },
    { equals: sameLegend }
  )
  const labels = createMemo(() => legend().entries.map(({ label }) => label))
  const hasFacilities = facilitiesOf(session.index).length > 0
  return (
    <div class="leg" role="note" aria-label="Legend">
      <For each={labels()}>
        {(label) => (
          <div>
            <LegendMark entry={legend().entries.find((entry) => entry.label === label)!} />
            {label}
          </div>
        )}
      </For>
      <Show when={hasFacilities}>
        <div>
          <svg width="26" height="16" class="overlay-mark">
            <g class="facility" transform="translate(13 9) scale(0.85)">
              <path class="ground" d="M-6.5-6.5h13v13h-13z" />
              <path class="ink" d="M0-6.5v13M-6.5 0h13M-3.5-1.2v2.4M3.5-1.2v2.4M-1.8-6.7v-1.3h3.6v1.3z" />
            </g>
          </svg>
          Facility, coloured by holder
        </div>
      </Show>
      <Show when={legend().notes.length > 0}>
        <p>{legend().notes.join(" ")}</p>
      </Show>
    </div>
  )
}

/** The mark of a legend entry. */
export const LegendMark = (props: { readonly entry: LegendEntry }) => {
  const entry = untrack(() => props.entry)
  const ground = (): GroundState | undefined => {
    switch (entry.kind) {
      case "party":
        return { ...PLAIN, party: entry.style.slot - 1 }
      case "contested":
        return { ...PLAIN, party: 0, second: 1 }
      case "disagree":
        return { ...PLAIN, party: 0, dissent: 1 }
      case "inferred":
        return { ...PLAIN, party: 0, inferred: true }
      case "noClaim":
        return PLAIN
      default:
        return undefined
    }
  }
  return (
    <Switch>
      <Match when={ground()}>{(state) => <GroundSwatch state={state()} />}</Match>
      <Match when={entry.kind === "front"}>
        <svg width="26" height="14">
          <path class="front-error" d="M0 7H26" />
          <path class="front-core" d="M0 7H26" />
        </svg>
      </Match>
      <Match when={entry.kind === "edge"}>
        <svg width="26" height="14">
          <path class="front-dots" d="M1 7H25" />
        </svg>
      </Match>
      <Match when={entry.kind === "incident"}>
        <svg width="26" height="16" class="overlay-mark">
          <g class="incident" transform="translate(13 8) scale(0.93)">
            <For each={incidentSymbol.paths}>{({ d }) => <path d={d} />}</For>
            <text y="3.3">2</text>
          </g>
        </svg>
      </Match>
    </Switch>
  )
}
