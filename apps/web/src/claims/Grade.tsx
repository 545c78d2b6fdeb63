import { credibilityWords, reliabilityWords } from "@cordon/domain/assessment/admiralty"
import type { Grade as Admiralty } from "@cordon/view-model/grade"

/** The Admiralty grade of a claim: letter of the source, number of the information. */
export const Grade = (props: { readonly grade: Admiralty }) => {
  const words = () =>
    `Source: ${reliabilityWords[props.grade.reliability]}. Information: ${credibilityWords[props.grade.credibility]}.`
  return (
    <span
      class={props.grade.reliability === "F" ? "g f" : "g"}
      role="img"
      aria-label={`Grade ${props.grade.reliability}${props.grade.credibility}. ${words()}`}
      title={words()}
    >
      <b>{props.grade.reliability}</b>
      <b>{props.grade.credibility}</b>
    </span>
  )
}
