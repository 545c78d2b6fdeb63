import type { CaseIndex } from "@cordon/ledger/case-index"
import { baseMapState } from "./base-map-setting.ts"
import { useViewer } from "../state/viewer.ts"
import { words } from "./pane-words.ts"

/** Where the ground comes from and how exact it is, in a line; every source in full beside it. */
export const creditOf = (
  index: CaseIndex
): { readonly text: string; readonly sources: ReadonlyArray<string> } => {
  const { record, mesh } = index.bundle
  const { outline, lines } = record.manifest
  const datasets = new Map<string, number>()
  const all = new Set<string>(outline === undefined ? [] : [outline.source])
  for (const { placeId } of mesh.cells) {
    const place = index.places.get(placeId)
    if (place === undefined || place.location.kind === "unlocated") continue
    const dataset = place.pcode?.dataset ?? place.location.source
    datasets.set(dataset, (datasets.get(dataset) ?? 0) + 1)
    all.add(dataset)
  }
  for (const { source } of lines) all.add(source)
  const [main] = [...datasets].sort((a, b) => b[1] - a[1])
  const what = mesh.cells.some((cell) => cell.approximate) ? words.computed : words.known
  const accuracy = outline === undefined ? "" : ` ${words.outline(outline.accuracyMetres)}`
  return { text: `${words.credit(what, main?.[0] ?? words.editors)}${accuracy}`, sources: [...all] }
}

/** Whose the base map below the ground is, where one is shown. */
export const creditOfBase = (): string => {
  const state = baseMapState()
  return state.kind === "shown" ? ` ${words.base(state.credit)}` : ""
}

/** Where the ground comes from and how exact it is; every source in full on hovering. */
export const MapCredit = () => {
  const { text, sources } = creditOf(useViewer().session.index)
  return (
    <p class="credit" classList={{ "with-base": baseMapState().kind === "shown" }} title={sources.join("\n")}>
      {text}
      {creditOfBase()}
    </p>
  )
}
