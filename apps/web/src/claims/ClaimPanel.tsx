import { cardsFor } from "@cordon/view-model/cards"
import type { Selection } from "@cordon/view-model/selection"
import { createMemo, For, Show } from "solid-js"
import { sameList } from "../state/same-list.ts"
import { useViewer } from "../state/viewer.ts"
import { ClaimRow } from "./ClaimRow.tsx"
import { FigureHead } from "./FigureHead.tsx"
import { type PanelRow, rowsOfSections, sameRow } from "./claim-rows.ts"
import { SelectionHead } from "./SelectionHead.tsx"
import { words } from "./words.ts"

/** What is selected with its claims, and below it the figure's. */
export const ClaimPanel = (props: { readonly part?: "selection" | "figure" }) => {
  const { snapshot, figure } = useViewer()
  const selected = createMemo((): Selection => {
    const { selection } = snapshot()
    return selection.kind === "figure" ? { kind: "none" } : selection
  })
  const shown = (part: "selection" | "figure") => props.part === undefined || props.part === part
  return (
    <section class="right" aria-label={words.panel} tabindex="-1">
      <div class="scroll">
        <Show when={shown("selection") && selected().kind !== "none"}>
          <SelectionHead selection={selected()} />
          <ClaimRows of="selection" selection={selected()} bare={BARE_SELECTION} />
        </Show>
        <Show when={shown("figure") && figure()}>
          {(id) => (
            <>
              <FigureHead figure={id()} quiet={selected().kind !== "none"} />
              <ClaimRows of="figure" selection={{ kind: "figure", figure: id() }} bare={BARE_FIGURE} />
            </>
          )}
        </Show>
      </div>
    </section>
  )
}

const BARE_SELECTION = new Set(["voices", "late", "claims", "withdrawn"] as const)
const BARE_FIGURE = new Set(["live", "late", "stale"] as const)

const ClaimRows = (props: {
  readonly of: string
  readonly selection: Selection
  readonly bare: Parameters<typeof rowsOfSections>[2]
}) => {
  const { session, snapshot } = useViewer()
  const situation = createMemo(() => snapshot().situation)
  const rows = createMemo(() => {
    const sections = cardsFor(props.selection, { situation: situation() }, session)
    return new Map(rowsOfSections(props.of, sections, props.bare).map((row) => [row.id, row]))
  })
  const ids = createMemo(() => [...rows().keys()], [], { equals: sameList })
  return (
    <For each={ids()} fallback={<p class="empty">{words.none}</p>}>
      {(id) => {
        const row = createMemo((before: PanelRow) => rows().get(id) ?? before, rows().get(id)!, {
          equals: sameRow
        })
        return <ClaimRow row={row()} />
      }}
    </For>
  )
}
