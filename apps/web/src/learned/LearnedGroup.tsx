import type { PlaceId } from "@cordon/domain/key"
import type { LearnedGroup as Group, LearnedItem } from "@cordon/view-model/learned"
import { learnedTitles } from "@cordon/view-model/learned-words"
import { placeName } from "@cordon/view-model/names"
import { createEffect, createSignal, For, Show } from "solid-js"
import { ChevronDown, ChevronRight } from "../icon/icon.tsx"
import { BriefClaims } from "../screen/BriefClaims.tsx"
import { createFurther } from "../screen/further.tsx"
import { useViewer } from "../state/viewer.ts"
import { LearnedSentence } from "./LearnedSentence.tsx"
import { words } from "./words.ts"

/** Sentences drawn at a time. */
const STEP = 12

/** What was learned of one part of the picture, in sentences; what speaks of later days is folded. */
export const LearnedGroup = (props: {
  readonly group: Group
  readonly active: PlaceId | undefined
  readonly onPick: (place: PlaceId | undefined) => void
  /** The number of a quarter on the maps, where its answer differs. */
  readonly numberOf: (place: PlaceId) => number | undefined
}) => {
  const { index } = useViewer().session
  const [open, setOpen] = createSignal(false)
  const further = createFurther(STEP, () => props.group.items.length)
  const later = () => props.group.later.flatMap((id) => index.claims.get(id) ?? [])
  return (
    <section class="part learned-group" id={`learned-${props.group.name}`} tabindex="-1">
      <h3>
        {learnedTitles[props.group.name]}
        <span class="badge">{words.claims(props.group.claims)}</span>
      </h3>
      <For each={props.group.figures}>{(figure) => <p class="learned-figure">{figure.sentence}</p>}</For>
      <ul>
        <For each={props.group.items.slice(0, further.many())}>
          {(item) => (
            <Item
              item={item}
              active={props.active}
              onPick={props.onPick}
              number={numberFor(item, props.numberOf)}
            />
          )}
        </For>
      </ul>
      <further.Button />
      <Show when={props.group.later.length > 0}>
        <button type="button" class="later" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {open() ? <ChevronDown /> : <ChevronRight />}
          {words.ofLater(props.group.later.length)}
        </button>
        <Show when={open()}>
          <BriefClaims claims={later()} empty="" />
        </Show>
      </Show>
    </section>
  )
}

const numberFor = (
  { changed, place }: LearnedItem,
  numberOf: (place: PlaceId) => number | undefined
): number | undefined => (changed && place !== undefined ? numberOf(place) : undefined)

const Item = (props: {
  readonly item: LearnedItem
  readonly active: PlaceId | undefined
  readonly onPick: (place: PlaceId | undefined) => void
  readonly number: number | undefined
}) => {
  const { index } = useViewer().session
  let row!: HTMLLIElement
  const on = () => props.item.changed && props.item.place !== undefined && props.item.place === props.active
  createEffect(() => {
    if (on()) row.scrollIntoView({ block: "nearest" })
  })
  return (
    <li ref={row} class={on() ? "on" : undefined}>
      <LearnedSentence sentence={props.item.sentence} claims={[...props.item.claims, ...props.item.rests]}>
        <Show when={props.item.changed && props.item.place}>
          {(place) => (
            <button
              type="button"
              class={props.number === undefined ? "number silent" : "number"}
              aria-pressed={on()}
              aria-label={words.quarter(props.number, placeName(index, place()))}
              onClick={() => props.onPick(on() ? undefined : place())}
            >
              {props.number}
            </button>
          )}
        </Show>
      </LearnedSentence>
    </li>
  )
}
