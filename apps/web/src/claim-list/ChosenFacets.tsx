import { everyClaim, facetNames, toggled } from "@cordon/view-model/claim-query"
import { facetLabel, facetTitles } from "@cordon/view-model/facet-label"
import { formatDay } from "@cordon/view-model/format-time"
import { For, Show } from "solid-js"
import { CloseIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import type { ClaimBrowse } from "./claim-browse.ts"
import { words } from "./words.ts"

/** What the list is narrowed to, each to be given up by itself. */
export const ChosenFacets = (props: { readonly browse: ClaimBrowse }) => {
  const { index } = useViewer().session
  const query = () => props.browse.query()
  const chosen = () =>
    facetNames.flatMap((facet) => (query().chosen[facet] ?? []).map((value) => ({ facet, value })))
  const dates = () => {
    const { publishedFrom, publishedTo } = query()
    return [
      publishedFrom === undefined ? "" : words.fromDay(formatDay(publishedFrom)),
      publishedTo === undefined ? "" : words.untilDay(formatDay(publishedTo))
    ]
      .filter((part) => part !== "")
      .join(" ")
  }
  const withoutDates = () => {
    const { publishedFrom: _, publishedTo: __, ...others } = query()
    return others
  }
  return (
    <div class="chosen" role="group" aria-label={words.narrowedTo}>
      <For each={chosen()}>
        {({ facet, value }) => (
          <button
            type="button"
            class="pill"
            aria-label={words.chosen(facetTitles[facet], facetLabel(facet, value, index))}
            onClick={() => props.browse.setQuery(toggled(query(), facet, value))}
          >
            <small>{facetTitles[facet]}</small> <bdi>{facetLabel(facet, value, index)}</bdi> <CloseIcon />
          </button>
        )}
      </For>
      <Show when={dates() !== ""}>
        <button
          type="button"
          class="pill"
          aria-label={words.chosenDates(dates())}
          onClick={() => props.browse.setQuery(withoutDates())}
        >
          <small>{words.published}</small> {dates()} <CloseIcon />
        </button>
      </Show>
      <button
        type="button"
        class="link"
        onClick={() => props.browse.setQuery({ ...everyClaim, sort: query().sort, late: query().late })}
      >
        {words.clear}
      </button>
    </div>
  )
}
