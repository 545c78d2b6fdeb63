import type { ScreenCitation } from "@cordon/view-model/screen-citation"
import { createSignal, onCleanup, onMount, Show } from "solid-js"
import { Sentence } from "../language/Sentence.tsx"
import { useScreenCitation } from "./cited-screen.ts"
import { fitToPaper } from "./fit-to-paper.ts"
import { pageRule } from "./print-page.ts"
import { words } from "./words.ts"

/**
 * Seen on paper only: how to cite the screen, at the foot of every page and in full at the end.
 *
 * Gotcha: it is written when printing begins; a style sheet that changed with every step of time would cost each step.
 */
export const PrintFooter = () => {
  const citation = useScreenCitation()
  const [printed, setPrinted] = createSignal<ScreenCitation>()
  const print = () => {
    setPrinted(citation())
    fitToPaper()
  }
  onMount(() => {
    window.addEventListener("beforeprint", print)
    onCleanup(() => window.removeEventListener("beforeprint", print))
  })
  return (
    <Show when={printed()}>
      {(cited) => (
        <footer class="colophon">
          <style>{pageRule(cited())}</style>
          <p>
            <Sentence
              text={words.toCite}
              parts={{
                label: () => <b>{words.toCiteLabel}</b>,
                citation: () => (
                  <bdi lang="en">
                    {cited().title}; {cited().controls}. {cited().record}
                  </bdi>
                )
              }}
            />
          </p>
          <p lang="en" dir="auto">
            {cited().attribution}
          </p>
          <p lang="en" dir="ltr">
            {cited().address}
          </p>
          <p>{words.notFact}</p>
        </footer>
      )}
    </Show>
  )
}
