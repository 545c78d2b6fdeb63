import { Show } from "solid-js"
import { LockIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { DayPick } from "./DayPick.tsx"
import { words } from "./words.ts"

/** One of the two dates, with whether they move together and the days on which the map changed. */
export const DateChoice = (props: { readonly which: "at" | "knownBy"; readonly onDone: () => void }) => {
  const { session, snapshot } = useViewer()
  return (
    <DayPick
      which={props.which}
      label={props.which === "at" ? words.atLabel : words.knownByEnd}
      day={snapshot()[props.which]}
      onPick={(day) => (props.which === "at" ? session.setAt(day) : session.setKnownBy(day))}
      onDone={props.onDone}
    >
      <label class="check">
        <input
          type="checkbox"
          checked={snapshot().locked}
          onChange={(event) => session.setLocked(event.currentTarget.checked)}
        />
        <LockIcon closed={snapshot().locked} />
        {words.lock}
      </label>
      <Show when={props.which === "at"}>
        <div class="row">
          <button type="button" class="btn" onClick={() => session.stepToChange(-1)}>
            {words.changeBefore}
          </button>
          <button type="button" class="btn" onClick={() => session.stepToChange(1)}>
            {words.nextChange}
          </button>
        </div>
      </Show>
    </DayPick>
  )
}
