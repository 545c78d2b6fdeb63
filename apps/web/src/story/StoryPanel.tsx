import type { OpenStory } from "@cordon/view-model/story"
import { createEffect, For, on, Show } from "solid-js"
import { ChevronLeft, ChevronRight, CloseIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { readStory } from "./open-story.ts"
import { words } from "./words.ts"

/** A story beside the map: the text of one step with the claims it rests on, and the way to the others. */
export const StoryPanel = (props: { readonly open: OpenStory }) => {
  const viewer = useViewer()
  const steps = () => props.open.story.steps
  const go = (number: number) => readStory(viewer, props.open.story.id, number)
  const [language] = viewer.session.index.bundle.record.manifest.languages
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
    <section class="left story" aria-label={words.label(props.open.story.title)}>
      <div class="ph">
        <h2>
          <Recorded>{props.open.story.title}</Recorded>
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
          <Recorded>{props.open.step.title}</Recorded>
        </h3>
        <For each={props.open.text}>
          {(paragraph) => (
            <p lang={language} dir="auto">
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
          <Sentence text={words.told} parts={{ by: () => <Recorded>{props.open.story.by}</Recorded> }} />
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
            {({ title }, i) => (
              <li>
                <button
                  type="button"
                  aria-label={words.stepLabel(i() + 1, title)}
                  aria-current={i() === props.open.number ? "step" : undefined}
                  title={title}
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
