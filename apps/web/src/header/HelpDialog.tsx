import { createEffect, For } from "solid-js"

const KEYS: ReadonlyArray<readonly [string, string]> = [
  ["← →", "a day back or on, with a handle of the time line focused"],
  ["⇧ ← →", "the date of knowledge, a day back or on"],
  ["PgUp PgDn", "a week on or back; Home and End go to the ends"],
  ["space", "play and pause"],
  ["a", "according to: whose claims count"],
  ["c", "compare: x swaps A and B, o shows one map or two, n goes to the next difference, Esc leaves"],
  ["1 – 8", "situation, figures, conflicts, sources, claims, actors, places, learned"],
  ["↑ ↓", "the next row of a list; Enter opens it, Home and End go to its ends"],
  ["y", "cite what is shown, to be copied or printed"],
  ["/", "find a place, figure, actor, event, source or claim"],
  ["Esc", "close, or clear the selection"],
  ["?", "this help"]
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
        <h2 id="help-title">Reading and keys</h2>
        <p>
          Everything shown answers to three controls: the date of the situation, the date up to which claims
          had been published, and whose claims count. What is shown is what is claimed, and by whom; it is
          never stated as fact.
        </p>
        <dl>
          <For each={KEYS}>
            {([key, words]) => (
              <>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </>
            )}
          </For>
        </dl>
        <p>
          A filled dot is a claim, a bar its range, an arrow an open end; hollow marks are stale, repeated or
          of another base. What is dashed nobody stated: it is derived. Bands are what coherent accounts
          imply. Grades are Admiralty: a letter for the source, a number for the information; F and 6 mean
          that it cannot be judged.
        </p>
        <button type="submit" class="btn">
          Close
        </button>
      </form>
    </dialog>
  )
}
