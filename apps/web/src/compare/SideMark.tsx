import type { Side } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"

/** The letter of a side. */
export const SideMark = (props: { readonly side: Side }) => (
  <b class={`side-mark ${props.side}`}>{sideLetters[props.side]}</b>
)
