import type { ColumnNames } from "../table/columns.ts"

/** Name of the format, of its source and of its codebook. */
export const UCDP_GED = "ucdp-ged"

/**
 * The columns of UCDP GED 24.1 and 25.1 that are read.
 *
 * Left out: `year`, which `date_start` says; `geom_wkt`, which repeats the coordinates (it is only compared with them);
 * and the `_dset_id` columns, ids that earlier editions used.
 * Source: UCDP Georeferenced Event Dataset Codebook, version 24.1, section 4.
 */
export const gedColumns = {
  required: [
    "id",
    "type_of_violence",
    "conflict_new_id",
    "conflict_name",
    "dyad_new_id",
    "dyad_name",
    "side_a_new_id",
    "side_a",
    "side_b_new_id",
    "side_b",
    "where_prec",
    "where_coordinates",
    "latitude",
    "longitude",
    "country",
    "country_id",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low"
  ],
  optional: [
    "relid",
    "active_year",
    "code_status",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_description",
    "adm_1",
    "adm_2",
    "geom_wkt",
    "priogrid_gid",
    "region",
    "gwnoa",
    "gwnob"
  ]
} as const satisfies ColumnNames<string, string>

/** A column that is read. */
export type GedColumn = (typeof gedColumns)["required" | "optional"][number]
