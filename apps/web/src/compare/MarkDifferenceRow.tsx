import type { Side } from "@cordon/view-model/compare-ground"
import { claimCard } from "@cordon/view-model/claim-card"
import { sideLetters } from "@cordon/view-model/compare-words"
import { createSignal, For, onCleanup, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import type { CardRow } from "../map/map-card.ts"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import type { DifferingKind, DifferingMark } from "./differing-marks.ts"
import { SideCards } from "./SideCards.tsx"
import { words } from "./words.ts"

const SIDES = ["a", "b"] as const

/**
 * A mark that differs: what it is and where, what each side says, and the claims of both once it is opened. The maps
 * show where it is while the reader points at it.
 */
export const MarkDifferenceRow = (props: {
  readonly kind: DifferingKind["kind"]
  readonly mark: DifferingMark
  readonly compared: ComparedGround
}) => {
  const { session } = useViewer()
  const [open, setOpen] = createSignal(false)
  const { hover, hold } = props.compared.pointing
  const mark = () => ({ kind: props.kind, key: props.mark.key })
  onCleanup(() => {
    hover(undefined)
    hold(undefined)
  })
  const toggle = () => {
    setOpen(!open())
    hold(mark())
  }
  const cards = (side: Side, rows: ReadonlyArray<CardRow>) => {
    const situation = props.compared.sides[side].situation()
    return [...new Set(rows.flatMap(({ claims }) => claims))].flatMap(
      (id) => claimCard(id, { situation }, session) ?? []
    )
  }
  return (
    <li class={open() ? "on" : undefined}>
      <button
        type="button"
        class="difference"
        aria-expanded={open()}
        onClick={toggle}
        onFocus={() => hold(mark())}
        onBlur={() => hold(undefined)}
        onPointerEnter={({ pointerType }) => pointerType === "mouse" && hover(mark())}
        onPointerLeave={() => hover(undefined)}
      >
        <span class="name">
          <Recorded>{props.mark.title}</Recorded>
        </span>
        <small>
          <Recorded>{props.mark.where}</Recorded>
        </small>
        <For each={SIDES}>
          {(side) => (
            <span class="side-answer">
              <b class="letter">{sideLetters[side]}</b>
              <Show
                when={props.mark[side]}
                fallback={<span class="nothing">{words.notOnMap(sideLetters[side])}</span>}
              >
                {(rows) => (
                  <span class="mark-rows">
                    <For each={rows()}>
                      {(row) => (
                        <span>
                          <Show when={row.label !== props.mark.title}>
                            <Recorded>{row.label}</Recorded>{" "}
                          </Show>
                          <Show when={row.value}>{(value) => <b>{value()}</b>}</Show>{" "}
                          <small>{row.note}</small>
                        </span>
                      )}
                    </For>
                  </span>
                )}
              </Show>
            </span>
          )}
        </For>
      </button>
      <Show when={open()}>
        <For each={SIDES}>
          {(side) => (
            <Show when={props.mark[side]}>
              {(rows) => <SideCards side={side} cards={cards(side, rows())} />}
            </Show>
          )}
        </For>
      </Show>
    </li>
  )
}
