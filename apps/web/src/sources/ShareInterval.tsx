import { Show } from "solid-js"
import type { TopicRecord } from "@cordon/view-model/reasoning-answer"

/** The share borne out with its interval; without its dot and dashed where there are too few claims to say. */
export const ShareInterval = (props: { readonly tally: Pick<TopicRecord, "share" | "tooFew"> }) => (
  <Show when={props.tally.share} fallback={<span class="small">–</span>}>
    {(share) => (
      <svg class="share" classList={{ few: props.tally.tooFew }} viewBox="0 0 172 18" aria-hidden="true">
        <path class="ground" d="M6 9H166" />
        <path class="middle" d="M86 3V15" />
        <path
          class="interval"
          d={`M${x(share().low)} 9H${x(share().high)}M${x(share().low)} 5v8M${x(share().high)} 5v8`}
        />
        <Show when={!props.tally.tooFew}>
          <circle cx={x(share().best)} cy="9" r="4" />
        </Show>
      </svg>
    )}
  </Show>
)

const x = (value: number): number => 6 + 160 * value
