/** The formats that a case can be exported in. */
export const exportFormats = [
  "ndjson",
  "geojson",
  "csv",
  "kml",
  "flatgeobuf",
  "geoparquet",
  "claimreview",
  "prov"
] as const
export type ExportFormat = (typeof exportFormats)[number]

/**
 * What a format is, what of a case it carries, and what it leaves out or changes.
 *
 * Shape: `carries` and `cannotCarry` are whole sentences, for whoever is about to rely on the file. They stand in the
 * file where the format has a place for them, in what the command prints and in the documentation.
 */
export interface FormatFacts {
  readonly id: ExportFormat
  readonly title: string
  readonly mediaType: string
  /** Other media types by which it is asked for. */
  readonly alsoAskedAs: ReadonlyArray<string>
  /** Endings of a file's name, the usual one first. */
  readonly endings: readonly [string, ...Array<string>]
  /** How many collections one file holds; `none` where it is made from the record itself. */
  readonly collections: "any" | "one" | "none"
  readonly carries: ReadonlyArray<string>
  readonly cannotCarry: ReadonlyArray<string>
}

/** A piece of an export: text is UTF-8. */
export type Chunk = string | Uint8Array
