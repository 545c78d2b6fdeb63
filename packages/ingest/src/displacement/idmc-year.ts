import type { Amount } from "@cordon/domain/amount/amount"
import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { countWords } from "../dataset/day-words.ts"
import { publishedSince } from "../dataset/publication.ts"
import { CellRefusal, RowProblems } from "../table/cell.ts"
import { codeCell, countCell, quoted } from "../table/cell-number.ts"
import type { Declare } from "../table/format.ts"
import { areaOf, type NamedArea } from "./area.ts"
import { type DisplacedGroup, groupByCause } from "./displaced-group.ts"
import { qualifierWords } from "./figure-amount.ts"
import { byNames, type RoleCells } from "./layout.ts"
import { codesOf, idmc, type LayoutReader, plainClaim, type ReaderContext } from "./row-reader.ts"

type Cause = "conflict" | "disaster"
type Metric = "stock" | "flow"
type Writing = "plain" | "raw" | "rounded"
type FigureRole = `${Cause} ${Metric} ${Writing}`

/** Role of a column of IDMC's yearly figures. */
export type YearRole = "iso3" | "country" | "year" | "event" | FigureRole

const CAUSES: ReadonlyArray<Cause> = ["conflict", "disaster"]
const METRICS: ReadonlyArray<Metric> = ["stock", "flow"]
const WRITINGS: ReadonlyArray<Writing> = ["plain", "raw", "rounded"]
const FIGURES: ReadonlyArray<FigureRole> = CAUSES.flatMap((cause) =>
  METRICS.flatMap((metric) => WRITINGS.map((writing): FigureRole => `${cause} ${metric} ${writing}`))
)

const plainRole = byNames({
  iso3: ["iso3", "countryiso3"],
  country: ["name", "country", "countryname", "countryterritory"],
  year: ["year"],
  event: ["eventname"]
})

const FIGURE_NAME =
  /^(conflict|disaster)(?:(stockdisplacements?|totalnumberofidps|totaldisplacements?)|(?:internal|new)displacements?)(raw|rounded)?$/

/**
 * IDMC's Global Internal Displacement Database by country and year: people displaced at the end of the year (a stock)
 * and displacements during it (a flow), each by conflict and by disaster.
 *
 * Source: GIDD export, sheet 1_Displacement_data, and its table description.
 */
export const idmcYear: LayoutReader<YearRole> = {
  source: idmc,
  licence: "IDMC, CC BY-NC 4.0",
  layout: {
    byName: (name) => {
      const match = FIGURE_NAME.exec(name)
      if (match === null) return plainRole(name)
      const [, cause, stock, writing = "plain"] = match
      return `${cause as Cause} ${stock === undefined ? "flow" : "stock"} ${writing as Writing}`
    },
    byTag: ({ tag, attributes }) => {
      if (tag === "country") return attributes.has("code") ? "iso3" : "country"
      if (tag === "date" && attributes.has("year")) return "year"
      const cause = CAUSES.find((cause) => attributes.has(cause))
      if (tag !== "affected" || !attributes.has("idps") || cause === undefined) return undefined
      if (attributes.has("stock")) return `${cause} stock plain`
      return attributes.has("newdisp") ? `${cause} flow plain` : undefined
    },
    needed: [
      { column: "ISO3", roles: ["iso3"] },
      { column: "Year", roles: ["year"] },
      { column: "Conflict Stock Displacement", roles: FIGURES }
    ]
  },
  read: (context) => {
    const problems = new RowProblems()
    return (row, declare) => {
      const iso3 = problems.need(row.column("iso3"), countryCode(row.cell("iso3")))
      const year = problems.need(row.column("year"), codeCell(row.cell("year"), 1950, 2100))
      const figures = CAUSES.flatMap((cause) =>
        METRICS.flatMap((metric) => {
          const amount = yearAmount(row, cause, metric, problems)
          return amount === undefined ? [] : [{ cause, metric, amount }]
        })
      )
      if (figures.length === 0 && !problems.any) {
        const first = FIGURES.find((role) => row.column(role) !== role) ?? "conflict stock plain"
        problems.add(row.column(first), "nothing", "the row has no figure")
      }
      const country =
        iso3 === undefined || problems.any
          ? undefined
          : problems.take(row.column("iso3"), countryOf(row.cell("country"), iso3, context, declare))
      if (problems.any || country === undefined || iso3 === undefined || year === undefined)
        return { kind: "refused", problems: problems.clear() }
      return {
        kind: "claims",
        claims: figures.map((figure) => yearClaim({ ...figure, iso3, year, country, row, context }))
      }
    }
  }
}

