import type { Amount } from "@cordon/domain/amount/amount"
import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { countWords, dayWords } from "../dataset/day-words.ts"
import { publishedSince } from "../dataset/publication.ts"
import { recordId } from "../dataset/record-id.ts"
import { RowProblems } from "../table/cell.ts"
import { isCoordinateProblem, positionCells } from "../table/cell-coordinates.ts"
import { dateCell } from "../table/cell-date.ts"
import { countCell } from "../table/cell-number.ts"
import type { Declare } from "../table/format.ts"
import { type AreaLevel, areaOf, type NamedArea } from "./area.ts"
import { type AssessmentRole, assessmentLayout } from "./dtm-columns.ts"
import { type DisplacedGroup, groupByCause } from "./displaced-group.ts"
import type { RoleCells } from "./layout.ts"
import { codesOf, iomDtm, type LayoutReader, plainClaim, type ReaderContext } from "./row-reader.ts"

/**
 * Assessments of IOM's Displacement Tracking Matrix: how many displaced people and returnees were present in an area on a
 * date. All of them are stocks.
 *
 * Source: DTM API version 3 and its export on HDX; baseline assessments with HXL hashtags.
 */
export const dtmAssessment: LayoutReader<AssessmentRole> = {
  source: iomDtm,
  licence: "IOM DTM, terms of use: attribution to IOM (dtm.iom.int)",
  layout: assessmentLayout,
  read: (context) => {
    const problems = new RowProblems()
    return (row, declare) => {
      const counted = readCounts(row, context, problems)
      const area =
        counted === undefined || problems.any ? undefined : readArea(row, context, declare, problems)
      if (problems.any || counted === undefined || area === undefined)
        return { kind: "refused", problems: problems.clear() }
      return { kind: "claims", claims: claimsOf(row, counted, area, context) }
    }
  }
}

interface Counts {
  readonly day: CalendarDay
  readonly displaced: number | undefined
  readonly returned: number | undefined
  readonly males: number | undefined
  readonly females: number | undefined
}

const readCounts = (
  row: RoleCells<AssessmentRole>,
  { reading }: ReaderContext,
  problems: RowProblems
): Counts | undefined => {
  const day = problems.need(row.column("date"), dateCell(row.cell("date"), reading))
  const count = (role: AssessmentRole) => problems.take(row.column(role), countCell(row.cell(role)))
  const displaced = count("idps")
  const returned = count("returnees")
  const [households, returnedHouseholds] = [count("idpHouseholds"), count("returneeHouseholds")]
  const males = count("males")
  const females = count("females")
  if (problems.any) return undefined
  if (displaced === undefined && returned === undefined) {
    if (households === undefined && returnedHouseholds === undefined)
      problems.add(row.column("idps"), "nothing", "the row has no figure")
    else {
      problems.add(
        row.column("idps"),
        "nothing",
        "only households are counted; they are not persons, and to multiply them would be a guess"
      )
    }
  }
  const known = (males ?? 0) + (females ?? 0)
  if (displaced !== undefined && known > displaced) {
    problems.add(
      row.column("idps"),
      `${displaced}`,
      `males and females add up to more, ${known}; a part cannot be above the whole`
    )
  }
  return day === undefined ? undefined : { day, displaced, returned, males, females }
}

const LEVELS = [
  { name: "admin0Name", code: "admin0Code", kind: "country" },
  { name: "admin1Name", code: "admin1Code", kind: "region" },
  { name: "admin2Name", code: "admin2Code", kind: "district" },
  { name: "admin3Name", code: "admin3Code", kind: "district" },
  { name: "siteName", code: "siteCode", kind: "area" }
] as const

const levelsOf = (row: RoleCells<AssessmentRole>): ReadonlyArray<AreaLevel> =>
  LEVELS.map(({ name, code, kind }) => ({ name: row.cell(name), code: row.cell(code), kind }))

const readArea = (
  row: RoleCells<AssessmentRole>,
  { directory }: ReaderContext,
  declare: Declare,
  problems: RowProblems
): NamedArea | undefined => {
  const position = positionCells(row.cell("latitude"), row.cell("longitude"))
  if (isCoordinateProblem(position)) {
    problems.take(row.column(position.field), position.refusal)
    return undefined
  }
  const levels = levelsOf(row)
  const deepest = levels.findLastIndex(({ name, code }) => name !== "" || code !== "")
  const named = LEVELS[deepest]
  const field =
    named === undefined
      ? row.column("admin1Code")
      : row.column(levels[deepest]?.code === "" ? named.name : named.code)
  return problems.need(field, areaOf(levels, position, "IOM DTM", directory, declare))
}

