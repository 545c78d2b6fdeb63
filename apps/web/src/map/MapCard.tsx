import type { ClaimId } from "@cordon/domain/key"
import type { Situation } from "@cordon/ledger/situation"
import { claimCard } from "@cordon/view-model/claim-card"
import { createEffect, For, onCleanup, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import type { CardContent } from "./map-card.ts"
import { TargetIcon } from "./TargetIcon.tsx"
import { words } from "./words.ts"

const MOST_CLAIMS = 30

interface MapCardProps {
  readonly content: CardContent
  /** Under which its claims are judged. */
  readonly situation: Situation
  readonly x: number
  readonly y: number
  readonly size: { readonly width: number; readonly height: number }
  /** Opened by a click: it stays, takes the focus and lists the claims. */
  readonly pinned: boolean
  readonly onClaim: (claim: ClaimId) => void
  readonly onClose: () => void
}

/** What a mark of the map says, beside it. */
export const MapCard = (props: MapCardProps) => {
  const { session } = useViewer()
  let root: HTMLDivElement | undefined
  createEffect(() => {
    if (!props.pinned) return
    const before = document.activeElement
    root?.focus()
    onCleanup(() => {
      if (before instanceof HTMLElement && root?.contains(document.activeElement) === true) before.focus()
    })
  })
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    props.onClose()
  }
  const claims = () =>
    props.content.rows
      .flatMap((row) => row.claims)
      .slice(0, MOST_CLAIMS)
      .flatMap((id) => claimCard(id, { situation: props.situation }, session) ?? [])
  const left = () => (props.x > props.size.width / 2 ? undefined : `${props.x + 16}px`)
  const top = () => (props.y > props.size.height / 2 ? undefined : `${props.y + 12}px`)
  return (
    <div
      class="map-card"
      classList={{ pinned: props.pinned }}
      ref={(element) => (root = element)}
      role={props.pinned ? "dialog" : undefined}
      aria-label={props.pinned ? props.content.title : undefined}
      aria-hidden={props.pinned ? undefined : "true"}
      tabindex={props.pinned ? -1 : undefined}
      onKeyDown={press}
      style={{
        left: left(),
        right: left() === undefined ? `${props.size.width - props.x + 16}px` : undefined,
        top: top(),
        bottom: top() === undefined ? `${props.size.height - props.y + 12}px` : undefined
      }}
    >
      <header>
        <b>{props.content.title}</b>
        <Show when={props.pinned}>
          <button type="button" aria-label={words.card.close} onClick={() => props.onClose()}>
            ×
          </button>
        </Show>
      </header>
      <Show when={props.content.note}>{(note) => <p class="fine">{note()}</p>}</Show>
      <ul>
        <For each={props.content.rows}>
          {(row) => (
            <li>
              <Show when={row.icon}>{(kind) => <TargetIcon kind={kind()} />}</Show>
              <span>
                {row.label}
                <Show when={row.note}>{(note) => <small>{note()}</small>}</Show>
              </span>
              <b>{row.value}</b>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.pinned} fallback={<p class="fine">{words.card.open}</p>}>
        <p class="card-head">{words.card.claims}</p>
        <ul class="card-claims">
          <For each={claims()}>
            {(card) => (
              <li>
                <button type="button" onClick={() => props.onClaim(card.id)}>
                  <b>{card.speaker}</b> {card.verb}: {card.text} <code>{card.id}</code>
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.content.rows.flatMap((row) => row.claims).length - MOST_CLAIMS > 0}>
          <p class="fine">
            {words.card.more(props.content.rows.flatMap((row) => row.claims).length - MOST_CLAIMS)}
          </p>
        </Show>
      </Show>
    </div>
  )
}
