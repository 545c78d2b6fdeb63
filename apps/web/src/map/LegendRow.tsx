import { legendOf } from "@cordon/view-model/legend"
import { createMemo, For } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { LegendMark } from "./LegendMark.tsx"

const SHORT: Readonly<Record<string, string>> = {
  contested: "Contested",
  disagree: "Sources disagree",
  front: "Front"
}

/** The marks that need words most, in one line, for a narrow screen. */
export const LegendRow = () => {
  const { session, snapshot } = useViewer()
  const accuracy = session.index.bundle.record.manifest.outline?.accuracyMetres
  const entries = createMemo(
    () => legendOf(snapshot().situation, session.index).entries.filter(({ kind }) => kind in SHORT),
    [],
    { equals: (a, b) => a.map(({ kind }) => kind).join() === b.map(({ kind }) => kind).join() }
  )
  return (
    <div class="leg-row" role="note" aria-label="Legend">
      <For each={entries()}>
        {(entry) => (
          <span>
            <LegendMark entry={entry} />
            {SHORT[entry.kind]}
            {entry.kind === "front" && accuracy !== undefined ? `, ± ${accuracy} m` : ""}
          </span>
        )}
      </For>
    </div>
  )
}
