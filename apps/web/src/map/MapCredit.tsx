import type { CaseIndex } from "@cordon/ledger/case-index"
import { baseMapState } from "./base-map-setting.ts"
import { useViewer } from "../state/viewer.ts"

const WORDS = {
  computed: "Cells from centre points",
  known: "Boundaries",
  editors: "the case’s editors",
  base: (credit: string) => `Base map: ${credit === "" ? "no credit stated" : credit}.`,
  outline: (metres: number) => `Outline ± ${metres} m.`
}

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
  const what = mesh.cells.some((cell) => cell.approximate) ? WORDS.computed : WORDS.known
  const accuracy = outline === undefined ? "" : ` ${WORDS.outline(outline.accuracyMetres)}`
  return { text: `${what}: ${main?.[0] ?? WORDS.editors}.${accuracy}`, sources: [...all] }
}

/** Whose the base map below the ground is, where one is shown. */
export const creditOfBase = (): string => {
  const state = baseMapState()
  return state.kind === "shown" ? ` ${WORDS.base(state.credit)}` : ""
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
