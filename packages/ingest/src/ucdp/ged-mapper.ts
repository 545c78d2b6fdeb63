import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { dateReading } from "../dataset/date-reading.ts"
import { publishedSince } from "../dataset/publication.ts"
import { RowProblems } from "../table/cell.ts"
import { isCoordinateProblem, positionCells } from "../table/cell-coordinates.ts"
import { dateCell, periodOrderProblem } from "../table/cell-date.ts"
import { codeCell, countCell, rangeProblem } from "../table/cell-number.ts"
import { textAt } from "../table/cell-text.ts"
import type { ColumnPositions } from "../table/columns.ts"
import { jsonText } from "../table/json-cells.ts"
import type { Declare, FormatSettings, RowMapper, SourceEncoded, WrittenOutcome } from "../table/format.ts"
import { gedActor, gedActorId } from "./ged-actor.ts"
import { codesWriter } from "./ged-codes.ts"
import { type GedColumn, UCDP_GED } from "./ged-columns.ts"
import { amountText, amountWords, partsText } from "./ged-deaths.ts"
import { GedCopier } from "./ged-copy.ts"
import type { GedEdition } from "./ged-edition.ts"
import { swappedInGeometry } from "./ged-geometry.ts"
import { gedPeriod, gedPeriodWords } from "./ged-period.ts"
import { GedPlaces } from "./ged-place.ts"
import { gedTemplate, ONE_SIDED, VIOLENCE } from "./ged-template.ts"
import { statedWriter } from "./ged-stated.ts"

/** The speaker of every claim. Its editions are told apart by `citation.edition`. */
export const gedSource: SourceEncoded = {
  alignment: { kind: "unknown" },
  id: UCDP_GED,
  kind: "researchOrganisation",
  language: "en",
  name: "UCDP Georeferenced Event Dataset (GED)",
  note: "Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University. It codes events from news and reports; deaths are its estimates."
}

/**
 * Maps one event to one claim: so many people killed, as UCDP estimates.
 *
 * Claims are written as canonical text straight away, keys in code-unit order, because a file has hundreds of thousands;
 * a property test compares the text with what the schema and RFC 8785 make of it.
 */
