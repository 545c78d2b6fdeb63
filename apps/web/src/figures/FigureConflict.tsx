import type { FigureId } from "@cordon/domain/key"
import { createMemo, For, Show } from "solid-js"
import { NotEqualIcon } from "../icon/icon.tsx"
import { conflictsOn } from "@cordon/view-model/conflict-words"
import { claimsOf } from "@cordon/view-model/member"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Claims named in one line; the rest are counted. */
const NAMED = 4

/** The smallest conflict that bears on a figure, as its claims. Its row is there before it is known, so that nothing moves. */
export const FigureConflict = (props: { readonly figure: FigureId }) => {
  const { reasoning } = useViewer()
  const asking = reasoning.conflicts.want()
  const first = createMemo(() =>
    asking.status() === "answered" ? conflictsOn(asking.answer()?.items ?? [], props.figure)[0] : undefined
  )
  const claims = () => (first() === undefined ? [] : claimsOf(first()!.members))
  return (
    <div class="conflict-row">
      <Show when={first()}>
        {(conflict) => (
          <StepLink
            class="fig-conflict"
            step={{ screen: "figures", figure: props.figure }}
            title={conflict().sentence}
          >
            <NotEqualIcon />
            <span>
              {words.conflict} <For each={claims().slice(0, NAMED)}>{(claim) => <code>{claim} </code>}</For>
              {claims().length > NAMED ? words.andMore(claims().length - NAMED) : ""}
            </span>
          </StepLink>
        )}
      </Show>
    </div>
  )
}
