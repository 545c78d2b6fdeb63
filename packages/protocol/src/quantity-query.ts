import { MovementKind } from "@cordon/domain/claim/proposition"
import { ActorId, type FigureId, GroupId, PlaceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { type AskedQuantity, Harm } from "@cordon/reasoning/case/asked-quantity"
import { Result, Schema } from "effect"
import { factsOf, idParameter, wordParameter } from "./parameter.ts"
import type { ProblemIssue } from "./problem.ts"
import { dayParameter } from "./time-parameter.ts"

/** What can be counted: a state on a day, what moved or was harmed in a window, or a share of ground. */
export const measures = [
  "population",
  "strength",
  "areaShare",
  ...MovementKind.literals,
  ...Harm.literals
] as const
export type Measure = (typeof measures)[number]

const place = (description: string, example: string) =>
  idParameter(PlaceId, { description, expected: "the id of a place of this case", example })
const actor = (description: string, example: string) =>
  idParameter(ActorId, { description, expected: "the id of an actor of this case", example })

const fields = {
  place: place(
    "Where: inside this place, from it, or harmed in it; of an area share the area.",
    "east_aleppo"
  ),
  group: idParameter(GroupId, {
    description: "Who is counted. By default `people`; of a strength `fighters`.",
    expected: "the id of a group of this case",
    example: "children"
  }),
  force: actor("Of a strength: whose.", "opp_aleppo"),
  party: actor("Of an area share: who holds it.", "opp_aleppo"),
  destination: place("Of a movement: where to. By default anywhere.", "west_aleppo"),
  on: dayParameter({
    description: "Of a population, a strength or an area share: the day. By default that of `at`.",
    example: "2016-12-04"
  }),
  from: dayParameter({
    description: "Of a movement or of harm: first day of the window, counted in.",
    example: "2016-12-15"
  }),
  to: dayParameter({
    description: "Of a movement or of harm: last day of the window, counted in. By default the day of `at`.",
    example: "2016-12-18"
  })
} as const

/** The parameters that name a quantity, stated or not. */
export const quantityQuery = {
  measure: Schema.optionalKey(
    wordParameter(measures, {
      description:
        "What is counted, where it is no key figure: who is inside (`population`), how strong a force is (`strength`), the share of an area that a party holds (`areaShare`), how many moved, or how many were harmed.",
      example: "population"
    })
  ),
  place: Schema.optionalKey(fields.place),
  group: Schema.optionalKey(fields.group),
  force: Schema.optionalKey(fields.force),
  party: Schema.optionalKey(fields.party),
  destination: Schema.optionalKey(fields.destination),
  on: Schema.optionalKey(fields.on),
  from: Schema.optionalKey(fields.from),
  to: Schema.optionalKey(fields.to)
}

type Field = keyof typeof fields

/** A key figure or the parts of a quantity, as an address gives them. */
export interface QuantityQuery {
  readonly figure?: FigureId
  readonly measure?: Measure
  readonly place?: PlaceId
  readonly group?: GroupId
  readonly force?: ActorId
  readonly party?: ActorId
  readonly destination?: PlaceId
  readonly on?: CalendarDay
  readonly from?: CalendarDay
  readonly to?: CalendarDay
}

/**
 * Reads what an address asks for: a key figure, or the quantity that its parts name.
 *
 * Shape: `day` is the day of the situation, for what is of no other day.
 * Errors: one issue for each part that is missing, or that does not go with the rest.
 */
export const readQuantity = (
  query: QuantityQuery,
  day: CalendarDay
): Result.Result<FigureId | AskedQuantity, ReadonlyArray<ProblemIssue>> => {
  const { figure, measure } = query
  const given = (Object.keys(fields) as ReadonlyArray<Field>).filter((field) => query[field] !== undefined)
  if (figure !== undefined) {
    const beside = [...(measure === undefined ? [] : ["measure" as const]), ...given]
    return beside.length === 0
      ? Result.succeed(figure)
      : Result.fail(beside.map((field) => unwanted(field, query, "figure", [])))
  }
  if (measure === undefined) return Result.fail([nothingAsked])
  const { needs, may } = partsOf(measure)
  const issues = [
    ...needs.filter((field) => query[field] === undefined).map((field) => missing(field, measure)),
    ...given
      .filter((field) => !needs.includes(field) && !may.includes(field))
      .map((field) => unwanted(field, query, `measure=${measure}`, [...needs, ...may]))
  ]
  if (issues.length > 0) return Result.fail(issues)
  // What is needed is there now.
  const all = query as Required<QuantityQuery>
  const group = query.group ?? GroupId.make(measure === "strength" ? "fighters" : "people")
  const state = { place: all.place, on: query.on ?? day }
  const window = { place: all.place, group, from: all.from, to: query.to ?? day }
  if (measure === "population") return Result.succeed({ kind: measure, group, ...state })
  if (measure === "strength") return Result.succeed({ kind: measure, group, force: all.force, ...state })
  if (measure === "areaShare") return Result.succeed({ kind: measure, party: all.party, ...state })
  if (isHarm(measure)) return Result.succeed({ kind: "casualties", harm: measure, ...window })
  const { destination } = query
  const to = destination === undefined ? {} : { destination }
  return Result.succeed({ kind: "movement", movement: measure, ...window, ...to })
}

/** The parts that name a quantity in an address: what `readQuantity` makes it of. */
export const writeQuantity = (asked: AskedQuantity): QuantityQuery => {
  switch (asked.kind) {
    case "movement": {
      const { kind: _, movement, ...parts } = asked
      return { measure: movement, ...parts }
    }
    case "casualties": {
      const { kind: _, harm, ...parts } = asked
      return { measure: harm, ...parts }
    }
    default: {
      const { kind, ...parts } = asked
      return { measure: kind, ...parts }
    }
  }
}

const isHarm = (measure: Measure): measure is Harm =>
  (Harm.literals as ReadonlyArray<string>).includes(measure)

const partsOf = (
  measure: Measure
): { readonly needs: ReadonlyArray<Field>; readonly may: ReadonlyArray<Field> } => {
  switch (measure) {
    case "population":
      return { needs: ["place"], may: ["group", "on"] }
    case "strength":
      return { needs: ["force", "place"], may: ["group", "on"] }
    case "areaShare":
      return { needs: ["party", "place"], may: ["on"] }
    default:
      return {
        needs: ["place", "from"],
        may: isHarm(measure) ? ["group", "to"] : ["group", "destination", "to"]
      }
  }
}

const nothingAsked: ProblemIssue = {
  where: "query.figure",
  found: "nothing",
  expected: "figure, or measure with what it counts",
  message:
    "found neither figure nor measure, expected the id of a figure of this case, or a measure with what it counts, e.g. measure=population&place=<id>"
}

const missing = (field: Field, measure: Measure): ProblemIssue => {
  const { expected } = factsOf(fields[field])
  return {
    where: `query.${field}`,
    found: "nothing",
    expected,
    message: `measure=${measure} needs ${field}: ${expected}`
  }
}

const unwanted = (
  field: Field | "measure",
  query: QuantityQuery,
  beside: string,
  takes: ReadonlyArray<Field>
): ProblemIssue => {
  const expected = takes.length === 0 ? "nothing beside figure" : `only ${takes.join(", ")}`
  return {
    where: `query.${field}`,
    found: String(query[field]),
    expected,
    message:
      takes.length === 0
        ? `${field} does not go with ${beside}, which names a quantity already; give either`
        : `${field} does not go with ${beside}, which takes ${takes.join(", ")}`
  }
}
