import type { ClaimId } from "@cordon/domain/key"
import { formatRange } from "@cordon/view-model/format"
import { amountOf } from "@cordon/view-model/claim-card"
import { createMemo, For, Show } from "solid-js"
import type { TrackRecord } from "@cordon/view-model/reasoning-answer"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { topicWords } from "@cordon/view-model/topic-words"
import { type RatioScale, ratioLabel, ratioScale } from "./ratio-scale.ts"

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
        Its figures against the later ones <small>claimed ÷ later, log scale</small>
      </h3>
      <Show
        when={lines().length > 0}
        fallback={
          <p class="small">None of its figures has a later one of the same kind to be held against.</p>
        }
      >
        <table class="ratios">
          <thead>
            <tr>
              <th scope="col">Claimed</th>
              <th scope="col">
                <span class="unseen">Claimed over later</span>
                <svg class="ratio" viewBox="0 0 280 16" aria-hidden="true">
                  <For each={scale().ticks}>
                    {(tick) => (
                      <text x={scale().x(tick)} y="12" classList={{ equal: tick === 1 }}>
                        {ratioLabel(tick)}
                      </text>
                    )}
                  </For>
                </svg>
              </th>
              <th scope="col">Later known</th>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => <Line line={line} scale={scale()} topic={topicFor(line.claim)} />}
            </For>
          </tbody>
        </table>
        <p class="small">
          <Show
            when={props.record.ratios.typical}
            fallback="Too few to say what its figures typically come to."
          >
            {(typical) => (
              <>
                Typically {two(typical().best)} of the later figure, {two(typical().low)} to{" "}
                {two(typical().high)} (coverage {Math.round(100 * typical().coverage)} %, {typical().ratios}{" "}
                figures).
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
  const low = () => props.scale.x(props.line.ratio.low)
  const high = () => props.scale.x(props.line.ratio.high)
  const one = () => high() - low() < 3
  const near = () =>
    high() < props.scale.x(1) ? high() : low() > props.scale.x(1) ? low() : props.scale.x(1)
  return (
    <tr>
      <th scope="row" title={claim()?.paraphrase}>
        <ClaimButton claim={props.line.claim} /> {props.topic}
        {claim() === undefined ? "" : `, ${amountOf(claim()!) ?? "no number"}`}
      </th>
      <td>
        <span class="unseen">
          {two(props.line.ratio.low)} to {two(props.line.ratio.high)} times the later figure
        </span>
        <svg class="ratio" viewBox="0 0 280 24" aria-hidden="true">
          <For each={props.scale.ticks}>
            {(tick) => (
              <path classList={{ grid: true, equal: tick === 1 }} d={`M${props.scale.x(tick)} 0V24`} />
            )}
          </For>
          <path class="way" d={`M${near()} 12H${props.scale.x(1)}`} />
          <path class="range" d={one() ? "" : `M${low()} 12H${high()}M${low()} 8v8M${high()} 8v8`} />
          <Show when={one()}>
            <circle cx={(low() + high()) / 2} cy="12" r="4" />
          </Show>
          <path
            class="open"
            d={`${props.line.ratio.openBelow ? `M${low() - 2} 12h-8m4-3.500l-4 3.500 4 3.500` : ""}${props.line.ratio.openAbove ? `M${high() + 2} 12h8m-4-3.500l4 3.500-4 3.500` : ""}`}
          />
        </svg>
      </td>
      <td title={props.line.later.sentence}>
        {formatRange(props.line.later, props.line.later.unit)}{" "}
        <For each={props.line.later.from}>{(from) => <ClaimButton claim={from} />}</For>
      </td>
    </tr>
  )
}

const two = (value: number): string => String(Number(value.toPrecision(2)))
