import type { ClaimCard as Card } from "@cordon/view-model/claim-card"
import { createSignal, For, Show } from "solid-js"
import { ChevronDown, ChevronRight } from "../icon/icon.tsx"
import { ClaimCard } from "./ClaimCard.tsx"

/** Claims that are named but not counted, folded until asked for. */
export const Folded = (props: {
  readonly title: string
  readonly note: string
  readonly cards: ReadonlyArray<Card>
}) => {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="sub fold" aria-expanded={open()} onClick={() => setOpen(!open())}>
        {open() ? <ChevronDown /> : <ChevronRight />}
        <b>{props.title}</b>
        <span class="badge">{props.note}</span>
      </button>
      <Show when={open()}>
        <For each={props.cards}>{(card) => <ClaimCard card={card} />}</For>
      </Show>
    </>
  )
}
