import { everyClaim } from "@cordon/view-model/claim-query"
import { formatDay } from "@cordon/view-model/format-time"
import { Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import type { ClaimBrowse } from "./claim-browse.ts"
import { words } from "./words.ts"

/** An empty list, with the ways out of it. */
export const NothingFound = (props: { readonly browse: ClaimBrowse }) => {
  const { snapshot } = useViewer()
  return (
    <div class="nothing">
      <p>{words.nothing}</p>
      <Show when={props.browse.found().hidden > 0}>
        <p class="small">
          {words.wouldBeFound(props.browse.found().hidden, formatDay(snapshot().knownBy))}{" "}
          <button
            type="button"
            class="link"
            onClick={() => props.browse.setQuery({ ...props.browse.query(), late: "shown" })}
          >
            {words.showLate}
          </button>
        </p>
      </Show>
      <button type="button" class="btn" onClick={() => props.browse.setQuery(everyClaim)}>
        {words.clear}
      </button>
    </div>
  )
}
