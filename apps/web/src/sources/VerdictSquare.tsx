import { verdictWords } from "@cordon/view-model/verdict"
import type { Verdict } from "@cordon/domain/assessment/outcome"
import { words } from "./words.ts"

/** One claim by how it turned out: filled, hatched, outlined or dashed, so that colour is not needed. */
export const VerdictSquare = (props: { readonly verdict: Verdict; readonly title?: string }) => (
  <span
    class={`square ${props.verdict}`}
    title={props.title === undefined ? undefined : words.square(props.title, verdictWords[props.verdict])}
    aria-hidden="true"
  />
)
