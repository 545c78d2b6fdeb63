import { formatDay } from "@cordon/view-model/format-time"
import { Match, Switch } from "solid-js"
import type { AskingProgress } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"

/** Says what an answer is waiting for, what failed, and how to try again; nothing once it is there. */
export const AskingState = (props: { readonly asking: AskingProgress; readonly what: string }) => {
  const { snapshot } = useViewer()
  return (
    <Switch>
      <Match when={props.asking.status() === "failed"}>
        <div class="asking" role="alert">
          <p>
            {props.what} could not be reckoned. {props.asking.problem()?.replace(/[^.!?]$/, "$&.")} The claims
            themselves are shown.
          </p>
          <button type="button" class="btn" onClick={() => props.asking.retry()}>
            Try again
          </button>
        </div>
      </Match>
      <Match when={props.asking.status() === "asking"}>
        <p class="asking" role="status">
          {props.what} for {formatDay(snapshot().at)}, known by {formatDay(snapshot().knownBy)}, being
          reckoned …
        </p>
      </Match>
    </Switch>
  )
}
