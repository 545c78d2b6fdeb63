import type { ClaimId } from "@cordon/domain/key"
import { formatRange } from "@cordon/view-model/format"
import { amountOf } from "@cordon/view-model/claim-card"
import { createMemo, For, Show } from "solid-js"
import type { TrackRecord } from "@cordon/view-model/reasoning-answer"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { topicWords } from "@cordon/view-model/topic-words"
import { RatioMark } from "./RatioMark.tsx"
import { type RatioScale, ratioScale } from "./ratio-scale.ts"
import { RatioTicks } from "./RatioTicks.tsx"
import { words } from "./words.ts"

/** A source's figures over those that came to be known later, on a log scale: equal in the middle. */
export const RatioPlot = (props: { readonly record: TrackRecord }) => {
  const lines = () => props.record.ratios.lines
  const topicFor = (claim: ClaimId) => {
    const found = props.record.perTopic.find(({ claims }) => claims.some((one) => one.claim === claim))
    return found === undefined ? "" : topicWords[found.topic]
  }
  const scale = createMemo(() => ratioScale(lines().map(({ ratio }) => ratio)))
  return (
    <section class="part">
      <h3>
        {words.ratios} <small>{words.ratiosNote}</small>
      </h3>
      <Show when={lines().length > 0} fallback={<p class="small">{words.ratiosNone}</p>}>
        <table class="ratios">
          <thead>
            <tr>
              <th scope="col">{words.claimed}</th>
              <th scope="col">
                <span class="unseen">{words.over}</span>
                <RatioTicks scale={scale()} />
              </th>
              <th scope="col">{words.later}</th>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => <Line line={line} scale={scale()} topic={topicFor(line.claim)} />}
            </For>
          </tbody>
        </table>
        <p class="small">
          <Show when={props.record.ratios.typical} fallback={words.typicalNone}>
            {(typical) => (
              <>
                {words.typical(
                  two(typical().best),
                  two(typical().low),
                  two(typical().high),
                  Math.round(100 * typical().coverage),
                  typical().ratios
                )}
              </>
            )}
          </Show>
        </p>
      </Show>
    </section>
  )
}

const Line = (props: {
  readonly line: TrackRecord["ratios"]["lines"][number]
  readonly scale: RatioScale
  readonly topic: string
}) => {
  const { index } = useViewer().session
  const claim = () => index.claims.get(props.line.claim)?.claim
  const figure = () => {
    const found = claim()
    return found === undefined ? props.topic : words.figure(props.topic, amountOf(found) ?? words.noNumber)
  }
  return (
    <tr>
      <th scope="row" title={claim()?.paraphrase}>
        <ClaimButton claim={props.line.claim} /> {figure()}
      </th>
      <td>
        <span class="unseen">{words.ratio(two(props.line.ratio.low), two(props.line.ratio.high))}</span>
        <RatioMark ratio={props.line.ratio} scale={props.scale} />
      </td>
      <td title={props.line.later.sentence}>
        {formatRange(props.line.later, props.line.later.unit)}{" "}
        <For each={props.line.later.from}>{(from) => <ClaimButton claim={from} />}</For>
      </td>
    </tr>
  )
}

const two = (value: number): string => String(Number(value.toPrecision(2)))
