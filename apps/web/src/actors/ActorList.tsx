import { makeView } from "@cordon/ledger/visible"
import { actorList, foundByText } from "@cordon/view-model/actor-list"
import { counted } from "@cordon/view-model/format"
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
        summary={`${counted(entries().length, "actor")} under neutral names; claims counted as published by ${formatDay(snapshot().knownBy)}.`}
        find={words.find}
        empty={words.empty}
        nameTitle="Actor"
        rows={(query) => foundByText(entries(), query)}
        step={({ id }) => ({ screen: "actors", actor: id })}
        columns={[
          { title: "Kind", wide: true, cell: ({ kind }) => kind },
          {
            title: "Counts to",
            cell: ({ id, party }) => <PartyMark party={party ?? id} name={party !== undefined} />
          },
          { title: "Relations", numeric: true, wide: true, cell: ({ relations }) => relations || "–" },
          { title: "Called otherwise", numeric: true, wide: true, cell: ({ labels }) => labels || "–" },
          { title: "Claims", numeric: true, cell: ({ claims }) => claims || "–" }
        ]}
      />
    </main>
  )
}
