import type { Grade as Admiralty } from "@cordon/view-model/grade"
import { words } from "./words.ts"

/** The Admiralty grade of a claim: letter of the source, number of the information. */
export const Grade = (props: { readonly grade: Admiralty }) => {
  const said = () =>
    words.gradeWords(words.reliability[props.grade.reliability], words.credibility[props.grade.credibility])
  return (
    <span
      dir="ltr"
      class={props.grade.reliability === "F" ? "g f" : "g"}
      role="img"
      aria-label={words.grade(`${props.grade.reliability}${props.grade.credibility}`, said())}
      title={said()}
    >
      <b>{props.grade.reliability}</b>
      <b>{props.grade.credibility}</b>
    </span>
  )
}
