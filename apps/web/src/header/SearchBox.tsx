import { type FoundActor, type SearchResult, searchWithActors } from "@cordon/view-model/search"
import type { ScreenName } from "@cordon/view-model/screen"
import { createMemo, createSignal, For, Show } from "solid-js"
import { SearchIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { SEARCH_ID } from "../state/keys.ts"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Screens of pages: what is found there opens its page, where others show it on the map or beside the figures. */
const PAGED: ReadonlySet<ScreenName> = new Set<ScreenName>(["claims", "actors", "places"])

/** Finds places, figures, actors, events, sources and claims; arrows choose, Enter goes there. */
export const SearchBox = () => {
  const { session, place, go: step } = useViewer()
  const [query, setQuery] = createSignal("")
  const [open, setOpen] = createSignal(false)
  const [active, setActive] = createSignal(0)
  const results = createMemo(() => searchWithActors(session.index, query(), 12))
  let input!: HTMLInputElement
  const lead = (result: SearchResult | FoundActor) => {
    const { screen } = place()
    if (result.kind === "actor") {
      step({ screen: "actors", actor: result.id })
      return
    }
    const { leadsTo } = result
    if ("accordingTo" in leadsTo) {
      if (screen === "sources" && leadsTo.accordingTo.kind === "source")
        step({ screen, source: leadsTo.accordingTo.source })
      else session.setAccordingTo(leadsTo.accordingTo)
      return
    }
    const { select } = leadsTo
    const paged = PAGED.has(screen)
    if (screen === "figures" && select.kind === "figure") step({ screen, figure: select.figure })
    else if (paged && select.kind === "claim") step({ screen: "claims", claim: select.claim })
    else if (paged && select.kind === "place") step({ screen: "places", place: select.place })
    else {
      session.select(select)
      if (select.kind !== "claim" && screen !== "situation") step({ screen: "situation" })
    }
  }
  const go = (result: SearchResult | FoundActor) => {
    lead(result)
    setQuery("")
    setOpen(false)
    input.blur()
  }
  const press = (event: KeyboardEvent) => {
    const count = results().length
    switch (event.key) {
      case "ArrowDown":
        setActive((active() + 1) % Math.max(1, count))
        break
      case "ArrowUp":
        setActive((active() + count - 1) % Math.max(1, count))
        break
      case "Enter": {
        const chosen = results()[active()]
        if (chosen !== undefined) go(chosen)
        break
      }
      case "Escape":
        if (query() === "") input.blur()
        setQuery("")
        setOpen(false)
        event.stopPropagation()
        break
      default:
        return
    }
    event.preventDefault()
  }
  const shown = () => open() && query().trim() !== ""
  return (
    <div class="search" role="search">
      <SearchIcon />
      <input
        id={SEARCH_ID}
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        placeholder={words.search}
        aria-label={words.searchLabel}
        aria-expanded={shown()}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={shown() && results().length > 0 ? `found-${active()}` : undefined}
        value={query()}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
      <div class="found" id="search-results" role="listbox" aria-label={words.found} hidden={!shown()}>
        <For each={shown() ? results() : []}>
          {(result, i) => (
            <div
              id={`found-${i()}`}
              role="option"
              tabindex="-1"
              aria-selected={active() === i()}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => setActive(i())}
              onClick={() => go(result)}
            >
              <Recorded class="label">{result.label}</Recorded>
              <small>{result.detail}</small>
            </div>
          )}
        </For>
        <Show when={shown() && results().length === 0}>
          <p class="fine">{words.nothingFound}</p>
        </Show>
      </div>
    </div>
  )
}
