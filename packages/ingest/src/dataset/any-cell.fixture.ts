import { Arbitrary, Schema } from "effect"

const CELLS = [
  "",
  " ",
  "0",
  "1",
  "2",
  "3",
  "12",
  "41,018",
  "1.5",
  "-4",
  "1e3",
  "NA",
  "Not available",
  "2031-03-04",
  "2031-03-09 00:00:00",
  "2031-02-31",
  "2202-01-01",
  "04/03/2031",
  "47911",
  "1930000000",
  "2031",
  "10.5",
  "95.25",
  "-181",
  "10.5, 20.25",
  "10.5, 20.25; 11.5, 21.25",
  "INV",
  "INV1",
  "Conflict",
  "Disaster",
  "Other",
  "IDPs",
  "Internal Displacements",
  "Household",
  "total",
  "more than or equal",
  "Month",
  "Origin",
  "Origin; Destination",
  "Harbour Town",
  "Harbour Town; Mill Village",
  "Harbour Town; Mill Village; Old Harbour; Market",
  "الميناء",
  "港",
  'a "quoted" name',
  "a, b",
  "two\nlines",
  "#affected+idps",
  "Violence against civilians",
  "Explosions/Remote violence",
  "Air/drone strike",
  "Civilians (Inventia)",
  "Military Forces of Inventia (2019-2024)",
  "Unidentified Armed Group (Inventia)",
  "Undisclosed Source",
  "open",
  "closed",
  "under fire",
  "planned",
  "https://example.org/a",
  "no address",
  "x".repeat(300),
  "-",
  "..",
  "__proto__"
] as const

/** A cell as tables have them, right or wrong: counts, days, codes, coordinates, names in several scripts, long text. */
export const anyCell: Arbitrary.Arbitrary<string> = Arbitrary.schema(Schema.Literals(CELLS))

/**
 * Rows of a table of these columns.
 *
 * Most cells are those of `plausible` rows, so that some rows are read and others fail in one cell or two.
 */
export const anyTable = (
  header: ReadonlyArray<string>,
  plausible: ReadonlyArray<ReadonlyArray<string>>
): Arbitrary.Arbitrary<string> =>
  Arbitrary.map(
    Arbitrary.array(
      Arbitrary.all([
        Arbitrary.schema(Schema.Literals(plausible.map((_, index) => index))),
        Arbitrary.array(
          Arbitrary.all([Arbitrary.schema(Schema.Literals(header.map((_, index) => index))), anyCell]),
          { minLength: 0, maxLength: 4 }
        )
      ]),
      { minLength: 1, maxLength: 6 }
    ),
    (rows) =>
      [
        header,
        ...rows.map(([from, changes]) => {
          const cells = [...(plausible[from] ?? [])]
          for (const [column, cell] of changes) cells[column] = cell
          return cells
        })
      ]
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
        .join("\n")
  )
