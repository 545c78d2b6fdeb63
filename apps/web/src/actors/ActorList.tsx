import { makeView } from "@cordon/ledger/visible"
import { actorList, foundByText } from "@cordon/view-model/actor-list"
import { formatDay } from "@cordon/view-model/format-time"
import { createMemo } from "solid-js"
import { EntityTable } from "../entity-list/EntityTable.tsx"
import { useViewer } from "../state/viewer.ts"
import { PartyMark } from "./PartyMark.tsx"
import { words } from "./words.ts"

/** Everybody who acts in the case under neutral names, with how much is said of each. */
export const ActorList = () => {
  const { session, snapshot } = useViewer()
  const entries = createMemo(() =>
    actorList(
      makeView(session.index, {
        at: snapshot().at,
        knownBy: snapshot().knownBy,
        accordingTo: { kind: "consensus" }
      })
    )
  )
  return (
    <main class="work page sources" id="main" tabindex="-1">
      <EntityTable
        title={words.title}
        summary={words.summary(entries().length, formatDay(snapshot().knownBy))}
        find={words.find}
        empty={words.empty}
        nameTitle={words.columns.name}
        rows={(query) => foundByText(entries(), query)}
        step={({ id }) => ({ screen: "actors", actor: id })}
        columns={[
          { title: words.columns.kind, wide: true, cell: ({ kind }) => kind },
          {
            title: words.columns.countsTo,
            cell: ({ id, party }) => <PartyMark party={party ?? id} name={party !== undefined} />
          },
          {
            title: words.columns.relations,
            numeric: true,
            wide: true,
            cell: ({ relations }) => relations || "–"
          },
          { title: words.columns.labels, numeric: true, wide: true, cell: ({ labels }) => labels || "–" },
          { title: words.columns.claims, numeric: true, cell: ({ claims }) => claims || "–" }
        ]}
      />
    </main>
  )
}
