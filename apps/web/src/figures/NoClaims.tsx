import { formatDay } from "@cordon/view-model/format-time"
import { viewWords } from "@cordon/view-model/names"
import { Show } from "solid-js"
import { addDays } from "@cordon/domain/time/calendar-day"
import { useViewer } from "../state/viewer.ts"

/** Said where a view admits nothing at all, so that emptiness is not read as calm. */
export const NoClaims = () => {
  const { session, snapshot } = useViewer()
  const empty = () => {
    const { claims, control } = snapshot().situation.counts
    return claims + control === 0
  }
  const by = () => {
    const { accordingTo } = snapshot()
    return accordingTo.kind === "consensus"
      ? "No claim"
      : accordingTo.kind === "source"
        ? "No claim by this source"
        : accordingTo.kind === "party"
          ? `No claim by ${viewWords(accordingTo, session.index)}`
          : "No assessed claim"
  }
  return (
    <Show when={empty()}>
      <p class="empty" role="status">
        {by()} before {formatDay(addDays(snapshot().knownBy, 1))}.
      </p>
    </Show>
  )
}
