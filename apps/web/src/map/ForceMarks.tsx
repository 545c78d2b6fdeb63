import type { ForceStack } from "@cordon/view-model/map-force"
import { createMemo, Index, Show } from "solid-js"
import { theme } from "../state/theme.ts"
import type { Point } from "./flow-path.ts"
import type { PlacedStack } from "./force-layout.ts"
import { useForceSymbols } from "./force-symbol.ts"
import type { MarkHandlers } from "./mark-handlers.ts"
import { stackFoot } from "./overlay-layout.ts"
import { textWay } from "./text-way.ts"

/** Forces as APP-6 symbols with the range of their strength, in a column where several stand at one place. */
export const ForceMarks = (props: {
  readonly stacks: ReadonlyArray<PlacedStack>
  readonly on: MarkHandlers<ForceStack>
  readonly isQuiet: (key: string) => boolean
}) => {
  const draw = useForceSymbols(() => props.stacks.length > 0)
  return (
    <g class="forces">
      <Index each={props.stacks}>
        {(placed) => (
          <g class="force-stack" {...props.on(() => placed().stack)}>
            <Show when={placed().from}>
              {(from) => (
                <>
                  <path class="force-leader halo" d={leader(from(), placed())} />
                  <path class="force-leader" d={leader(from(), placed())} />
                  <circle class="force-from" cx={from().x} cy={from().y} r="2.4" />
                </>
              )}
            </Show>
            <rect
              class="force-hit"
              x={placed().box.left}
              y={placed().box.top}
              width={placed().box.right - placed().box.left}
              height={placed().box.bottom - placed().box.top}
            />
            <Index each={placed().forces}>
              {(at) => (
                <g classList={{ quiet: props.isQuiet(at().force.key) }}>
                  <Show when={draw()}>
                    {(symbol) => (
                      <ForceSymbol
                        x={at().x}
                        y={at().y}
                        svg={symbol()(at().force.order, at().size, theme())}
                      />
                    )}
                  </Show>
                  <Show when={at().force.range}>
                    {(range) => (
                      <text class="mark-label" {...textWay(placed().side)} x={at().textX} y={at().y + 4}>
                        {range()}
                      </text>
                    )}
                  </Show>
                </g>
              )}
            </Index>
            <text class="mark-foot" {...textWay(placed().side)} x={placed().foot.x} y={placed().foot.y + 4}>
              {stackFoot(placed().stack, placed().more)}
            </text>
          </g>
        )}
      </Index>
    </g>
  )
}

/** From where the forces are said to be to the nearest of their frames. */
const leader = ({ x, y }: Point, { forces }: PlacedStack): string => {
  const nearest = forces.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0]
  return nearest === undefined ? "" : `M${x} ${y}L${nearest.x} ${nearest.y}`
}

/** A symbol with its middle at a point. */
export const ForceSymbol = (props: { readonly x: number; readonly y: number; readonly svg: string }) => {
  const svg = createMemo(() => props.svg)
  const size = createMemo(() => Number(/width="([\d.]+)"/.exec(svg())?.[1] ?? 0))
  return (
    <g
      class="force"
      transform={`translate(${props.x - size() / 2} ${props.y - size() / 2})`}
      // Drawn by the symbol library from numbers and our own colours: no text of the record is in it.
      innerHTML={svg()}
    />
  )
}
