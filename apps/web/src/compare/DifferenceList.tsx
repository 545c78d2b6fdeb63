import { countDifferences } from "@cordon/view-model/compare-marks"
import { comparePreset, type ComparePreset, comparePresets } from "@cordon/view-model/compare-preset"
import { groundTotals, leftOutWords, sameControls } from "@cordon/view-model/compare-words"
import { placeName } from "@cordon/view-model/names"
import { holderPhrase } from "@cordon/view-model/place-card"
import { createMemo, For, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround, ComparisonControls } from "./compare-state.ts"
import { DifferenceRow } from "./DifferenceRow.tsx"
import { MarkDifferences } from "./MarkDifferences.tsx"
import { PickedQuarter } from "./PickedQuarter.tsx"
import { OneSidedRows } from "./OneSidedRows.tsx"
import { words } from "./words.ts"

const KINDS = ["holder", "dispute"] as const

/** What differs between both sides: how much of it, and every quarter with what each side says. */
export const DifferenceList = (props: {
  readonly compared: ComparedGround
  readonly controls: ComparisonControls
  readonly narrow: boolean
  readonly onNext: () => void
}) => {
  const { session } = useViewer()
  const { index } = session
  const ground = () => props.compared.ground()
  const differences = () => ground().differences
  const announced = createMemo(() => {
    const active = differences().find(({ place }) => place === props.compared.active())
    return active === undefined
      ? ""
      : words.active(
          active.number,
          differences().length,
          placeName(index, active.place),
          holderPhrase(active.a, index),
          holderPhrase(active.b, index)
        )
  })
  const alike = createMemo(() => {
    const place = props.compared.active()
    const listed = [...differences(), ...ground().oneSided].some((each) => each.place === place)
    return listed ? undefined : place
  })
  const alikeWords = () =>
    ground().same === 0
      ? words.noneOfBoth
      : ground().oneSided.length > 0
        ? groundTotals(ground())
        : words.none
  const marksWords = () => {
    const count = countDifferences(props.compared.marks())
    return count === 0 ? words.sameMarks : words.marks(count)
  }
  const begin = (preset: ComparePreset) => {
    const pair = comparePreset(preset, props.compared.sides.a.controls(), session)
    if (pair !== undefined) props.controls.setBoth(pair.a, pair.b)
  }
  const same = () => sameControls(props.compared.sides.a.controls(), props.compared.sides.b.controls(), index)
  return (
    <aside class="right compare-list" aria-label={words.title}>
      <div class="compare-head">
        <h2>{words.title}</h2>
        <p role="status" aria-live="polite">
          <Show when={differences().length > 0} fallback={alikeWords()}>
            <b>{groundTotals(ground())}</b>
          </Show>{" "}
          {leftOutWords(ground())} {marksWords()}
        </p>
        <p class="unseen" role="status" aria-live="polite">
          {announced()}
        </p>
        <div class="begin" role="group" aria-label={words.beginWith}>
          <For each={comparePresets}>
            {(preset) => (
              <button type="button" class="pill" onClick={() => begin(preset)}>
                {words.presets[preset]}
              </button>
            )}
          </For>
          <Show when={props.narrow}>
            <button type="button" class="pill" onClick={() => props.controls.swap()}>
              {words.swap}
            </button>
            <button type="button" class="pill" onClick={() => props.controls.leave()}>
              {words.leave}
            </button>
          </Show>
        </div>
      </div>
      <div class="scroll">
        <Show when={same()}>
          <p class="empty">{words.sameControls}</p>
        </Show>
        <Show when={alike()}>{(place) => <PickedQuarter place={place()} compared={props.compared} />}</Show>
        <For each={KINDS}>
          {(kind) => {
            const rows = createMemo(() => differences().filter((difference) => difference.kind === kind))
            return (
              <Show when={rows().length > 0}>
                <div class="sub">
                  <b>{words[kind]}</b>
                  <span class="badge">{rows().length}</span>
                  <Show when={rows()[0]?.number === 1}>
                    <button type="button" class="link next" onClick={() => props.onNext()}>
                      {words.nextDifference} <kbd>n</kbd>
                    </button>
                  </Show>
                </div>
                <ol class="differences">
                  <For each={rows()}>
                    {(difference) => <DifferenceRow difference={difference} compared={props.compared} />}
                  </For>
                </ol>
              </Show>
            )
          }}
        </For>
        <Show when={ground().oneSided.length > 0}>
          <OneSidedRows places={ground().oneSided} compared={props.compared} />
        </Show>
        <MarkDifferences compared={props.compared} />
      </div>
    </aside>
  )
}
