import { epochDay } from "@cordon/domain/time/calendar-day"
import type { FigureId, PlaceId } from "@cordon/domain/key"
import type { View } from "@cordon/ledger/visible"
import { assumed, balancesOf, conserve, countRegistered } from "./conservation-rows.ts"
import { assumeFlowWithin, Flows, nameFlows, stateFlows } from "./flow-rows.ts"
import { addGround, addHolders } from "./ground-rows.ts"
import { divisionsOf } from "./lattice.ts"
import { type LawRow, type Member, ModelDraft, plus, sumOf, type Terms } from "./model.ts"
import type { FlowKey } from "./reading.ts"
import { type ReadView, readView } from "./read-view.ts"
import { addStocks, assumeWithin, type Stocks, tieStocks } from "./stock-rows.ts"

/** The quantities, laws and members of a case under a view. */
export interface CaseModel {
  readonly view: View
  readonly read: ReadView
  readonly variables: ReadonlyMap<string, number>
  readonly laws: ReadonlyArray<LawRow>
  /** By key, in the order of keys; each with at least one condition. */
  readonly members: ReadonlyMap<string, Member>
  /** Key figures as sums of variables, on the day asked for; those of which somebody speaks. */
  readonly figures: ReadonlyMap<FigureId, Terms>
}

/**
 * Derives the quantities that the claims of a view speak of, and the laws between them.
 *
 * Pure and independent of the order of arrival.
 * Shape: `day` is the day for which key figures are wanted whether or not a claim names it.
 * Source: ADR-0009.
 */
export const caseModel = (view: View, day?: number): CaseModel => {
  const draft = new ModelDraft(view.index)
  const read = readView(view)
  const assumptions = view.index.bundle.record.manifest.assumptions ?? []
  const divisions = divisionsOf(view.index)

  const stocks = addStocks(draft, read.readings, extraDays(view, day))
  if (day !== undefined) figureStocks(view, day, stocks)
  tieStocks(draft, stocks)

  const flows = new Flows(draft)
  nameFlows(flows, read.readings)
  const balances = balancesOf(stocks, flows, assumptions, draft)
  const within = assumed(assumptions, "placeWithin")
  const windows = flowWindows(read)
  for (const { says } of within)
    for (const [key, from, to] of windows)
      if (key.to === says.inner && flows.has({ ...key, to: says.outer }))
        flows.cut({ ...key, to: says.outer }, from, to)
  for (const { says } of assumed(assumptions, "registeredWereInside"))
    for (const key of flows.keys)
      if (key.family === "evacuation" && key.from === says.place) flows.cut(key, epochDay(says.on))
  const figures = day === undefined ? [] : figureFlows(view, day, flows)
  flows.settle(divisions)
  flows.tie(divisions)
  stateFlows(draft, flows, read.readings)
  const cameIn = conserve(draft, stocks, flows, balances, assumptions)
  for (const assumption of within) {
    assumeWithin(draft, stocks, assumption)
    assumeFlowWithin(draft, flows, assumption, windows)
  }
  for (const assumption of assumed(assumptions, "registeredWereInside"))
    countRegistered(draft, stocks, flows, assumption, cameIn)

  addGround(draft, read.readings, assumptions, view.controls)
  addHolders(draft, read.readings)
  return {
    view,
    read,
    variables: draft.variables,
    laws: draft.lawRows,
    members: new Map(
      [...draft.members].filter(([, { rows }]) => rows.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
    ),
    figures: new Map([
      ...(day === undefined ? [] : figureStocks(view, day, stocks)),
      ...figures.map(({ id, keys, from, to }) => {
        const sum = keys.reduce<Terms>((all, key) => plus(all, flows.between(key, from, to)), new Map())
        return [id, sum] as const
      })
    ])
  }
}

/** The key figures that are stocks, as variables of the day. */
const figureStocks = (view: View, day: number, stocks: Stocks): ReadonlyArray<readonly [FigureId, Terms]> =>
  view.index.bundle.record.manifest.figures.flatMap(({ id, measure }) => {
    if (measure.kind !== "population" && measure.kind !== "strength") return []
    const key = { place: measure.place, group: measure.group, force: "" as const }
    return [[id, sumOf([stocks.at(key, day)])] as const]
  })

/** The key figures that are flows, with cuts at their start and at the end of the day. */
const figureFlows = (view: View, day: number, flows: Flows) =>
  view.index.bundle.record.manifest.figures.flatMap(({ id, measure }) => {
    if (measure.kind !== "movement" && measure.kind !== "casualties") return []
    const families = measure.kind === "movement" ? measure.movements : [measure.harm]
    const [from, to] = [epochDay(measure.since), day + 1]
    const keys = families
      .map((family): FlowKey => ({ family, from: measure.place, group: measure.group, to: "", by: "" }))
      .filter((key) => flows.has(key))
    for (const key of keys) flows.cut(key, from, to)
    return keys.length === 0 || from >= to ? [] : [{ id, keys, from, to }]
  })

/** Days on which stocks are needed beside those that claims name: those asked for, and those of assumptions. */
const extraDays = (view: View, day: number | undefined): ReadonlyMap<PlaceId, ReadonlyArray<number>> => {
  const days = new Map<PlaceId, Array<number>>()
  const add = (place: PlaceId, day: number) => days.set(place, [...(days.get(place) ?? []), day])
  const { manifest } = view.index.bundle.record
  for (const { measure } of manifest.figures)
    if (day !== undefined && (measure.kind === "population" || measure.kind === "strength"))
      add(measure.place, day)
  for (const { says } of manifest.assumptions ?? []) {
    if (says.kind === "closedArea") add(says.place, epochDay(says.from))
    if (says.kind === "registeredWereInside") add(says.place, epochDay(says.on))
  }
  return days
}

const flowWindows = ({ readings }: ReadView): ReadonlyArray<readonly [FlowKey, number, number]> =>
  readings
    .flatMap(({ total, parts }) => [total, ...parts])
    .flatMap(({ subject }) =>
      subject.kind === "flow" ? [[subject.key, subject.days.first, subject.days.last + 1] as const] : []
    )