export const gedMapper = (
  at: ColumnPositions<GedColumn>,
  publication: GedEdition,
  settings: FormatSettings
): RowMapper<ReadonlyArray<string>> => {
  const problems = new RowProblems()
  const places = new GedPlaces()
  const codesText = codesWriter(at)
  const statedText = statedWriter(at)
  const dates = dateReading(settings)
  const { edition, lastDay } = publication
  const opening = gedTemplate.opening(edition)
  const copier = new GedCopier(at, publication, dates, places)

  const write = (cells: ReadonlyArray<string>, _number: number, declare: Declare): WrittenOutcome => {
    const id = problems.need("id", countCell(cells[at.id]!))
    const violence = problems.need("type_of_violence", codeCell(cells[at.type_of_violence]!, 1, 3))
    const wherePrecision = problems.need("where_prec", codeCell(cells[at.where_prec]!, 1, 7))
    const datePrecision = problems.need("date_prec", codeCell(cells[at.date_prec]!, 1, 5))
    problems.take("event_clarity", codeCell(cells[at.event_clarity]!, 1, 2))
    const start = problems.need("date_start", dateCell(cells[at.date_start]!, dates))
    const endText = cells[at.date_end]!
    // Most events begin and end on one day.
    const end =
      start !== undefined && endText === cells[at.date_start]
        ? start
        : problems.need("date_end", dateCell(endText, dates))
    problems.take("date_end", periodOrderProblem(start, end))
    if (end !== undefined && lastDay !== undefined && end > lastDay)
      problems.add("date_end", end, `it lies after the publication of the data, ${lastDay} at the latest`)
    const low = problems.take("low", countCell(cells[at.low]!))
    const best = problems.take("best", countCell(cells[at.best]!))
    const high = problems.take("high", countCell(cells[at.high]!))
    problems.take("best, low, high", rangeProblem(low, best, high))
    const deathsA = problems.take("deaths_a", countCell(cells[at.deaths_a]!))
    const deathsB = problems.take("deaths_b", countCell(cells[at.deaths_b]!))
    const civilians = problems.take("deaths_civilians", countCell(cells[at.deaths_civilians]!))
    const unknown = problems.take("deaths_unknown", countCell(cells[at.deaths_unknown]!))
    const latitudeText = cells[at.latitude]!
    const longitudeText = cells[at.longitude]!
    const position = positionCells(latitudeText, longitudeText)
    if (position === undefined) problems.add("latitude", "nothing", "it must not be empty")
    else if (isCoordinateProblem(position)) problems.take(position.field, position.refusal)
    else {
      const geometry = textAt(cells, at.geom_wkt)
      if (geometry !== "" && geometry !== `POINT (${longitudeText} ${latitudeText})`)
        problems.take("latitude", swappedInGeometry(position, geometry))
    }
    const name = textAt(cells, at.where_coordinates)
    if (name === "") problems.add("where_coordinates", "nothing", "it must not be empty")
    const nameA = textAt(cells, at.side_a)
    const nameB = textAt(cells, at.side_b)
    const oneSided = violence === ONE_SIDED
    const sideA = gedActorId(problems, "side_a", nameA, textAt(cells, at.side_a_new_id))
    const sideB = oneSided
      ? undefined
      : gedActorId(problems, "side_b", nameB, textAt(cells, at.side_b_new_id))
    if (
      problems.any ||
      id === undefined ||
      violence === undefined ||
      wherePrecision === undefined ||
      datePrecision === undefined ||
      start === undefined ||
      end === undefined ||
      position === undefined ||
      isCoordinateProblem(position)
    )
      return { kind: "refused", problems: problems.clear() }
    if (sideA !== undefined) declare.actor(sideA, () => gedActor(sideA, nameA))
    if (sideB !== undefined) declare.actor(sideB, () => gedActor(sideB, nameB))
    const country = textAt(cells, at.country)
    const place = places.declare(
      {
        name,
        latitude: position.latitude,
        longitude: position.longitude,
        positionText: `${latitudeText} ${longitudeText}`,
        precision: wherePrecision,
        province: textAt(cells, at.adm_1),
        district: textAt(cells, at.adm_2),
        country,
        countryId: textAt(cells, at.country_id)
      },
      declare
    )
    const key = `${UCDP_GED}-${id}`
    const fighting = oneSided ? `by ${nameA} against civilians` : `between ${nameA} and ${nameB}`
    const where = country === "" ? name : `${name}, ${country}`
    const paraphrase = `UCDP estimates ${amountWords(low, best, high)} killed in ${VIOLENCE[violence]} ${fighting} at ${where}, ${gedPeriodWords(start, end, datePrecision)}.`
    const heldDuring = gedPeriod(start, end, datePrecision)
    const publishedAt = publishedSince(end, publication)
    const stated = statedText(cells)
    const parts = partsText(sideA, deathsA, sideB, deathsB, civilians, unknown)
    const text =
      opening +
      id +
      gedTemplate.beforeStated +
      (stated === "" ? "" : `${gedTemplate.stated}${stated},`) +
      gedTemplate.beforeCodes +
      codesText(cells) +
      gedTemplate.beforePeriod +
      heldDuring +
      gedTemplate.beforeKey +
      key +
      gedTemplate.beforeParaphrase +
      jsonText(paraphrase) +
      gedTemplate.beforeAmount +
      amountText(low, best, high) +
      gedTemplate.beforeEvent +
      key +
      gedTemplate.beforeParts +
      (parts === "" ? "" : `${gedTemplate.parts}${parts},`) +
      gedTemplate.beforePerpetrators +
      (oneSided && sideA !== undefined ? `"${sideA}"` : "") +
      gedTemplate.beforePlace +
      place +
      gedTemplate.beforePublished +
      JSON.stringify(publishedAt) +
      gedTemplate.closing
    return { kind: "written", id: key, heldDuring, publishedAt, text }
  }

  return {
    dataset: {
      source: gedSource,
      otherSources: [],
      groups: [],
      licence: "CC BY 4.0",
      ...(edition === undefined ? {} : { edition })
    },
    guarantee: "typed",
    map: (cells, number, declare) => {
      const outcome = write(cells, number, declare)
      return outcome.kind === "written" ? { kind: "claims", claims: [claimIn(outcome.text)] } : outcome
    },
    write,
    copy: (row, into, declare) => copier.copy(row, into, declare)
  }
}

const claimIn = (text: string): ClaimEncoded => (JSON.parse(text) as { readonly claim: ClaimEncoded }).claim
