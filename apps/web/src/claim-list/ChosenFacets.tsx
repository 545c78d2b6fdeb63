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
      publishedFrom === undefined ? "" : `from ${formatDay(publishedFrom)}`,
      publishedTo === undefined ? "" : `until ${formatDay(publishedTo)}`
    ]
      .filter((part) => part !== "")
      .join(" ")
  }
  const withoutDates = () => {
    const { publishedFrom: _, publishedTo: __, ...others } = query()
    return others
  }
  return (
    <div class="chosen" role="group" aria-label="The list is narrowed to">
      <For each={chosen()}>
        {({ facet, value }) => (
          <button
            type="button"
            class="pill"
            aria-label={`${facetTitles[facet]}: ${facetLabel(facet, value, index)}; give up`}
            onClick={() => props.browse.setQuery(toggled(query(), facet, value))}
          >
            <small>{facetTitles[facet]}</small> {facetLabel(facet, value, index)} <CloseIcon />
          </button>
        )}
      </For>
      <Show when={dates() !== ""}>
        <button
          type="button"
          class="pill"
          aria-label={`${words.published} ${dates()}; give up`}
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
