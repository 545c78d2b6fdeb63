import { legendOf } from "@cordon/view-model/legend"
import { createMemo, For } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { LegendMark } from "./LegendMark.tsx"
import { words } from "./pane-words.ts"

const SHORT = ["contested", "disagree", "front"] as const
type Short = (typeof SHORT)[number]
const isShort = (kind: string): kind is Short => SHORT.some((one) => one === kind)

/** The marks that need words most, in one line, for a narrow screen. */
export const LegendRow = () => {
  const { session, snapshot } = useViewer()
  const accuracy = session.index.bundle.record.manifest.outline?.accuracyMetres
  const entries = createMemo(
    () => legendOf(snapshot().situation, session.index).entries.filter(({ kind }) => isShort(kind)),
    [],
    { equals: (a, b) => a.map(({ kind }) => kind).join() === b.map(({ kind }) => kind).join() }
  )
  return (
    <div class="leg-row" role="note" aria-label={words.legend}>
      <For each={entries()}>
        {(entry) => (
          <span>
            <LegendMark entry={entry} />
            {words[entry.kind as Short]}
            {entry.kind === "front" && accuracy !== undefined ? words.accurate(accuracy) : ""}
          </span>
        )}
      </For>
    </div>
  )
}
