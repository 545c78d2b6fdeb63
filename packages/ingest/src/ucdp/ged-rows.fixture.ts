/** The 49 columns of UCDP GED 24.1. */
export const GED_COLUMNS =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".split(
    ","
  )

/** Cells of an event by their column; every country, party, place and report in it is invented. */
export type GedCells = { readonly [column: string]: string }

/** A plain invented event: a clash on one known day at a known place. */
export const inventedEvent: GedCells = {
  id: "1001",
  relid: "INV-2030-1-7-1",
  year: "2030",
  active_year: "1",
  code_status: "Clear",
  type_of_violence: "1",
  conflict_dset_id: "7",
  conflict_new_id: "707",
  conflict_name: "Invented land: Government",
  dyad_dset_id: "7",
  dyad_new_id: "7007",
  dyad_name: "Government of Invented land - Blue Front",
  side_a_dset_id: "1",
  side_a_new_id: "11",
  side_a: "Government of Invented land",
  side_b_dset_id: "2",
  side_b_new_id: "22",
  side_b: "Blue Front",
  number_of_sources: "2",
  source_article: "Invented Wire, 2030-03-05, Clash at the bridge",
  source_office: "Invented Wire",
  source_date: "2030-03-05",
  source_headline: "Clash at the bridge",
  source_original: "police",
  where_prec: "1",
  where_coordinates: "Harbour town",
  where_description: "at the bridge of Harbour town",
  adm_1: "Coast province",
  adm_2: "Harbour district",
  latitude: "47.500000",
  longitude: "8.500000",
  geom_wkt: "POINT (8.500000 47.500000)",
  priogrid_gid: "197658",
  country: "Invented land",
  country_id: "999",
  region: "Europe",
  event_clarity: "1",
  date_prec: "1",
  date_start: "2030-03-04 00:00:00.000",
  date_end: "2030-03-04 00:00:00.000",
  deaths_a: "2",
  deaths_b: "5",
  deaths_civilians: "0",
  deaths_unknown: "1",
  best: "8",
  high: "11",
  low: "6",
  gwnoa: "999",
  gwnob: ""
}

/** The cells of an event in the order of the columns. */
export const gedRow = (cells: GedCells = {}): ReadonlyArray<string> => {
  const event = { ...inventedEvent, ...cells }
  return GED_COLUMNS.map((column) => event[column] ?? "")
}

/** A file of events, as CSV with a header row. */
export const gedCsv = (
  events: ReadonlyArray<GedCells>,
  columns: ReadonlyArray<string> = GED_COLUMNS
): string => {
  const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (event: GedCells) =>
    columns.map((column) => cell({ ...inventedEvent, ...event }[column] ?? "")).join(",")
  return [columns.join(","), ...events.map(line), ""].join("\n")
}
