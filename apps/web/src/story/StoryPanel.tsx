import type { OpenStory } from "@cordon/view-model/story"
import { createEffect, For, on, Show } from "solid-js"
import { ChevronLeft, ChevronRight, CloseIcon } from "../icon/icon.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { readStory } from "./open-story.ts"

/** A story beside the map: the text of one step with the claims it rests on, and the way to the others. */
export const StoryPanel = (props: { readonly open: OpenStory }) => {
  const viewer = useViewer()
  const steps = () => props.open.story.steps
  const go = (number: number) => readStory(viewer, props.open.story.id, number)
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
    <section class="left story" aria-label={`Story: ${props.open.story.title}`}>
      <div class="ph">
        <h2>{props.open.story.title}</h2>
        <button
          type="button"
          class="icon"
          aria-label="Close the story"
          onClick={() => viewer.go({ screen: "situation" })}
        >
          <CloseIcon />
        </button>
      </div>
      <div class="scroll">
        <p class="step">
          Step {props.open.number + 1} of {steps().length}
        </p>
        <h3 ref={heading} tabindex="-1">
          {props.open.step.title}
        </h3>
        <For each={props.open.text}>
          {(paragraph) => (
            <p>
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
          Told by {props.open.story.by}. Every figure is somebody's claim: its number opens it.
        </p>
      </div>
      <nav aria-label="Steps of the story">
        <button
          type="button"
          class="btn"
          disabled={props.open.number === 0}
          onClick={() => go(props.open.number - 1)}
        >
          <ChevronLeft /> Back
        </button>
        <ol>
          <For each={steps()}>
            {({ title }, i) => (
              <li>
                <button
                  type="button"
                  aria-label={`Step ${i() + 1}: ${title}`}
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
          Next <ChevronRight />
        </button>
      </nav>
    </section>
  )
}