/** An ISO 3166-1 alpha-3 code. */
export const countryCode = (text: string): string | undefined | CellRefusal =>
  text === "" || /^[A-Z][A-Z0-9]{2}$/.test(text)
    ? text || undefined
    : new CellRefusal(quoted(text), "it is not a country code of three capital letters, e.g. SYR")

/** The place of a country, declared. */
export const countryOf = (
  name: string,
  iso3: string,
  { directory }: Pick<ReaderContext, "directory">,
  declare: Declare
): NamedArea | undefined | CellRefusal =>
  areaOf([{ name, code: iso3, kind: "country" }], undefined, "IDMC", directory, declare)

// IDMC gives a rounded figure, and in newer exports the one behind it too, marked as raw or unmarked beside a rounded one.
const yearAmount = (
  row: RoleCells<YearRole>,
  cause: Cause,
  metric: Metric,
  problems: RowProblems
): typeof Amount.Encoded | undefined => {
  const read = (writing: Writing): number | undefined => {
    const role: FigureRole = `${cause} ${metric} ${writing}`
    return problems.take(row.column(role), countCell(row.cell(role)))
  }
  const plain = read("plain")
  const rounded = read("rounded")
  const raw = read("raw") ?? (rounded === undefined ? undefined : plain)
  const unit = "persons"
  if (raw !== undefined) return { quantifier: "exactly", value: raw, unit, form: "not rounded" }
  const value = rounded ?? plain
  return value === undefined ? undefined : { quantifier: "about", value, unit, form: "rounded" }
}

const yearClaim = ({
  cause,
  metric,
  amount,
  iso3,
  year,
  country,
  row,
  context: { publication }
}: {
  readonly cause: Cause
  readonly metric: Metric
  readonly amount: typeof Amount.Encoded
  readonly iso3: string
  readonly year: number
  readonly country: NamedArea
  readonly row: RoleCells<YearRole>
  readonly context: ReaderContext
}): ClaimEncoded => {
  const group = groupByCause(cause) as DisplacedGroup
  const number = "value" in amount ? `${qualifierWords(amount)}${countWords(amount.value)}` : ""
  const codes = WRITINGS.map((writing) => [
    `${cause} ${metric === "stock" ? "IDPs" : "displacements"}${writing === "plain" ? "" : ` ${writing}`}`,
    row.cell(`${cause} ${metric} ${writing}`)
  ])
  return {
    ...plainClaim,
    id: `idmc-${iso3}-${year}-${cause}-${metric}`,
    heldDuring: metric === "stock" ? `${year}-12-31` : `${year}`,
    publishedAt: publishedSince(`${year + 1}-01-01` as CalendarDay, publication),
    speaker: idmc.id,
    origin: { kind: "own" },
    proposition:
      metric === "stock"
        ? { kind: "Population", place: country.id, group: group.id, amount }
        : {
            kind: "Movement",
            movement: "displacement",
            group: group.id,
            from: country.id,
            to: country.id,
            counting: "increment",
            amount
          },
    paraphrase:
      metric === "stock"
        ? `IDMC puts the ${group.words} in ${country.words} at the end of ${year} at ${number}.`
        : `IDMC puts the displacements by ${cause} within ${country.words} during ${year} at ${number}.`,
    citation: {
      publisher: idmc.id,
      title: "Global Internal Displacement Database (GIDD)",
      ...(publication.edition === undefined ? {} : { edition: publication.edition }),
      where: { kind: "address", url: "https://www.internal-displacement.org/database" },
      locator: `${iso3}, ${year}`,
      attribution: "a"
    },
    coding: {
      scheme: "idmc-gidd-year",
      codes: codesOf({ iso3, year: `${year}`, ...Object.fromEntries(codes) })
    },
    ...(metric === "flow" ? { note: COUNTS_MOVEMENTS } : {})
  }
}

/** What goes with every flow of IDMC's. */
export const COUNTS_MOVEMENTS =
  "IDMC counts displacements, not persons: whoever had to flee twice is counted twice."
