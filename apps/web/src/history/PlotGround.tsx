import type { HistoryGroup } from "@cordon/view-model/figure-history"
import { For, Show } from "solid-js"
import { BandGround } from "./BandGround.tsx"
import type { Band } from "./bands.ts"
import type { PlotScale } from "./plot-scale.ts"

/** What lies behind the marks of one row: the lines of the axis, the bands of accounts, the later counts. */
export const PlotGround = (props: {
  readonly scale: PlotScale
  readonly ticks: ReadonlyArray<{ readonly value: number }>
  readonly bands: ReadonlyArray<Band>
  readonly later: HistoryGroup["later"]
  readonly height: number
  /** Heads of the bands and of the lines of later counts are drawn in the heading of a period. */
  readonly heading: boolean
}) => {
  return (
    <>
      <Show when={!props.heading}>
        <For each={props.ticks}>
          {({ value }) => <path class="grid" d={`M${props.scale.x(value)} 0V${props.height}`} />}
        </For>
      </Show>
      <For each={props.bands}>
        {(band) => (
          <Show when={props.heading} fallback={<BandGround band={band} height={props.height} />}>
            <text class="letter" x={band.letterAt} y={props.height - 6}>
              {band.letters}
            </text>
          </Show>
        )}
      </For>
      <For each={props.later}>
        {(count, i) => (
          <For each={[...new Set([count.low, count.high])].filter((value) => value !== undefined)}>
            {(value) => (
              <g class="later">
                <path d={`M${props.scale.x(value)} ${props.heading ? 6 : 0}V${props.height}`} />
                <Show when={props.heading && value === (count.high ?? count.low) && i() === 0}>
                  <LaterLabel
                    count={count}
                    x={props.scale.x(value)}
                    width={props.scale.width}
                    keepClear={props.bands.map(({ letterAt }) => letterAt)}
                  />
                </Show>
              </g>
            )}
          </For>
        )}
      </For>
    </>
  )
}

const LaterLabel = (props: {
  readonly count: HistoryGroup["later"][number]
  readonly x: number
  readonly width: number
  /** Where letters stand that it should not cover. */
  readonly keepClear: ReadonlyArray<number>
}) => {
  const words = () => `later count: ${props.count.words}`
  const covers = (from: number, to: number) => props.keepClear.some((at) => at > from - 6 && at < to + 6)
  const left = () => {
    const length = 14 + 6 * words().length
    if (props.x + length > props.width) return true
    return covers(props.x, props.x + length) && props.x > length && !covers(props.x - length, props.x)
  }
  const way = () => (props.count.high === undefined ? 1 : props.count.low === undefined ? -1 : 0)
  return (
    <>
      <path
        d={
          way() === 0
            ? ""
            : `M${props.x} 7h${way() * 9}M${props.x + way() * 5} 3.500l${way() * 4} 3.500l${way() * -4} 3.500`
        }
      />
      <text x={props.x + (left() ? -14 : 14)} y="15" text-anchor={left() ? "end" : "start"}>
        {words()}
      </text>
    </>
  )
}
