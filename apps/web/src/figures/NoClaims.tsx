import { formatDay } from "@cordon/view-model/format-time"
import { viewWords } from "@cordon/view-model/names"
import { Show } from "solid-js"
import { addDays } from "@cordon/domain/time/calendar-day"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Said where a view admits nothing at all, so that emptiness is not read as calm. */
export const NoClaims = () => {
  const { session, snapshot } = useViewer()
  const empty = () => {
    const { claims, control } = snapshot().situation.counts
    return claims + control === 0
  }
  const by = () => {
    const { accordingTo } = snapshot()
    return accordingTo.kind === "party"
      ? words.none.party(viewWords(accordingTo, session.index))
      : words.none[accordingTo.kind]
  }
  return (
    <Show when={empty()}>
      <p class="empty" role="status">
        {words.noneBefore(by(), formatDay(addDays(snapshot().knownBy, 1)))}
      </p>
    </Show>
  )
}
