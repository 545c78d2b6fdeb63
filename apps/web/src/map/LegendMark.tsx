import { corridorStyles, flowStyles } from "@cordon/map-style/flow-style"
import { incidentSymbol } from "@cordon/map-style/symbol"
import type { LegendEntry } from "@cordon/view-model/legend"
import { flowWidth } from "@cordon/view-model/map-flow"
import type { LegendDetail, MapLegendRow } from "@cordon/view-model/map-legend"
import { For, Match, Switch, untrack } from "solid-js"
import type { GroundState } from "./cell-state.ts"
import { CorridorSign } from "./CorridorMarks.tsx"
import { GroundSwatch } from "./Swatch.tsx"
import { words } from "./pane-words.ts"

const PLAIN: GroundState = {
  party: -1,
  second: -1,
  third: -1,
  dissent: -1,
  inferred: false,
  stale: false
}

/** The mark of a row of the legend. */
export const LegendRowMark = (props: { readonly row: MapLegendRow }) => {
  const mark = untrack(() => props.row.mark)
  return (
    <Switch>
      <Match when={mark.kind === "entry" && mark.entry}>{(entry) => <LegendMark entry={entry()} />}</Match>
      <Match when={mark.kind === "stale"}>
        <GroundSwatch state={{ ...PLAIN, party: 0, stale: true }} />
      </Match>
      <Match when={mark.kind === "week"}>
        <svg width="26" height="14">
          <path class="week-ground" d="M13 1H26V13H13z" />
          <path class="week-lines" d="M13 3H26M13 8H26M13 13H26" />
          <path class="week-dots" d="M1 7H12" />
        </svg>
      </Match>
      <Match when={mark.kind === "flow"}>
        <svg width="26" height="14">
          <path class="flow-line plain" d="M2 10Q11 3 18 6" stroke-width="3" />
          <path class="flow-head" d="M25 8L17 10.5L19 6.5L17.5 2.5z" />
        </svg>
      </Match>
      <Match when={mark.kind === "corridor"}>
        <svg width="26" height="14">
          <path class="corridor-casing" d="M1 7H25" stroke-width="7" />
          <path class="corridor-line" d="M1 7H25" stroke-width="3" />
        </svg>
      </Match>
      <Match when={mark.kind === "force"}>
        <svg width="26" height="16">
          <path class="force-frame" d="M8 3.5h10v10h-10z" />
        </svg>
      </Match>
      <Match when={mark.kind === "facility"}>
        <svg width="26" height="16" class="overlay-mark">
          <g class="facility" transform="translate(13 9) scale(0.85)">
            <path class="ground" d="M-6.5-6.5h13v13h-13z" />
            <path class="ink" d="M0-6.5v13M-6.5 0h13M-3.5-1.2v2.4M3.5-1.2v2.4M-1.8-6.7v-1.3h3.6v1.3z" />
          </g>
        </svg>
      </Match>
      <Match when={mark.kind === "names"}>
        <svg width="26" height="14">
          <text class="names-mark" x="13" y="11">
            {words.names}
          </text>
        </svg>
      </Match>
    </Switch>
  )
}

/** The mark of a detail: a kind of movement, a width, a standing of a corridor. */
export const LegendDetailMark = (props: { readonly detail: LegendDetail }) => {
  const detail = untrack(() => props.detail)
  switch (detail.kind) {
    case "movement": {
      const style = flowStyles[detail.movement]
      return (
        <svg width="26" height="10">
          <path
            class="flow-line plain"
            d="M1 5H25"
            stroke-width="4"
            stroke-dasharray={style.dash.map((length) => length * 0.8).join(" ")}
            stroke-linecap={style.cap}
          />
          {style.double ? <path class="flow-core" d="M1 5H25" stroke-width="1.6" /> : null}
        </svg>
      )
    }
    case "width":
      return (
        <svg width="26" height="10">
          <path class="flow-line plain" d="M1 5H25" stroke-width={flowWidth(detail.people)} />
        </svg>
      )
    case "corridor": {
      const style = corridorStyles[detail.status]
      return (
        <svg width="26" height="16">
          <path class="corridor-casing" d="M1 8H25" stroke-width="6" />
          <path
            class="corridor-line"
            d="M1 8H25"
            stroke-width="3"
            stroke-dasharray={style.dash.join(" ")}
            stroke-linecap={style.cap}
          />
          <CorridorSign x={13} y={8} sign={style.sign} />
        </svg>
      )
    }
  }
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
