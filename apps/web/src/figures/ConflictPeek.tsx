import { createMemo, Show } from "solid-js"
import type { Conflict } from "../reasoning/answers.ts"
import { apartWords } from "../reasoning/arithmetic-bars.ts"
import { claimsOf } from "../reasoning/claims-of.ts"
import { StepLink } from "../screen/StepLink.tsx"
import { type Step, useViewer } from "../state/viewer.ts"

/** The smallest conflict of the selected figure, else of all; asked for when the controls rest. */
export const ConflictPeek = () => {
  const { reasoning, figure } = useViewer()
  const asking = reasoning.conflicts.want()
  const first = createMemo(() => {
    const items = asking.answer()?.items ?? []
    const selected = figure()
    return items.find(({ figures }) => selected !== undefined && figures.includes(selected)) ?? items[0]
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
              The conflicts could not be reckoned.{" "}
              <button type="button" class="link" onClick={() => asking.retry()}>
                Try again
              </button>
            </p>
          }
        >
          {(conflict) => (
            <>
              <div class="r1">
                <h3>Smallest conflict</h3>
                <StepLink
                  step={step(conflict())}
                  label={`Smallest conflict: ${claimsOf(conflict().members).join(", ")}`}
                >
                  <code>{claimsOf(conflict().members).join(" ")}</code>
                </StepLink>
              </div>
              <p>{conflict().sentence}</p>
              <p class="apart">
                {[apartWords(conflict()), "cannot all be true"].filter((part) => part !== "").join(": ")}
              </p>
            </>
          )}
        </Show>
      </section>
    </Show>
  )
}
