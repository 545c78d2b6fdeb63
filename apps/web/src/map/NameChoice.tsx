import { For, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"

const WORDS = {
  choice: "Language of the names",
  both: "Both",
  language: (tag: string) =>
    new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language" }).of(tag) ?? tag
}

/** In which of a case's two languages the map names places. */
export const NameChoice = () => {
  const { session, mapView, setMapView } = useViewer()
  const languages = session.index.bundle.record.manifest.languages.slice(0, 2)
  return (
    <Show when={languages.length === 2}>
      <div class="name-choice" role="group" aria-label={WORDS.choice}>
        <For each={[undefined, ...languages]}>
          {(labels) => (
            <button
              type="button"
              aria-pressed={mapView().labels === labels}
              onClick={() =>
                setMapView({ hide: mapView().hide, ...(labels === undefined ? {} : { labels }) })
              }
            >
              {labels === undefined ? WORDS.both : WORDS.language(labels)}
            </button>
          )}
        </For>
      </div>
    </Show>
  )
}
