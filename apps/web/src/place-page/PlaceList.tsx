import { foundByText } from "@cordon/view-model/actor-list"
import { formatDay } from "@cordon/view-model/format-time"
import { placeList } from "@cordon/view-model/place-list"
import { createMemo, Show } from "solid-js"
import { EntityTable } from "../entity-list/EntityTable.tsx"
import { Recorded } from "../language/Recorded.tsx"
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
        summary={words.summary(entries().length, mapped(), formatDay(snapshot().at))}
        find={words.find}
        empty={words.empty}
        nameTitle={words.columns.name}
        rows={(query) => foundByText(entries(), query)}
        step={({ id }) => ({ screen: "places", place: id })}
        columns={[
          { title: words.columns.kind, wide: true, cell: ({ kind }) => kind },
          {
            title: words.columns.within,
            wide: true,
            cell: ({ within }) => <Recorded>{within ?? "–"}</Recorded>
          },
          { title: words.columns.pcode, wide: true, cell: ({ pcode }) => <bdi>{pcode ?? "–"}</bdi> },
          {
            title: words.columns.holder,
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
          { title: words.columns.claims, numeric: true, cell: ({ claims }) => claims || "–" }
        ]}
      />
    </main>
  )
}
