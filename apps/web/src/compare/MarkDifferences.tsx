import { unplacedNotes } from "@cordon/view-model/map-legend"
import { sideLetters } from "@cordon/view-model/compare-words"
import { createMemo, For, Show } from "solid-js"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { differingMarks } from "./differing-marks.ts"
import { MarkDifferenceRow } from "./MarkDifferenceRow.tsx"
import { words } from "./words.ts"

/** What stands above the ground of one map alone, or says something else there, by kind; and what neither can show. */
export const MarkDifferences = (props: { readonly compared: ComparedGround }) => {
  const { index } = useViewer().session
  const kinds = createMemo(() => differingMarks(props.compared.marks(), index), [], { equals: alike })
  const notes = () =>
    (["a", "b"] as const).flatMap((side) => {
      const found = unplacedNotes(props.compared.sides[side].marks.legend())
      return found.length === 0 ? [] : [words.unplaced(sideLetters[side], found.join(" "))]
    })
  return (
    <>
      <For each={kinds()}>
        {({ kind, marks }) => (
          <>
            <div class="sub">
              <b>{words.kinds[kind]}</b>
              <span class="badge">{marks.length}</span>
            </div>
            <ul class="differences marks" data-kind={kind}>
              <For each={marks}>
                {(mark) => <MarkDifferenceRow kind={kind} mark={mark} compared={props.compared} />}
              </For>
            </ul>
          </>
        )}
      </For>
      <Show when={notes().length > 0}>
        <div class="unplaced small">
          <b>{words.notOnMaps}</b>
          <For each={notes()}>{(note) => <p>{note}</p>}</For>
        </div>
      </Show>
    </>
  )
}
