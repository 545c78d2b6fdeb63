import { formatDay } from "@cordon/view-model/format-time"
import { Match, Switch } from "solid-js"
import type { AskingProgress } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Says what an answer is waiting for, what failed, and how to try again; nothing once it is there. */
export const AskingState = (props: { readonly asking: AskingProgress; readonly what: string }) => {
  const { snapshot } = useViewer()
  return (
    <Switch>
      <Match when={props.asking.status() === "failed"}>
        <div class="asking" role="alert">
          <p>{words.notReckoned(props.what, props.asking.problem()?.replace(/[^.!?]$/, "$&.") ?? "")}</p>
          <button type="button" class="btn" onClick={() => props.asking.retry()}>
            {words.tryAgain}
          </button>
        </div>
      </Match>
      <Match when={props.asking.status() === "asking"}>
        <p class="asking" role="status">
          {words.asking(props.what, formatDay(snapshot().at), formatDay(snapshot().knownBy))}
        </p>
      </Match>
    </Switch>
  )
}