const claimsOf = (
  row: RoleCells<AssessmentRole>,
  { day, displaced, returned, males, females }: Counts,
  area: NamedArea,
  context: ReaderContext
): ReadonlyArray<ClaimEncoded> => {
  const claims: Array<ClaimEncoded> = []
  const origins = row.cells("origin")
  const from = origins.length === 0 ? "" : `from ${origins.join(", ")}`
  const said = { row, day, area, context }
  if (displaced !== undefined) {
    const reason = row.cell("reason")
    const group = groupByCause(reason)
    const sexes = [
      ...(males === undefined ? [] : [partOf("male", males)]),
      ...(females === undefined ? [] : [partOf("female", females)])
    ]
    claims.push(
      stockClaim({
        ...said,
        suffix: "",
        count: displaced,
        group: group ?? { id: "displaced-people", words: "displaced people" },
        only: [from, group === undefined ? `reason given: ${reason}` : ""],
        sexes
      })
    )
  }
  if (returned !== undefined) {
    const group = { id: "returnees", words: "people who have returned" }
    claims.push(
      stockClaim({ ...said, suffix: "-returnees", count: returned, group, only: [from], sexes: [] })
    )
  }
  return claims
}

interface StockClaim {
  readonly row: RoleCells<AssessmentRole>
  readonly day: CalendarDay
  readonly area: NamedArea
  readonly context: ReaderContext
  readonly suffix: "" | "-returnees"
  readonly count: number
  readonly group: DisplacedGroup
  /** What narrows the row to a part of the group; empty texts say nothing. */
  readonly only: ReadonlyArray<string>
  readonly sexes: ReadonlyArray<Part>
}

interface Part {
  readonly of: { readonly kind: "other"; readonly label: string }
  readonly amount: typeof Amount.Encoded
}

const partOf = (label: string, value: number): Part => ({
  of: { kind: "other", label },
  amount: { quantifier: "exactly", value, unit: "persons" }
})

// A row for one origin or reason counts a part. The whole is not in it, and is not added up from other rows.
const stockClaim = (claim: StockClaim): ClaimEncoded => {
  const { row, day, area, context, suffix, count, group, sexes } = claim
  const only = claim.only.filter((part) => part !== "").join(", ")
  const isWhole = only === ""
  const parts = isWhole ? sexes : [partOf(only, count)]
  const { publication } = context
  const round = row.cell("round")
  return {
    ...plainClaim,
    id: `${assessmentId(row, day)}${suffix}`,
    heldDuring: day,
    publishedAt: publishedSince(day, publication),
    speaker: iomDtm.id,
    origin: { kind: "own" },
    proposition: {
      kind: "Population",
      place: area.id,
      group: group.id,
      amount: isWhole
        ? { quantifier: "exactly", value: count, unit: "persons" }
        : { quantifier: "unknown", unit: "persons" },
      ...(parts.length === 0 ? {} : { parts })
    },
    paraphrase: isWhole
      ? `IOM's DTM puts the ${group.words} present in ${area.words} on ${dayWords(day)} at ${countWords(count)}.`
      : `IOM's DTM counts ${countWords(count)} among the ${group.words} present in ${area.words} on ${dayWords(day)} (${only}).`,
    citation: {
      publisher: iomDtm.id,
      title: "Displacement Tracking Matrix",
      ...(publication.edition === undefined ? {} : { edition: publication.edition }),
      where: { kind: "address", url: "https://dtm.iom.int/" },
      locator: [row.cell("operation"), round === "" ? "" : `round ${round}`, area.words]
        .filter((part) => part !== "")
        .join(", "),
      attribution: "a"
    },
    coding: { scheme: "iom-dtm", codes: assessmentCodes(row) }
  }
}

/** What tells a row from the others of its file and of other rounds: all that it says but its figures. */
const assessmentId = (row: RoleCells<AssessmentRole>, day: CalendarDay): string => {
  const levels = levelsOf(row)
  const places = levels.map(({ name, code }) => code || name)
  const rest = (["id", "operation", "round", "reason", "assessment"] as const).map((role) => row.cell(role))
  return recordId(`dtm-${day}`, [
    ...rest,
    row.cells("origin").join("; "),
    ...places,
    // What follows the digest has to fit into an id too.
    (levels.findLast(({ name, code }) => name !== "" || code !== "")?.name ?? "").slice(0, 30)
  ])
}

const assessmentCodes = (row: RoleCells<AssessmentRole>) =>
  codesOf({
    id: row.cell("id"),
    operation: row.cell("operation"),
    round: row.cell("round"),
    assessment_type: row.cell("assessment"),
    displacement_reason: row.cell("reason"),
    origin: row.cells("origin").join("; "),
    idp_households: row.cell("idpHouseholds"),
    returnee_households: row.cell("returneeHouseholds"),
    males: row.cell("males"),
    females: row.cell("females")
  })
