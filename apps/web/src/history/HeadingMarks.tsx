import type { LaterCount } from "@cordon/view-model/later-count"
import { For, Show } from "solid-js"
import type { GroupPlot } from "./group-plot.ts"
import { HEADING } from "./row-height.ts"
import { words } from "./words.ts"

/** In the heading of a period: the letters of its bands, and the heads of its later counts with their words. */
export const HeadingMarks = (props: { readonly plot: GroupPlot; readonly labels: boolean }) => {
  const x = (value: number) => props.plot.scale.x(value)
  const ends = ({ low, high }: LaterCount) => [...new Set([low, high])].filter((value) => value !== undefined)
  return (
    <svg width={props.plot.scale.width} height={HEADING} aria-hidden="true">
      <g classList={{ old: props.plot.old }}>
        <For each={props.plot.bands}>
          {(band) => (
            <text class="letter" x={band.letterAt} y={HEADING - 6}>
              {band.letters}
            </text>
          )}
        </For>
      </g>
      <For each={props.plot.later}>
        {(count, i) => (
          <For each={ends(count)}>
            {(value) => (
              <g class="later">
                <path d={`M${x(value)} 6V${HEADING}`} />
                <Show when={value === (count.high ?? count.low) && i() === 0}>
                  <LaterLabel
                    count={count}
                    x={x(value)}
                    width={props.plot.scale.width}
                    words={props.labels ? words.laterCount(count.words) : ""}
                    keepClear={props.plot.bands.map(({ letterAt }) => letterAt)}
                  />
                </Show>
              </g>
            )}
          </For>
        )}
      </For>
    </svg>
  )
}

const LaterLabel = (props: {
  readonly count: LaterCount
  readonly x: number
  readonly width: number
  readonly words: string
  /** Where letters stand that it should not cover. */
  readonly keepClear: ReadonlyArray<number>
}) => {
  const covers = (from: number, to: number) => props.keepClear.some((at) => at > from - 6 && at < to + 6)
  const left = () => {
    const length = 14 + 6 * props.words.length
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
        {props.words}
      </text>
    </>
  )
}
