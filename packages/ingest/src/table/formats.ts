import { acledFormat } from "../acled/acled-format.ts"
import { areasFormat } from "../areas/areas-format.ts"
import { corridorsFormat } from "../corridors/corridor-format.ts"
import { displacementFormat } from "../displacement/displacement-format.ts"
import { tableFormat } from "../mapping/table-format.ts"
import { gedFormat } from "../ucdp/ged-format.ts"
import type { ImportFormat } from "./format.ts"

/** Every format that `cordon import` reads besides case folders and ledger files, in the order of its help. */
export const importFormats: ReadonlyArray<ImportFormat> = [
  gedFormat,
  acledFormat,
  displacementFormat,
  areasFormat,
  corridorsFormat,
  tableFormat
]

/** The format of a name, or `undefined`. */
export const formatNamed = (name: string): ImportFormat | undefined =>
  importFormats.find((format) => format.name === name)
