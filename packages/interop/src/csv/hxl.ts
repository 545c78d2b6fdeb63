import type { ExportRequest } from "../export/export-request.ts"

/**
 * HXL hashtags by column.
 *
 * Shape: core hashtags only; a column that none fits has none, as HXL allows. EDTF texts have no `#date`, which is
 * always a plain date.
 * Source: HXL hashtag dictionary 1.1 final, hxlstandard.org.
 */
export const hxlTags: Readonly<Record<string, string>> = {
  id: "#meta+id",
  claim: "#meta+id+claim",
  kind: "#event+type+claim",
  paraphrase: "#description+said",
  note: "#description+note",
  speaker: "#org+speaker+code",
  speaker_name: "#org+speaker+name",
  publisher: "#org+publisher+code",
  publisher_name: "#org+publisher+name",
  place: "#loc+code",
  place_name: "#loc+name",
  from_place: "#loc+origin+code",
  from_place_name: "#loc+origin+name",
  to_place: "#loc+dest+code",
  to_place_name: "#loc+dest+name",
  place_kind: "#loc+type",
  pcode: "#loc+code+pcode",
  longitude: "#geo+lon",
  latitude: "#geo+lat",
  group: "#group+code",
  group_name: "#group+name",
  incident_type: "#event+type",
  event: "#event+code",
  status: "#status",
  amount_low: "#indicator+num+min",
  amount_best: "#indicator+num+best",
  amount_high: "#indicator+num+max",
  amount_unit: "#indicator+unit",
  held_from_day: "#date+start",
  held_to_day: "#date+end",
  published_day: "#date+published",
  known_from_day: "#date+known+start",
  known_to_day: "#date+known+end",
  recorded_at: "#date+recorded",
  citation_title: "#meta+source+title",
  citation_url: "#meta+source+url",
  citation_locator: "#meta+source+locator",
  grade: "#meta+grade",
  tlp: "#meta+tlp"
}

/** The row of hashtags below a header, or nothing where none is asked for. */
export const hxlRow = (
  columns: ReadonlyArray<string>,
  { hxl }: Pick<ExportRequest, "hxl">
): ReadonlyArray<ReadonlyArray<string>> => (hxl ? [columns.map((column) => hxlTags[column] ?? "")] : [])
