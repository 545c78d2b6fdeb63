import { compareFigures } from "@cordon/view-model/compare-figure"
import type { FigureSide } from "@cordon/view-model/compare-figure"
import type { Side } from "@cordon/view-model/compare-ground"
import { figureDifferenceWords, sideLetters } from "@cordon/view-model/compare-words"
import { createMemo, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { words } from "./words.ts"

/** The key figures of both sides, and how far they lie apart where both measure the same. */
export const FigureStrip = (props: { readonly compared: ComparedGround }) => {
  const { index } = useViewer().session
  const figures = createMemo(() =>
    compareFigures(props.compared.sides.a.situation(), props.compared.sides.b.situation(), index)
  )
  return (
    <section class="figure-strip" aria-label={words.figures}>
      <For each={figures()}>
        {(figure) => (
          <div class="figure-pair">
            <h3>
              <StepLink step={{ screen: "figures", figure: figure.figure }}>
                <Recorded>{figure.name}</Recorded>
              </StepLink>
            </h3>
            <Range side="a" says={figure.a} />
            <Range side="b" says={figure.b} />
            <p>{figureDifferenceWords(figure)}</p>
          </div>
        )}
      </For>
    </section>
  )
}

const Range = (props: { readonly side: Side; readonly says: FigureSide }) => (
  <p class="range">
    <b class="letter">{sideLetters[props.side]}</b>
    <span>{props.says.headline}</span>
    <Show when={props.says.qualifier}>{(qualifier) => <small>{qualifier()}</small>}</Show>
    <Show when={props.says.badge !== ""}>
      <small class="doubt">{props.says.badge}</small>
    </Show>
  </p>
)
