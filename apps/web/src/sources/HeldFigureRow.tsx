import type { HeldFigure } from "@cordon/view-model/held-against"
import { Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { words } from "./held-words.ts"
import { RatioMark } from "./RatioMark.tsx"
import type { RatioScale } from "./ratio-scale.ts"

/** A figure with how it compares to the one that it is held against. */
export const HeldFigureRow = (props: { readonly figure: HeldFigure; readonly scale: RatioScale }) => (
  <tr>
    <th scope="row">
      <StepLink step={{ screen: "sources", source: props.figure.source }}>
        <Recorded>{props.figure.speaker}</Recorded>
      </StepLink>
    </th>
    <td>
      <bdi>{props.figure.amount}</bdi>
    </td>
    <td>
      <Show when={props.figure.ratio}>
        {(ratio) => (
          <>
            <span class="over">{overWords(ratio())}</span>
            <RatioMark ratio={ratio()} scale={props.scale} />
          </>
        )}
      </Show>
    </td>
    <td>{props.figure.said}</td>
    <td>
      <ClaimLink claim={props.figure.claim} />
    </td>
  </tr>
)

const overWords = ({ low, high, openBelow, openAbove }: NonNullable<HeldFigure["ratio"]>): string => {
  const ratio = words.ratio(two(low), two(high))
  return openBelow && openAbove
    ? words.openBothWays(ratio)
    : openBelow
      ? words.orLess(ratio)
      : openAbove
        ? words.orMore(ratio)
        : ratio
}

const two = (value: number): string => String(Number(value.toPrecision(2)))
