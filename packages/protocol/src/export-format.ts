/** The formats in which a case can be exported, the one that is sent by default first. */
export const exportFormats = [
  "geojson",
  "ndjson",
  "csv",
  "kml",
  "flatgeobuf",
  "geoparquet",
  "claimreview",
  "prov"
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The media type of each format. */
export const exportMedia: Readonly<Record<ExportFormat, string>> = {
  geojson: "application/geo+json",
  ndjson: "application/x-ndjson",
  csv: "text/csv",
  kml: "application/vnd.google-earth.kml+xml",
  flatgeobuf: "application/flatgeobuf",
  geoparquet: "application/vnd.apache.parquet",
  claimreview: "application/ld+json",
  prov: "application/prov+json"
}

/** The collections of features that an export can hold. */
export const exportCollections = [
  "control",
  "claims",
  "incidents",
  "movements",
  "places",
  "corridors"
] as const
