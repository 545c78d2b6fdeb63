import { addDays } from "@cordon/domain/time/calendar-day"
import type { ActorId } from "@cordon/domain/key"
import { formatNumber } from "@cordon/view-model/format"
import { formatDay } from "@cordon/view-model/format-time"
import { groundOf, groundSteps } from "@cordon/view-model/party-ground"
import { partyStyle } from "@cordon/view-model/party-style"
import { niceScale } from "@cordon/view-model/plot"
import { createMemo, createResource, For, Show } from "solid-js"
import { Sentence } from "../language/Sentence.tsx"
import { theme } from "../state/theme.ts"
import { useViewer } from "../state/viewer.ts"
import { createAxis, TimeAxis } from "../time-axis/TimeAxis.tsx"
import { words } from "./words.ts"

const HEIGHT = 96

/** The ground of a party day by day: the leading share as a line, and from undisputed to all that is said as a band. */
export const GroundChart = (props: { readonly party: ActorId }) => {
  const { session, snapshot } = useViewer()
  const { index } = session
  const axis = createAxis()
  const asked = createMemo(
    () => ({ knownBy: snapshot().knownBy, accordingTo: snapshot().accordingTo }),
    undefined,
    { equals: (a, b) => a.knownBy === b.knownBy && a.accordingTo === b.accordingTo }
  )
  // The whole map is reckoned for it, so the page is drawn first.
  const [steps] = createResource(asked, async (controls) => {
    await new Promise((resolve) => window.setTimeout(resolve, 30))
    return groundSteps(index, controls)
  })
  const reckoned = () => (steps.state === "ready" || steps.state === "refreshing" ? steps.latest : [])
  const shown = createMemo(() => groundOf(props.party, reckoned()))
  const scale = createMemo(() => niceScale(Math.max(1, ...shown().map(({ high }) => high)), 2))
  const y = (km2: number) => HEIGHT - (HEIGHT * km2) / scale().max
  const spans = createMemo(() =>
    shown().map((step, i) => {
      const next = shown()[i + 1]
      const to = next === undefined ? axis.window.to : addDays(next.from, -1)
      const left = axis.left(step.from)
      return { ...step, to, left, right: left + axis.wide(step.from, to) }
    })
  )
  const line = () =>
    spans()
      .map(({ left, right, best }, i) => `${i === 0 ? "M" : "L"}${left} ${y(best)}H${right}`)
      .join("")
  const band = () =>
    spans().length === 0
      ? ""
      : `M${spans()
          .map(({ left, right, high }) => `${left} ${y(high)}L${right} ${y(high)}`)
          .join("L")}L${spans()
          .toReversed()
          .map(({ left, right, low }) => `${right} ${y(low)}L${left} ${y(low)}`)
          .join("L")}Z`
  const now = () => spans().findLast(({ from }) => from <= snapshot().at)
  const colours = () => partyStyle(index.bundle.record.manifest, props.party)[theme()]
  return (
    <div class="part ground-chart">
      <h3>
        {words.ground} <small>{words.groundNote}</small>
      </h3>
      <Show when={spans().length > 0} fallback={<p class="small">{words.groundWait}</p>}>
        <p class="small" role="status">
          <Show when={now()}>
            {(step) => (
              <Sentence
                text={words.groundNow}
                parts={{
                  best: () => <b>{km2(step().best)}</b>,
                  places: () => words.places(step().places),
                  day: () => formatDay(snapshot().at),
                  low: () => km2(step().low),
                  high: () => km2(step().high)
                }}
              />
            )}
          </Show>
        </p>
        <div class="chart" dir="ltr" classList={{ old: steps.loading }}>
          <div class="ticks" aria-hidden="true" style={{ height: `${HEIGHT}px` }}>
            <For each={[0, scale().step, scale().step * 2].filter((tick) => tick <= scale().max)}>
              {(tick) => (
                <span dir="auto" style={{ top: `${y(tick)}px` }}>
                  {tick === 0 ? "0" : km2(tick)}
                </span>
              )}
            </For>
          </div>
          <div class="plot">
            <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" height={HEIGHT} aria-hidden="true">
              <For each={[0, scale().step, scale().step * 2].filter((tick) => tick <= scale().max)}>
                {(tick) => <path class="grid" d={`M0 ${y(tick)}H100`} />}
              </For>
              <path d={band()} fill={colours().fill} />
              <path class="best" d={line()} stroke={colours().text} />
              <path class="at" d={`M${axis.middle(snapshot().at)} 0V${HEIGHT}`} />
            </svg>
            <TimeAxis />
          </div>
        </div>
        <details>
          <summary class="link">{words.table}</summary>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{words.groundColumns.from}</th>
                <th scope="col" class="num">
                  {words.groundColumns.leading}
                </th>
                <th scope="col" class="num">
                  {words.groundColumns.undisputed}
                </th>
                <th scope="col" class="num">
                  {words.groundColumns.most}
                </th>
                <th scope="col" class="num">
                  {words.groundColumns.places}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={spans()}>
                {(step) => (
                  <tr>
                    <th scope="row">{formatDay(step.from)}</th>
                    <td class="num">{km2(step.best)}</td>
                    <td class="num">{km2(step.low)}</td>
                    <td class="num">{km2(step.high)}</td>
                    <td class="num">{step.places}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </details>
      </Show>
    </div>
  )
}

const km2 = (area: number): string =>
  words.squareKilometres(formatNumber(area < 10 ? area : Math.round(area)))
