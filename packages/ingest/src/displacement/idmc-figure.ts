import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { SourceKind } from "@cordon/domain/source/source"
import { parseInstant } from "@cordon/domain/time/instant"
import { Result } from "effect"
import { countWords } from "../dataset/day-words.ts"
import { statedOrigin } from "../dataset/named-source.ts"
import { publishedSince } from "../dataset/publication.ts"
import { type Cell, CellRefusal, RowProblems } from "../table/cell.ts"
import { type DateReading, dateCell } from "../table/cell-date.ts"
import { countCell, quoted } from "../table/cell-number.ts"
import type { Declare } from "../table/format.ts"
import type { NamedArea } from "./area.ts"
import { groupByCause } from "./displaced-group.ts"
import { amountByQualifier, qualifierWords } from "./figure-amount.ts"
import { type FigureRole, figureNames } from "./figure-columns.ts"
import { type FigureTime, flowTime, stockTime } from "./figure-time.ts"
import { figureLocations, placeOfLocations } from "./figure-place.ts"
import { COUNTS_MOVEMENTS, countryCode, countryOf } from "./idmc-year.ts"
import { byNames, type RoleCells } from "./layout.ts"
import { codesOf, idmc, type LayoutReader, plainClaim, type ReaderContext } from "./row-reader.ts"

const TIMES = ["start", "end", "date", "stockDate", "stockReporting", "year"] as const

/**
 * Single figures of IDMC's: Internal Displacement Updates, and the disaggregated figures of its yearly database.
 *
 * Source: read-me sheets of the IDU and GIDD exports; the figure categories of IDMC's own database.
 */
export const idmcFigure: LayoutReader<FigureRole> = {
  source: idmc,
  licence: "IDMC, CC BY-NC 4.0",
  layout: {
    byName: byNames<FigureRole>(figureNames),
    byTag: () => undefined,
    needed: [
      { column: "id", roles: ["id"] },
      { column: "iso3", roles: ["iso3"] },
      { column: "displacement_type", roles: ["cause"] },
      { column: "figure", roles: ["figure"] },
      { column: "displacement_start_date", roles: TIMES }
    ]
  },
  read: (context) => {
    const problems = new RowProblems()
    return (row, declare) => {
      const figure = readFigure(row, context, problems)
      const country =
        figure === undefined || problems.any
          ? undefined
          : problems.take(row.column("iso3"), countryOf(row.cell("country"), figure.iso3, context, declare))
      const claim =
        country === undefined || figure === undefined
          ? undefined
          : figureClaim(row, figure, country, context, declare, problems)
      return claim === undefined || problems.any
        ? { kind: "refused", problems: problems.clear() }
        : { kind: "claims", claims: [claim] }
    }
  }
}

type Movement = "displacement" | "return"

interface Figure {
  readonly id: string
  readonly iso3: string
  readonly value: number
  /** `stock` or the movement that the flow is of. */
  readonly metric: "stock" | Movement
  readonly time: FigureTime
  readonly published: string | undefined
}

const readFigure = (
  row: RoleCells<FigureRole>,
  { reading }: ReaderContext,
  problems: RowProblems
): Figure | undefined => {
  const id = problems.need(row.column("id"), figureId(row.cell("id")))
  const iso3 = problems.need(row.column("iso3"), countryCode(row.cell("iso3")))
  problems.need(row.column("cause"), row.cell("cause") || undefined)
  const metric = problems.take(row.column("category"), metricOf(row.cell("category")))
  const value = problems.need(row.column("figure"), countCell(row.cell("figure")))
  const published = problems.take(row.column("created"), publishedCell(row.cell("created"), reading))
  const time =
    metric === undefined
      ? undefined
      : metric === "stock"
        ? stockTime(row, reading, problems)
        : flowTime(row, reading, problems)
  return id === undefined ||
    iso3 === undefined ||
    value === undefined ||
    metric === undefined ||
    time === undefined
    ? undefined
    : { id, iso3, value, metric, time, published }
}

const figureId = (text: string): Cell<string> =>
  text === "" || /^[A-Za-z0-9-]{1,40}$/.test(text)
    ? text || undefined
    : new CellRefusal(quoted(text), "it is not the number of a figure")

/** Displacement Updates have no category: all of them are flows of new displacements. */
const metricOf = (category: string): Cell<Figure["metric"]> => {
  const words = category.toLowerCase()
  if (words === "" || /^(?:internal|new) displacements?$/.test(words)) return "displacement"
  if (/^(?:idps|total number of idps)$/.test(words)) return "stock"
  if (words === "return" || words === "returns") return "return"
  return new CellRefusal(
    quoted(category),
    "of IDMC's categories only IDPs (people displaced at a date), Internal Displacements and Return (movements in a period) are read"
  )
}

/** When IDMC entered the figure: the moment where the cell has one with its offset, else the day. */
const publishedCell = (text: string, reading: DateReading): Cell<string> => {
  const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(text)
  const day = dateCell(text, reading)
  if (moment === null || day instanceof CellRefusal) return day
  const instant = `${moment[1]}T${moment[2]}${moment[3]}`
  return Result.isSuccess(parseInstant(instant)) ? instant : day
}

