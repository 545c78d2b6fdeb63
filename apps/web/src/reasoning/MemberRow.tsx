import { sourceShortName } from "@cordon/view-model/names"
import { Match, Switch } from "solid-js"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import type { Member } from "./answers.ts"

const ASPECTS = { total: " (its total)", parts: " (its parts)" } as const

/** A claim or an assumption that is blamed or held: who says it, in our paraphrase, and the way to it. */
export const MemberRow = (props: { readonly member: Member }) => {
  const { index } = useViewer().session
  const claim = () => (props.member.kind === "claim" ? props.member : undefined)
  const said = () => {
    const member = claim()
    return member === undefined ? undefined : index.claims.get(member.claim)?.claim
  }
  const assumed = () => {
    const { member } = props
    if (member.kind !== "assumption") return undefined
    const known = index.bundle.record.manifest.assumptions?.find(({ id }) => id === member.assumption)
    return known ?? { title: member.assumption, by: "unknown", reason: "" }
  }
  return (
    <li class="member">
      <Switch>
        <Match when={claim()}>
          {(member) => (
            <>
              <span>
                <b>{said() === undefined ? member().claim : sourceShortName(index, said()!.speaker)}</b>
                {said() === undefined ? "" : `: ${said()!.paraphrase}`}
                {member().aspect === undefined ? "" : ASPECTS[member().aspect!]}
              </span>
              <ClaimButton claim={member().claim} />
            </>
          )}
        </Match>
        <Match when={assumed()}>
          {(found) => (
            <>
              <span>
                {found().title}.{" "}
                <small>
                  Assumed by {found().by}: {found().reason}
                </small>
              </span>
              <span class="tag">assumption</span>
            </>
          )}
        </Match>
      </Switch>
    </li>
  )
}
