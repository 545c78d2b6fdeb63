import { DISPUTE_RADIUS, NOT_EQUAL } from "./dispute-sign.ts"

/** Where sources disagree about who holds a quarter: the sign of every dispute, in its colour. */
export const DisputeMark = (props: { readonly x: number; readonly y: number }) => (
  <g class="dispute-mark" transform={`translate(${props.x} ${props.y})`}>
    <circle r={DISPUTE_RADIUS} />
    <path d={NOT_EQUAL} />
  </g>
)
