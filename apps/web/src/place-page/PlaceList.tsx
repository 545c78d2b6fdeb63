import { foundByText } from "@cordon/view-model/actor-list"
import { counted } from "@cordon/view-model/format"
import { formatDay } from "@cordon/view-model/format-time"
import { placeList } from "@cordon/view-model/place-list"
import { createMemo, Show } from "solid-js"
import { EntityTable } from "../entity-list/EntityTable.tsx"
import { Swatch } from "../map/Swatch.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Every place of the case with who is said to hold it. */
export const PlaceList = () => {
  const { session, snapshot } = useViewer()
  const situation = createMemo(() => snapshot().situation)
  const entries = createMemo(() => placeList(situation(), session.index))
  const mapped = () => entries().filter(({ territory }) => territory !== undefined).length
  return (
    <main class="work page sources" id="main" tabindex="-1">
      <EntityTable
        title={words.title}
        summary={`${counted(entries().length, "place")}, ${mapped()} of them on the map; holders on ${formatDay(snapshot().at)}, as claimed.`}
        find={words.find}
        empty={words.empty}
        nameTitle="Place"
        rows={(query) => foundByText(entries(), query)}
        step={({ id }) => ({ screen: "places", place: id })}
        columns={[
          { title: "Kind", wide: true, cell: ({ kind }) => kind },
          { title: "Within", wide: true, cell: ({ within }) => within ?? "–" },
          { title: "P-code", wide: true, cell: ({ pcode }) => pcode ?? "–" },
          {
            title: "Holder",
            cell: (entry) => (
              <Show when={entry.territory} fallback="–">
                {(territory) => (
                  <span class="party-mark">
                    <Swatch territory={territory()} />
                    {entry.holder}
                  </span>
                )}
              </Show>
            )
          },
          { title: "Claims", numeric: true, cell: ({ claims }) => claims || "–" }
        ]}
      />
    </main>
  )
}
