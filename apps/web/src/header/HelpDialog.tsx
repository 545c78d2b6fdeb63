import { createEffect, For } from "solid-js"
import { words } from "./help-words.ts"

/** The keys by what is printed on them, with the name of what they do. */
const KEYS: ReadonlyArray<readonly [string, keyof typeof words.keys]> = [
  ["← →", "day"],
  ["⇧ ← →", "knownDay"],
  ["PgUp PgDn", "week"],
  ["space", "play"],
  [", .", "stepDay"],
  ["< >", "stepEvent"],
  ["[ ]", "stepChange"],
  ["- +", "speed"],
  ["l", "lock"],
  ["a", "according"],
  ["c", "compare"],
  ["1 – 8", "screens"],
  ["↑ ↓", "rows"],
  ["y", "cite"],
  ["/", "find"],
  ["Esc", "close"],
  ["?", "help"]
]

/** The keys, and how to read what is shown. */
export const HelpDialog = (props: { readonly open: boolean; readonly onClose: () => void }) => {
  let dialog!: HTMLDialogElement
  createEffect(() => {
    if (props.open) dialog.showModal()
    else dialog.close()
  })
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => props.onClose()}>
      <form method="dialog">
        <h2 id="help-title">{words.title}</h2>
        <p>{words.controls}</p>
        <dl>
          <For each={KEYS}>
            {([key, what]) => (
              <>
                <dt>
                  <kbd dir="ltr">{key === "space" ? words.space : key}</kbd>
                </dt>
                <dd>{words.keys[what]}</dd>
              </>
            )}
          </For>
        </dl>
        <p>{words.marks}</p>
        <button type="submit" class="btn">
          {words.close}
        </button>
      </form>
    </dialog>
  )
}
