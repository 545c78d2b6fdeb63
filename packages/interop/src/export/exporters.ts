import { csv } from "../csv/csv.ts"
import { claimReview } from "../claimreview/claim-review.ts"
import { flatgeobuf } from "../flatgeobuf/flatgeobuf.ts"
import { geojson } from "../geojson/geojson.ts"
import { geoparquet } from "../geoparquet/geoparquet.ts"
import { kml } from "../kml/kml.ts"
import { ndjson } from "../ndjson/ndjson.ts"
import { prov } from "../prov/prov.ts"
import type { ExportFormat, FormatFacts } from "./export-format.ts"
import { exportFormats } from "./export-format.ts"
import type { Exporter } from "./exporter.ts"

/** The writer of each format. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  ndjson,
  geojson,
  csv,
  kml,
  flatgeobuf,
  geoparquet,
  claimreview: claimReview,
  prov
}

/** What each format is, in the order of the documentation. */
export const formatFacts: ReadonlyArray<FormatFacts> = exportFormats.map((id) => exporters[id].facts)

/** The format that a file's name asks for by its ending, the longest first; undefined when no ending is known. */
export const formatOfName = (name: string): ExportFormat | undefined => {
  const lower = name.toLowerCase()
  return formatFacts
    .flatMap(({ id, endings }) => endings.map((ending) => ({ id, ending })))
    .sort((a, b) => b.ending.length - a.ending.length)
    .find(({ ending }) => lower.endsWith(ending))?.id
}
