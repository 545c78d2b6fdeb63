import type { ReasonMember } from "@cordon/view-model/reasoning-answer"
import { Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { useViewer } from "../state/viewer.ts"
import { MemberId } from "./MemberId.tsx"
import { memberSaid } from "./member-said.ts"
import { words } from "./words.ts"

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
              <b>
                <Recorded>{who()}</Recorded>
              </b>
              :{" "}
            </>
          )}
        </Show>
        <Recorded>{said().what}</Recorded>
        <Show when={said().assumed}>
          {(assumed) => (
            <>
              .{" "}
              <small>
                <Sentence
                  text={words.assumedBy}
                  parts={{
                    by: () => <Recorded>{assumed().by}</Recorded>,
                    reason: () => <Recorded>{assumed().reason}</Recorded>
                  }}
                />
              </small>
            </>
          )}
        </Show>
      </span>
      <MemberId member={props.member} />
    </li>
  )
}
