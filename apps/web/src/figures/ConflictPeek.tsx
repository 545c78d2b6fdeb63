import { createMemo, Show } from "solid-js"
import type { Conflict } from "@cordon/view-model/reasoning-answer"
import { apartWords, conflictsOn } from "@cordon/view-model/conflict-words"
import { claimsOf } from "@cordon/view-model/member"
import { StepLink } from "../screen/StepLink.tsx"
import { type Step, useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** The smallest conflict of the selected figure, else of all; asked for when the controls rest. */
export const ConflictPeek = () => {
  const { reasoning, figure } = useViewer()
  const asking = reasoning.conflicts.want()
  const first = createMemo(() => {
    const items = asking.answer()?.items ?? []
    return conflictsOn(items, figure())[0] ?? items[0]
  })
  const step = (conflict: Conflict): Step => {
    const selected = figure()
    return selected !== undefined && conflict.figures.includes(selected)
      ? { screen: "figures", figure: selected }
      : { screen: "conflicts", conflict: conflict.id }
  }
  return (
    <Show when={first() ?? asking.problem()}>
      <section class="peek" classList={{ old: asking.old(), quiet: first() === undefined }}>
        <Show
          when={first()}
          fallback={
            <p>
              {words.noReckoning}{" "}
              <button type="button" class="link" onClick={() => asking.retry()}>
                {words.tryAgain}
              </button>
            </p>
          }
        >
          {(conflict) => (
            <>
              <div class="r1">
                <h3>{words.smallest}</h3>
                <StepLink step={step(conflict())} label={words.smallestOf(claimsOf(conflict().members))}>
                  <code>{claimsOf(conflict().members).join(" ")}</code>
                </StepLink>
              </div>
              <p title={conflict().sentence}>{conflict().short}</p>
              <p class="apart">{apartWords(conflict())}</p>
            </>
          )}
        </Show>
      </section>
    </Show>
  )
}
