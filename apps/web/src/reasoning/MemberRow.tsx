import type { ReasonMember } from "@cordon/view-model/reasoning-answer"
import { Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { MemberId } from "./MemberId.tsx"
import { memberSaid } from "./member-said.ts"

/** A claim or an assumption that is blamed or held: who says it, in our paraphrase, and the way to it. */
export const MemberRow = (props: { readonly member: ReasonMember }) => {
  const { index } = useViewer().session
  const said = () => memberSaid(props.member, index)
  return (
    <li class="member">
      <span>
        <Show when={said().who}>
          {(who) => (
            <>
              <b>{who()}</b>:{" "}
            </>
          )}
        </Show>
        {said().what}
        <Show when={said().why}>
          {(why) => (
            <>
              . <small>{why()}</small>
            </>
          )}
        </Show>
      </span>
      <MemberId member={props.member} />
    </li>
  )
}
