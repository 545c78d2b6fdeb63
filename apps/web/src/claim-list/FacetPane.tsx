import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { facetNames } from "@cordon/view-model/claim-query"
import { formatNumber } from "@cordon/view-model/format"
import { Result, Schema } from "effect"
import { For, Show } from "solid-js"
import type { ClaimBrowse } from "./claim-browse.ts"
import { FacetGroup } from "./FacetGroup.tsx"
import { words } from "./words.ts"

/** What the list can be narrowed by, each value with how many claims it would leave. */
export const FacetPane = (props: {
  readonly browse: ClaimBrowse
  readonly narrow: boolean
  readonly onDone: () => void
}) => {
  const query = () => props.browse.query()
  const late = () => props.browse.found().late + props.browse.found().hidden
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !props.narrow) return
    event.preventDefault()
    event.stopPropagation()
    props.onDone()
  }
  const setDay = (name: "publishedFrom" | "publishedTo", text: string) => {
    const { [name]: _, ...others } = query()
    const day = Schema.decodeUnknownResult(CalendarDay)(text)
    props.browse.setQuery(Result.isSuccess(day) ? { ...others, [name]: day.success } : others)
  }
  return (
    <aside class="facets" aria-label={words.narrow} onKeyDown={press}>
      <Show when={props.narrow}>
        <div class="done">
          <button type="button" class="btn" onClick={() => props.onDone()}>
            {words.showFound(props.browse.found().claims.length)}
          </button>
        </div>
      </Show>
      <label class="check late-switch">
        <input
          type="checkbox"
          role="switch"
          checked={query().late === "shown"}
          onChange={(event) =>
            props.browse.setQuery({ ...query(), late: event.currentTarget.checked ? "shown" : "hidden" })
          }
        />
        <span>{words.showLate}</span>
        <span class="n">{formatNumber(late())}</span>
      </label>
      <fieldset class="facet dates">
        <legend>{words.published}</legend>
        <For
          each={
            [
              ["publishedFrom", words.from],
              ["publishedTo", words.to]
            ] as const
          }
        >
          {([name, label]) => (
            <input
              type="date"
              aria-label={label}
              value={query()[name] ?? ""}
              onChange={(event) => setDay(name, event.currentTarget.value)}
            />
          )}
        </For>
      </fieldset>
      <For each={facetNames}>{(facet) => <FacetGroup facet={facet} browse={props.browse} />}</For>
    </aside>
  )
}
