import { epochDay } from "@cordon/domain/time/calendar-day"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import type { View } from "@cordon/ledger/visible"
import { assumed, balancesOf, conserve, countRegistered } from "./conservation-rows.ts"
import { assumeFlowWithin, Flows, nameFlows, stateFlows } from "./flow-rows.ts"
import { addGround, addHolders, areaVariable } from "./ground-rows.ts"
import { divisionsOf } from "./lattice.ts"
import { type LawRow, type Member, ModelDraft, plus, sumOf, type Terms } from "./model.ts"
import type { FlowKey } from "./reading.ts"
import { type ReadView, readView } from "./read-view.ts"
import { addStocks, assumeWithin, type Stocks, tieStocks } from "./stock-rows.ts"
import type { Topic } from "./topic.ts"

/** What a topic is of the variables: a sum, or one sum as a share of another in percent. */
export type Form =
  | { readonly kind: "sum"; readonly terms: Terms }
  | { readonly kind: "share"; readonly of: Terms; readonly per: Terms }

/** The quantities, laws and members of a case under a view. */
export interface CaseModel {
  readonly view: View
  readonly read: ReadView
  readonly variables: ReadonlyMap<string, number>
  readonly laws: ReadonlyArray<LawRow>
  /** By key, in the order of keys; each with at least one condition. */
  readonly members: ReadonlyMap<string, Member>
  /** What intervals can be worked out for on the day asked for, with its form, by the id of the topic. */
  readonly topics: ReadonlyMap<string, { readonly topic: Topic; readonly form: Form }>
}

/**
 * Derives the quantities that the claims of a view speak of, and the laws between them.
 *
 * Pure and independent of the order of arrival.
 * Shape: `topics` are wanted on `day`, whether or not a claim names it or speaks of them.
 * Source: ADR-0009.
 */
export const caseModel = (view: View, wanted?: Wanted): CaseModel => {
  const draft = new ModelDraft(view.index)
  const read = readView(view)
  const assumptions = view.index.bundle.record.manifest.assumptions ?? []
  const divisions = divisionsOf(view.index)
  const { day = 0, topics = [] } = wanted ?? {}

  const stocks = addStocks(draft, read.readings, extraDays(view, day, topics))
  for (const { quantity } of topics) if (quantity.kind === "stock") stocks.at(quantity.key, day)
  tieStocks(draft, stocks)

  const flows = new Flows(draft)
  nameFlows(flows, read.readings)
  // What is asked for takes part in balances; a key figure that nobody speaks of makes none.
  for (const topic of topics) if (topic.figure === undefined) cutFlows(flows, topic, day)
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
  for (const topic of topics) cutFlows(flows, topic, day)
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

  const ground = addGround(draft, read.readings, assumptions, view.controls, groundWanted(day, topics))
  addHolders(draft, read.readings)
  return {
    view,
    read,
    variables: draft.variables,
    laws: draft.lawRows,
    members: new Map(
      [...draft.members].filter(([, { rows }]) => rows.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
    ),
    topics: new Map(
      topics.map((topic) => [topic.id, { topic, form: formOf(topic, day, stocks, flows, ground) }])
    )
  }
}

/** Quantities that are wanted on a day. */
export interface Wanted {
  readonly day: number
  readonly topics: ReadonlyArray<Topic>
}

const formOf = (
  { quantity }: Topic,
  day: number,
  stocks: Stocks,
  flows: Flows,
  ground: (place: PlaceId, party: ActorId, day: number) => string
): Form => {
  switch (quantity.kind) {
    case "stock":
      return { kind: "sum", terms: sumOf([stocks.at(quantity.key, day)]) }
    case "flow":
      return {
        kind: "sum",
        terms: quantity.keys.reduce<Terms>(
          (all, key) => plus(all, flows.between(key, quantity.since, day + 1)),
          new Map()
        )
      }
    case "ground": {
      const area = sumOf([areaVariable(quantity.place)])
      const held = sumOf([ground(quantity.place, quantity.party, day)])
      return { kind: "share", of: quantity.lost ? plus(area, held, -1) : held, per: area }
    }
  }
}

/** Names the flows of a topic, with cuts at their start and at the end of the day. */
const cutFlows = (flows: Flows, { quantity }: Topic, day: number): void => {
  if (quantity.kind !== "flow" || quantity.since > day) return
  for (const key of quantity.keys) flows.cut(key, quantity.since, day + 1)
}

const groundWanted = (day: number, topics: ReadonlyArray<Topic>) =>
  topics.flatMap(({ quantity }) =>
    quantity.kind === "ground" ? [{ place: quantity.place, party: quantity.party, day }] : []
  )

/** Days on which stocks are needed beside those that claims name: those asked for, and those of assumptions. */
const extraDays = (
  view: View,
  day: number,
  topics: ReadonlyArray<Topic>
): ReadonlyMap<PlaceId, ReadonlyArray<number>> => {
  const days = new Map<PlaceId, Array<number>>()
  const add = (place: PlaceId, day: number) => days.set(place, [...(days.get(place) ?? []), day])
  for (const { quantity } of topics) if (quantity.kind === "stock") add(quantity.key.place, day)
  for (const { says } of view.index.bundle.record.manifest.assumptions ?? []) {
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
