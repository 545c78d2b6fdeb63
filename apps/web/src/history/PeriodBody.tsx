import type { FigureHistory, HistoryGroup } from "@cordon/view-model/figure-history"
import type { Implied } from "@cordon/view-model/implied"
import { createMemo, For, Show } from "solid-js"
import { alike } from "../state/alike.ts"
import { bandsOf } from "./bands.ts"
import { DerivedRow } from "./DerivedRow.tsx"
import { GroupHead } from "./GroupHead.tsx"
import type { GroupPlot } from "./group-plot.ts"
import { HistoryRow } from "./HistoryRow.tsx"
import { ImpliedRow } from "./ImpliedRow.tsx"
import type { PeriodAccounts } from "./period-accounts.ts"
import type { PlotScale } from "./plot-scale.ts"

/** What the record implies for the date, and whether it is that of other controls. */
export interface ImpliedShown {
  readonly implied: Implied
  readonly old: boolean
}

/** The claims about one period, on the ground of what its accounts imply. */
export const PeriodBody = (props: {
  readonly group: HistoryGroup
  readonly unit: FigureHistory["unit"]
  readonly scale: PlotScale
  readonly ticks: FigureHistory["ticks"]
  readonly accounts: PeriodAccounts | undefined
  readonly implied: ImpliedShown | undefined
  readonly numbers: boolean
  readonly narrow: boolean
}) => {
  const rows = createMemo(() => props.group.rows, undefined, { equals: alike })
  const implied = () => {
    const range = props.implied?.implied.range
    return props.group.current && (range?.low !== undefined || range?.high !== undefined)
      ? props.implied
      : undefined
  }
  const bands = createMemo(() => bandsOf(props.accounts?.shown ?? [], props.scale), undefined, {
    equals: alike
  })
  const later = createMemo(() => props.group.later, undefined, { equals: alike })
  const plot: GroupPlot = {
    get scale() {
      return props.scale
    },
    get ticks() {
      return props.ticks
    },
    get bands() {
      return bands()
    },
    get old() {
      return props.accounts?.old ?? false
    },
    get later() {
      return later()
    },
    get implied() {
      return implied()?.implied.range
    }
  }
  return (
    <tbody classList={{ current: props.group.current }}>
      <GroupHead
        group={props.group}
        plot={plot}
        accounts={props.accounts}
        unit={props.unit}
        numbers={props.numbers}
        narrow={props.narrow}
      />
      <For each={rows()}>
        {(row) => (
          <HistoryRow
            row={row}
            plot={plot}
            accounts={props.accounts?.shown ?? []}
            numbers={props.numbers}
            narrow={props.narrow}
          />
        )}
      </For>
      <Show when={props.group.derived}>
        {(derived) => (
          <DerivedRow derived={derived()} plot={plot} numbers={props.numbers} narrow={props.narrow} />
        )}
      </Show>
      <Show when={implied()}>
        {(found) => (
          <ImpliedRow
            implied={found().implied}
            old={found().old}
            plot={plot}
            numbers={props.numbers}
            narrow={props.narrow}
          />
        )}
      </Show>
    </tbody>
  )
}
