import { encodeClaimQuery } from "@cordon/view-model/claim-query"
import { formatNumber } from "@cordon/view-model/format"
import { createVirtualizer, defaultRangeExtractor, type Range } from "@tanstack/solid-virtual"
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import type { ClaimBrowse } from "./claim-browse.ts"
import { ClaimLine } from "./ClaimLine.tsx"
import { words } from "./words.ts"

/** Height of a line. Unit: CSS pixels. */
const HEIGHT = { desk: 47, phone: 92 } as const

/** Where the reader was in the list that was left last. */
let left = { query: "", top: 0, active: 0 }

/**
 * The claims found, of which only those in sight are drawn. One line is in the order of Tab; arrows go to the others,
 * Enter shows the claim, Esc lets go of it.
 */
export const ClaimLines = (props: { readonly browse: ClaimBrowse; readonly narrow: boolean }) => {
  const { session, snapshot } = useViewer()
  const claims = () => props.browse.found().claims
  const [active, setActive] = createSignal(0)
  let scroller!: HTMLDivElement
  const height = () => (props.narrow ? HEIGHT.phone : HEIGHT.desk)
  const rows = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return claims().length
    },
    getScrollElement: () => scroller,
    estimateSize: () => height(),
    overscan: 6,
    get rangeExtractor() {
      const kept = active()
      return (range: Range) => {
        const drawn = defaultRangeExtractor(range)
        return drawn.includes(kept) || kept >= range.count ? drawn : [...drawn, kept].sort((a, b) => a - b)
      }
    }
  })
  onMount(() => {
    if (left.query !== encodeClaimQuery(props.browse.query()) || left.active >= claims().length) return
    setActive(left.active)
    scroller.scrollTop = left.top
  })
  let top = 0
  onCleanup(() => {
    left = { query: encodeClaimQuery(props.browse.query()), top, active: active() }
  })
  createEffect(on(height, () => rows.measure(), { defer: true }))
  createEffect(
    on(
      claims,
      () => {
        setActive(0)
        scroller.scrollTop = 0
      },
      { defer: true }
    )
  )
  const picked = createMemo(() => {
    const { selection } = snapshot()
    return selection.kind === "claim" ? selection.claim : undefined
  })
  const focusLine = (i: number) => {
    setActive(i)
    rows.scrollToIndex(i, { align: "auto" })
    requestAnimationFrame(() =>
      scroller.querySelector<HTMLElement>(`[data-index="${i}"] .line`)?.focus({ preventScroll: true })
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = claims().length - 1
    const page = Math.max(1, Math.floor(scroller.clientHeight / height()) - 1)
    const next = {
      ArrowDown: active() + 1,
      ArrowUp: active() - 1,
      PageDown: active() + page,
      PageUp: active() - page,
      Home: 0,
      End: last
    }[event.key]
    if (next === undefined) {
      if (event.key !== "Escape" || picked() === undefined) return
      session.clear()
    } else focusLine(Math.min(last, Math.max(0, next)))
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      class="scroll claim-lines"
      ref={scroller}
      onKeyDown={press}
      onScroll={() => (top = scroller.scrollTop)}
    >
      <div
        role="list"
        aria-label={words.list(formatNumber(claims().length))}
        style={{ height: `${rows.getTotalSize()}px` }}
      >
        <For each={rows.getVirtualItems()}>
          {(row) => (
            <div
              role="listitem"
              data-index={row.index}
              aria-setsize={claims().length}
              aria-posinset={row.index + 1}
              style={{ transform: `translateY(${row.start}px)`, height: `${row.size}px` }}
            >
              <ClaimLine
                claim={claims()[row.index]}
                table={props.browse.table()}
                narrow={props.narrow}
                active={active() === row.index}
                picked={picked()}
                onFocus={() => setActive(row.index)}
              />
            </div>
          )}
        </For>
      </div>
    </div>
  )
}
