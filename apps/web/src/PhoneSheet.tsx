import { spokenLanguage } from "@cordon/view-model/language"
import { createEffect, createSignal, For, on, Show } from "solid-js"
import { ClaimPanel } from "./claims/ClaimPanel.tsx"
import { ConflictPeek } from "./figures/ConflictPeek.tsx"
import { FigureBadge } from "./figures/FigureBadge.tsx"
import { useFigureCards } from "./figures/FigureList.tsx"
import { Headline } from "./figures/Headline.tsx"
import { NoClaims } from "./figures/NoClaims.tsx"
import { ChevronRight } from "./icon/icon.tsx"
import { Recorded } from "./language/Recorded.tsx"
import { useViewer } from "./state/viewer.ts"
import { TimePanel } from "./timeline/TimePanel.tsx"
import { words } from "./viewer-words.ts"

const TABS = ["figures", "claims", "quarter", "time"] as const
type Tab = (typeof TABS)[number]

/** On a narrow screen: figures, claims and the selected place as tabs of a sheet under the map. */
export const PhoneSheet = () => {
  const { session, snapshot } = useViewer()
  const [tab, setTab] = createSignal<Tab>("figures")
  createEffect(
    on(
      () => snapshot().selection,
      (selection) => {
        if (selection.kind === "figure") setTab("claims")
        else if (selection.kind !== "none") setTab("quarter")
      },
      { defer: true }
    )
  )
  const cards = useFigureCards()
  const step = (event: KeyboardEvent) => {
    const onward = spokenLanguage().direction === "rtl" ? "ArrowLeft" : "ArrowRight"
    const by = event.key === onward ? 1 : event.key === "ArrowRight" || event.key === "ArrowLeft" ? -1 : 0
    if (by === 0) return
    const next = TABS[(TABS.indexOf(tab()) + by + TABS.length) % TABS.length]!
    setTab(next)
    document.getElementById(`tab-${next}`)?.focus()
    event.preventDefault()
  }
  return (
    <section class="sheet" aria-label={words.sheet}>
      <div class="tabs" role="tablist" onKeyDown={step}>
        <For each={TABS}>
          {(id) => (
            <button
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={tab() === id}
              aria-controls="sheet-panel"
              tabindex={tab() === id ? 0 : -1}
              onClick={() => setTab(id)}
            >
              {words.tabs[id]}
            </button>
          )}
        </For>
      </div>
      <div class="sheet-panel" id="sheet-panel" role="tabpanel" aria-labelledby={`tab-${tab()}`} tabindex="0">
        <Show when={tab() === "figures"}>
          <NoClaims />
          <For each={cards}>
            {(card) => (
              <button
                type="button"
                class="sheet-row"
                onClick={() => (session.select({ kind: "figure", figure: card().id }), setTab("claims"))}
              >
                <span>
                  <span class="nm">
                    <Recorded>{card().name}</Recorded>
                  </span>
                  <Headline text={card().headline} qualifier={card().qualifier} />
                </span>
                <FigureBadge badge={card().badge} short={true} />
                <ChevronRight />
              </button>
            )}
          </For>
          <ConflictPeek />
        </Show>
        <Show when={tab() === "claims"}>
          <ClaimPanel part="figure" />
        </Show>
        <Show when={tab() === "quarter"}>
          <Show
            when={["none", "figure"].includes(snapshot().selection.kind)}
            fallback={<ClaimPanel part="selection" />}
          >
            <p class="empty">{words.touchQuarter}</p>
          </Show>
        </Show>
        <Show when={tab() === "time"}>
          <TimePanel />
        </Show>
      </div>
    </section>
  )
}
