import "../style/claim-page.css"
import "../style/compare.css"
import "../style/learned.css"
import type { PlaceId } from "@cordon/domain/key"
import type { Comparison } from "@cordon/view-model/compare-address"
import { formatDay } from "@cordon/view-model/format-time"
import { learnedBetween } from "@cordon/view-model/learned"
import { learnedTitles } from "@cordon/view-model/learned-words"
import { createEffect, createMemo, createSignal, For, lazy, Show, Suspense } from "solid-js"
import { nextDifference } from "../compare/compare-keys.ts"
import { CompareLegend } from "../compare/CompareLegend.tsx"
import { controlsOf, createComparedGround } from "../compare/compare-state.ts"
import { canDrawMap } from "../map/can-draw.ts"
import { alike } from "../state/alike.ts"
import { isWriting } from "../state/keys.ts"
import { onScreenKeys } from "../state/screen-keys.ts"
import { useViewer } from "../state/viewer.ts"
import { LearnedBar } from "./LearnedBar.tsx"
import { LearnedGroup } from "./LearnedGroup.tsx"
import { LearnedRest } from "./LearnedRest.tsx"
import { words } from "./words.ts"

const CompareMaps = lazy(async () => ({ default: (await import("../compare/CompareMaps.tsx")).CompareMaps }))

/** What was learned of one date between two days of knowledge: in words, and on both maps. */
export const LearnedScreen = (props: { readonly narrow: boolean }) => {
  const viewer = useViewer()
  const { session, snapshot, place, setPlace } = viewer
  const { index, limits } = session
  const from = () => snapshot().knownBy
  const to = () => place().toKnownBy ?? limits.knownBy.to
  createEffect(() => {
    if (place().screen === "learned" && place().toKnownBy === undefined)
      setPlace({ ...place(), toKnownBy: limits.knownBy.to })
  })
  const earlier = createMemo(() => controlsOf(snapshot()), undefined, { equals: alike })
  const later = createMemo(() => ({ ...earlier(), knownBy: to() }), undefined, { equals: alike })
  const compared = createComparedGround(viewer, earlier, later)
  const ordered = () => from() < to()
  const learned = createMemo(() =>
    learnedBetween(earlier(), { from: earlier().knownBy, to: later().knownBy }, index)
  )
  const numbers = createMemo(
    () => new Map(compared.ground().differences.map(({ place: id, number }) => [id, number]))
  )
  const [maps, setMaps] = createSignal<Comparison["maps"]>("one")
  const toggle = () => setMaps(maps() === "one" ? "two" : "one")
  onScreenKeys((event) => {
    if (isWriting(event.target)) return false
    if (event.key === "n") nextDifference(compared)
    else if (event.key === "o") toggle()
    else return false
    return true
  })
  const nothing = () => learned().diff.learned.length + learned().quarters + learned().outcomes.length === 0
  return (
    <>
      <LearnedBar
        narrow={props.narrow}
        to={to()}
        maps={maps()}
        onMaps={toggle}
        onTo={(toKnownBy) => setPlace({ ...place(), screen: "learned", toKnownBy })}
      />
      <main class="work page learned" id="main" tabindex="-1">
        <section class="half learned-text" aria-labelledby="learned-title">
          <div class="part learned-head">
            <h2 id="learned-title">{words.title(formatDay(snapshot().at))}</h2>
            <p>{words.between(formatDay(from()), formatDay(to()))}</p>
            <Show when={ordered()} fallback={<p role="alert">{words.order}</p>}>
              <p role="status" aria-live="polite">
                {words.counts(learned().diff.learned.length, learned().ofTheDate, learned().ofLater)}{" "}
                {words.changed(learned().quarters)}
              </p>
              <p class="small">{words.nobody}</p>
              <nav class="choose" aria-label={words.groups}>
                <For each={learned().groups}>
                  {({ name, claims }) => (
                    <a class="pill" href={`#learned-${name}`} onClick={(event) => jump(event, name)}>
                      {learnedTitles[name]} <b>{claims}</b>
                    </a>
                  )}
                </For>
              </nav>
            </Show>
          </div>
          <Show when={ordered()}>
            <Show when={!nothing()} fallback={<p class="empty">{words.nothing}</p>}>
              <For each={learned().groups}>
                {(group) => (
                  <LearnedGroup
                    group={group}
                    active={compared.active()}
                    onPick={compared.pick}
                    numberOf={(id: PlaceId) => numbers().get(id)}
                  />
                )}
              </For>
              <LearnedRest corrections={learned().corrections} outcomes={learned().outcomes} />
            </Show>
          </Show>
        </section>
        <section class="half learned-maps" aria-label={words.map}>
          <Show when={canDrawMap()} fallback={<p class="empty">{words.noMap}</p>}>
            <Suspense fallback={<div class="map-pane" />}>
              <CompareMaps compared={compared} maps={props.narrow ? "one" : maps()} />
            </Suspense>
            <CompareLegend compared={compared} narrow={props.narrow} />
          </Show>
        </section>
      </main>
    </>
  )
}

/** The address is the state of the viewer, so a jump leaves it alone. */
const jump = (event: MouseEvent, name: string): void => {
  event.preventDefault()
  const group = document.getElementById(`learned-${name}`)
  group?.scrollIntoView({ block: "start" })
  group?.focus({ preventScroll: true })
}
