import { For, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"
import { languageName } from "../entity-list/OtherNames.tsx"

/** In which of a case's two languages the map names places. */
export const NameChoice = () => {
  const { session, mapView, setMapView } = useViewer()
  const languages = session.index.bundle.record.manifest.languages.slice(0, 2)
  return (
    <Show when={languages.length === 2}>
      <div class="name-choice" role="group" aria-label={words.nameChoice}>
        <For each={[undefined, ...languages]}>
          {(labels) => (
            <button
              type="button"
              aria-pressed={mapView().labels === labels}
              onClick={() =>
                setMapView({ hide: mapView().hide, ...(labels === undefined ? {} : { labels }) })
              }
            >
              {labels === undefined ? words.bothNames : languageName(labels)}
            </button>
          )}
        </For>
      </div>
    </Show>
  )
}
