import type { Publication } from "../dataset/publication.ts"
import type { DateReading } from "../table/cell-date.ts"
import type { Dataset, Declare, Directory, RowOutcome, SourceEncoded } from "../table/format.ts"
import type { Layout, RoleCells } from "./layout.ts"

/** What the readers of all layouts are given. */
export interface ReaderContext {
  readonly publication: Publication
  readonly directory: Directory
  readonly reading: DateReading
}

/** One layout of displacement figures: how its columns are known, who speaks in it, and how a row is read. */
export interface LayoutReader<Role extends string> {
  readonly layout: Layout<Role>
  readonly source: SourceEncoded
  readonly licence: Dataset["licence"]
  readonly read: (context: ReaderContext) => (row: RoleCells<Role>, declare: Declare) => RowOutcome
}

/** The Internal Displacement Monitoring Centre, as a source. */
export const idmc: SourceEncoded = {
  id: "idmc",
  name: "Internal Displacement Monitoring Centre (IDMC)",
  kind: "monitor",
  alignment: { kind: "unknown" },
  language: "en"
}

/** IOM's Displacement Tracking Matrix, as a source. */
export const iomDtm: SourceEncoded = {
  id: "iom-dtm",
  name: "IOM Displacement Tracking Matrix (DTM)",
  kind: "internationalOrganisation",
  alignment: { kind: "unknown" },
  language: "en"
}

/** What every displacement claim has in common. */
export const plainClaim = {
  modality: "estimates",
  tensions: [],
  sensitivity: { level: "low", tlp: "TLP:CLEAR" }
} as const

/** The codes of a row that say something, for a claim's coding; whole numbers as numbers. */
export const codesOf = (entries: {
  readonly [key: string]: string
}): { readonly [key: string]: string | number } => {
  const codes: { [key: string]: string | number } = {}
  for (const [key, text] of Object.entries(entries)) {
    if (text !== "") codes[key] = /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text
  }
  return codes
}
