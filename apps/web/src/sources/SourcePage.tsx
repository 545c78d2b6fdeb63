import type { SourceId } from "@cordon/domain/key"
import { Show } from "solid-js"
import { AskingState } from "../screen/AskingState.tsx"
import { PickedClaim } from "../screen/PickedClaim.tsx"
import { useViewer } from "../state/viewer.ts"
import { CheckedClaims } from "./CheckedClaims.tsx"
import { RatioPlot } from "./RatioPlot.tsx"
import { SourceHead } from "./SourceHead.tsx"
import { TopicTable } from "./TopicTable.tsx"
import { words } from "./words.ts"

/** One source: who it is, and how what it said turned out. */
export const SourcePage = (props: { readonly source: SourceId }) => {
  const { reasoning } = useViewer()
  const asking = reasoning.recordOf(() => props.source)
  return (
    <main class="work page source" id="main" tabindex="-1">
      <section class="half" aria-labelledby="source-title">
        <SourceHead source={props.source} record={asking.answer()} old={asking.old()} />
        <AskingState asking={asking} what={words.record} />
        <Show when={asking.answer()}>
          {(record) => (
            <div classList={{ old: asking.old() }}>
              <TopicTable record={record()} />
              <RatioPlot record={record()} />
            </div>
          )}
        </Show>
      </section>
      <section class="half" aria-label={words.itsClaims}>
        <PickedClaim />
        <Show when={asking.answer()}>
          {(record) => (
            <div classList={{ old: asking.old() }}>
              <CheckedClaims record={record()} />
            </div>
          )}
        </Show>
      </section>
    </main>
  )
}
