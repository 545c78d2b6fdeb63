import type { FigureId } from "@cordon/domain/key"
import { textIn } from "@cordon/view-model/names"
import { Show } from "solid-js"
import { FigureConflict } from "../figures/FigureConflict.tsx"
import { Headline } from "../figures/Headline.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** What the claims below are about: a figure, its range and how it was put together. */
export const FigureHead = (props: { readonly figure: FigureId; readonly quiet: boolean }) => {
  const { session, cards } = useViewer()
  const card = () => cards().get(props.figure)
  const note = () => {
    const figure = session.index.bundle.record.manifest.figures.find(({ id }) => id === props.figure)
    return figure === undefined ? undefined : textIn(figure, "note")
  }
  const counts = () => {
    const { live = 0, origins = 0 } = card()?.counts ?? {}
    return `${words.live(live)} · ${words.origins(origins)}`
  }
  return (
    <Show
      when={!props.quiet}
      fallback={
        <div class="sub">
          <b>
            <Sentence text={words.claimsOf} parts={{ figure: () => <Recorded>{card()?.name}</Recorded> }} />
          </b>
          <span class="badge">{counts()}</span>
        </div>
      }
    >
      <div class="sel">
        <span class="k">{words.selectedFigure}</span>
        <h2>
          <Recorded>{card()?.name}</Recorded>
        </h2>
        <Headline text={card()?.headline ?? ""} qualifier={card()?.qualifier} />
        <div class="meta">
          {counts()}
          <Show when={note()}>
            {(said) => (
              <>
                {" · "}
                <Recorded>{said()}</Recorded>
              </>
            )}
          </Show>
        </div>
        <FigureConflict figure={props.figure} />
        <Show when={card()?.derived}>
          {(derived) => (
            <p class="basis">
              <b>{derived().text}.</b> {derived().rule}
            </p>
          )}
        </Show>
      </div>
    </Show>
  )
}
