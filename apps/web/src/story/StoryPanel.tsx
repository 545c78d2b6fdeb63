import type { OpenStory } from "@cordon/view-model/story"
import { createEffect, For, on, Show } from "solid-js"
import { ChevronLeft, ChevronRight, CloseIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { languageOfText } from "../language/language-of-text.ts"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { readStory } from "./open-story.ts"
import { words } from "./words.ts"
import { textIn } from "@cordon/view-model/names"

/** A story beside the map: the text of one step with the claims it rests on, and the way to the others. */
export const StoryPanel = (props: { readonly open: OpenStory }) => {
  const viewer = useViewer()
  const steps = () => props.open.story.steps
  const go = (number: number) => readStory(viewer, props.open.story.id, number)
  const { languages } = viewer.session.index.bundle.record.manifest
  let heading!: HTMLHeadingElement
  // Whoever reads by ear hears where the step begins.
  createEffect(
    on(
      () => props.open.step.id,
      () => heading.focus({ preventScroll: true }),
      { defer: true }
    )
  )
  return (
    <section class="left story" aria-label={words.label(textIn(props.open.story, "title"))}>
      <div class="ph">
        <h2>
          <Recorded>{textIn(props.open.story, "title")}</Recorded>
        </h2>
        <button
          type="button"
          class="icon"
          aria-label={words.close}
          onClick={() => viewer.go({ screen: "situation" })}
        >
          <CloseIcon />
        </button>
      </div>
      <div class="scroll">
        <p class="step">{words.step(props.open.number + 1, steps().length)}</p>
        <h3 ref={heading} tabindex="-1">
          <Recorded>{textIn(props.open.step, "title")}</Recorded>
        </h3>
        <For each={props.open.text}>
          {(paragraph) => (
            <p lang={languageOfText(paragraph[0]?.words, languages)} dir="auto">
              <For each={paragraph}>
                {({ words, rests }) => (
                  <Show when={rests.length > 0} fallback={words}>
                    <span class="said">{words}</span>
                    <For each={rests}>
                      {(claim) => (
                        <>
                          {" "}
                          <ClaimButton claim={claim} />
                        </>
                      )}
                    </For>
                  </Show>
                )}
              </For>
            </p>
          )}
        </For>
        <p class="told">
          <Sentence
            text={words.told}
            parts={{ by: () => <Recorded>{textIn(props.open.story, "by")}</Recorded> }}
          />
        </p>
      </div>
      <nav aria-label={words.steps}>
        <button
          type="button"
          class="btn"
          disabled={props.open.number === 0}
          onClick={() => go(props.open.number - 1)}
        >
          <ChevronLeft /> {words.back}
        </button>
        <ol>
          <For each={steps()}>
            {(step, i) => (
              <li>
                <button
                  type="button"
                  aria-label={words.stepLabel(i() + 1, textIn(step, "title"))}
                  aria-current={i() === props.open.number ? "step" : undefined}
                  title={textIn(step, "title")}
                  onClick={() => go(i())}
                />
              </li>
            )}
          </For>
        </ol>
        <button
          type="button"
          class="btn"
          disabled={props.open.number === steps().length - 1}
          onClick={() => go(props.open.number + 1)}
        >
          {words.next} <ChevronRight />
        </button>
      </nav>
    </section>
  )
}