const figureClaim = (
  row: RoleCells<FigureRole>,
  figure: Figure,
  country: NamedArea,
  { publication, directory }: ReaderContext,
  declare: Declare,
  problems: RowProblems
): ClaimEncoded | undefined => {
  const proposition = propositionOf(row, figure, country, declare, problems)
  if (proposition === undefined) return undefined
  const series = row.cell("category") === "" ? "idu" : "gidd"
  const { origin, stated } = statedOrigin(
    { text: row.cell("sources"), namedBy: "IDMC", kind: kindByType(row.cell("sourcesType")) },
    directory,
    declare
  )
  const statedSources = {
    ...stated,
    ...(row.cell("publishers") === "" ? {} : { office: row.cell("publishers") }),
    ...(row.cell("sourceUrl") === "" ? {} : { reference: row.cell("sourceUrl") })
  }
  const notes = notesOf(row, figure)
  return {
    ...plainClaim,
    id: `idmc-${series}-${figure.id}`,
    heldDuring: figure.time.heldDuring,
    publishedAt: figure.published ?? publishedSince(figure.time.first, publication),
    speaker: idmc.id,
    origin,
    proposition: proposition.proposition,
    paraphrase: proposition.paraphrase,
    citation: {
      publisher: idmc.id,
      title:
        series === "idu"
          ? "Internal Displacement Updates (IDU)"
          : "Global Internal Displacement Database (GIDD)",
      ...(publication.edition === undefined ? {} : { edition: publication.edition }),
      where: { kind: "address", url: "https://www.internal-displacement.org/database" },
      locator: `figure ${figure.id}`,
      attribution: "a",
      ...(Object.keys(statedSources).length === 0 ? {} : { statedSources })
    },
    coding: { scheme: `idmc-${series}`, codes: figureCodes(row) },
    ...(notes === "" ? {} : { note: notes })
  }
}

const propositionOf = (
  row: RoleCells<FigureRole>,
  { value, metric, time }: Figure,
  country: NamedArea,
  declare: Declare,
  problems: RowProblems
): Pick<ClaimEncoded, "proposition" | "paraphrase"> | undefined => {
  const group = groupByCause(row.cell("cause"))
  if (group === undefined) {
    problems.add(
      row.column("cause"),
      quoted(row.cell("cause")),
      "only displacement by conflict and by disaster is read; this figure is neither"
    )
  }
  const locations = figureLocations(
    {
      names: row.cell("locations"),
      types: row.cell("types"),
      accuracies: row.cell("accuracies"),
      coordinates: row.cell("coordinates") || centreOf(row),
      coordinatesColumn: row.column("coordinates")
    },
    problems
  )
  if (group === undefined || problems.any) return undefined
  const amount = isConverted(row)
    ? ({ quantifier: "about", value, unit: "persons", form: "converted from households by IDMC" } as const)
    : amountByQualifier(row.cell("qualifier"), value)
  const number = `${qualifierWords(amount)}${countWords(value)}`
  if (metric === "stock") {
    const place = placeOfLocations(locations, country, declare)
    return {
      proposition: { kind: "Population", place: place.id, group: group.id, amount },
      paraphrase: `IDMC puts the ${group.words} in ${place.words} ${time.words} at ${number}.`
    }
  }
  const told = locations.some(({ type }) => type !== "unknown")
  const left = locations.filter(({ type }) => !told || type === "origin" || type === "both")
  const reached = locations.filter(({ type }) => !told || type === "destination" || type === "both")
  const from = placeOfLocations(left, country, declare)
  const to = placeOfLocations(reached, country, declare)
  return {
    proposition: {
      kind: "Movement",
      movement: metric,
      group: group.id,
      from: from.id,
      to: to.id,
      counting: "increment",
      amount
    },
    paraphrase: `IDMC counts ${number} ${metric === "return" ? `returns of ${group.words}` : `displacements by ${row.cell("cause").toLowerCase()}`} ${
      from.id === to.id ? `within ${from.words}` : `from ${from.words} to ${to.words}`
    }, ${time.words}.`
  }
}

/** The centre of the row's locations, which is that of the location where there is only one. */
const centreOf = (row: RoleCells<FigureRole>): string =>
  row.cell("latitude") === "" || row.cell("longitude") === ""
    ? ""
    : `${row.cell("latitude")}, ${row.cell("longitude")}`

const isConverted = (row: RoleCells<FigureRole>): boolean => /^household/i.test(row.cell("unit"))

const notesOf = (row: RoleCells<FigureRole>, { metric }: Figure): string =>
  [
    metric === "stock" ? "" : COUNTS_MOVEMENTS,
    /triangulation/i.test(row.cell("role"))
      ? "IDMC keeps this figure for comparison and does not recommend it; it is not to be added to others."
      : "",
    isConverted(row)
      ? `IDMC made persons of ${row.cell("reported") || "a number of"} reported households${
          row.cell("householdSize") === "" ? "" : ` at an average of ${row.cell("householdSize")} each`
        }.`
      : ""
  ]
    .filter((note) => note !== "")
    .join(" ")

const kindByType = (type: string): SourceKind => {
  if (/media|press/i.test(type)) return "newspaper"
  if (/government|authorit/i.test(type)) return "government"
  if (/\bUN\b|united nations|international organi[sz]ation/i.test(type)) return "internationalOrganisation"
  return /ngo|red cross|civil society/i.test(type) ? "humanitarianOrganisation" : "monitor"
}

const figureCodes = (row: RoleCells<FigureRole>) =>
  codesOf({
    role: row.cell("role"),
    displacement_type: row.cell("cause"),
    figure_category: row.cell("category"),
    qualifier: row.cell("qualifier"),
    unit: row.cell("unit"),
    reported_figures: row.cell("reported"),
    household_size: row.cell("householdSize"),
    year: row.cell("year"),
    event_id: row.cell("eventId"),
    event_name: row.cell("event"),
    hazard_type: row.cell("hazard"),
    violence_type: row.cell("violence"),
    locations_name: row.cell("locations"),
    locations_accuracy: row.cell("accuracies"),
    locations_type: row.cell("types"),
    displacement_occurred: row.cell("occurred"),
    sources_type: row.cell("sourcesType")
  })
