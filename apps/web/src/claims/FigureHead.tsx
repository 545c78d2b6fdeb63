import type { FigureId } from "@cordon/domain/key"
import { counted } from "@cordon/view-model/format"
import { Show } from "solid-js"
import { FigureConflict } from "../figures/FigureConflict.tsx"
import { Headline } from "../figures/Headline.tsx"
import { useViewer } from "../state/viewer.ts"

/** What the claims below are about: a figure, its range and how it was put together. */
export const FigureHead = (props: { readonly figure: FigureId; readonly quiet: boolean }) => {
  const { session, cards } = useViewer()
  const card = () => cards().get(props.figure)
  const note = () => session.index.bundle.record.manifest.figures.find(({ id }) => id === props.figure)?.note
  const counts = () => {
    const { live = 0, origins = 0 } = card()?.counts ?? {}
    return `${live} live · ${counted(origins, "origin")}`
  }
  return (
    <Show
      when={!props.quiet}
      fallback={
        <div class="sub">
          <b>{card()?.name}: claims</b>
          <span class="badge">{counts()}</span>
        </div>
      }
    >
      <div class="sel">
        <span class="k">Selected figure</span>
        <h2>{card()?.name}</h2>
        <Headline text={card()?.headline ?? ""} qualifier={card()?.qualifier} />
        <div class="meta">
          {counts()}
          <Show when={note()}>{(words) => <> · {words()}</>}</Show>
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
