import { useViewer } from "../state/viewer.ts"

/** Where the ground comes from and how exact it is; every source in full on hovering. */
export const MapCredit = () => {
  const { session } = useViewer()
  const { record, mesh } = session.index.bundle
  const { outline, lines } = record.manifest
  const datasets = new Map<string, number>()
  const all = new Set<string>(outline === undefined ? [] : [outline.source])
  for (const { placeId } of mesh.cells) {
    const place = session.index.places.get(placeId)
    if (place === undefined || place.location.kind === "unlocated") continue
    const dataset = place.pcode?.dataset ?? place.location.source
    datasets.set(dataset, (datasets.get(dataset) ?? 0) + 1)
    all.add(dataset)
  }
  for (const { source } of lines) all.add(source)
  const [main] = [...datasets].sort((a, b) => b[1] - a[1])
  const computed = mesh.cells.some((cell) => cell.approximate)
  const accuracy = outline === undefined ? "" : ` Outline ± ${outline.accuracyMetres} m.`
  return (
    <p class="credit" title={[...all].join("\n")}>
      {computed ? "Cells from centre points" : "Boundaries"}: {main?.[0] ?? "the case’s editors"}.{accuracy}
    </p>
  )
}
