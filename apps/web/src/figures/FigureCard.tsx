import type { FigureCard as Card } from "@cordon/view-model/figure-card"
import { createMemo, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import { FigureConflict } from "./FigureConflict.tsx"
import { FigureBadge } from "./FigureBadge.tsx"
import { FigurePlot } from "./FigurePlot.tsx"
import { Headline } from "./Headline.tsx"

/** A key figure: its range, its claims on an axis, and who says so. */
export const FigureCard = (props: { readonly card: Card }) => {
  const { session, figure } = useViewer()
  const plot = createMemo(() => props.card.plot, undefined, {
    equals: alike
  })
  const on = () => figure() === props.card.id
  return (
    <li class={on() ? "fig on" : "fig"}>
      <button
        type="button"
        class="fig-pick"
        aria-pressed={on()}
        onClick={() => session.select({ kind: "figure", figure: props.card.id })}
      >
        <span class="r1">
          <span class="nm">
            <Recorded>{props.card.name}</Recorded>
          </span>
          <FigureBadge badge={props.card.badge} />
        </span>
        <Headline text={props.card.headline} qualifier={props.card.qualifier} />
        <Show when={plot()}>{(drawn) => <FigurePlot plot={drawn()} />}</Show>
        <span class="by" title={props.card.sources}>
          <Show when={props.card.derived}>
            {(derived) => (
              <>
                <span class="st" title={derived().rule}>
                  {derived().text}
                </span>
                {props.card.sources === "" ? "" : " · "}
              </>
            )}
          </Show>
          {props.card.sources}
        </span>
      </button>
      <FigureConflict figure={props.card.id} />
    </li>
  )
}
