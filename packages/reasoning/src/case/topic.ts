import type { Unit } from "@cordon/domain/amount/amount"
import type { KeyFigure } from "@cordon/domain/case/figure"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import { type CalendarDay, epochDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { View } from "@cordon/ledger/visible"
import type { AskedQuantity } from "./asked-quantity.ts"
import { forcesOwn } from "./own-force.ts"
import { type FlowKey, flowId, type StockKey, stockId, type Subject } from "./reading.ts"
import type { Speech } from "../words/speech.ts"

/**
 * What is reckoned: a stock on the day, flows from the start of a day to the end of the day, the ground of a place that
 * a party holds on the day, or that it no longer holds.
 */
export type Quantity =
  | { readonly kind: "stock"; readonly key: StockKey }
  | { readonly kind: "flow"; readonly keys: ReadonlyArray<FlowKey>; readonly since: number }
  | { readonly kind: "ground"; readonly place: PlaceId; readonly party: ActorId; readonly lost: boolean }

/** A quantity that intervals are worked out for: a key figure of the case, or one that somebody asks for. */
export interface Topic {
  readonly id: string
  readonly name: (speech: Speech) => string
  readonly unit: Unit
  readonly quantity: Quantity
  /** Days after which a state that somebody states says nothing of the day any more. */
  readonly staleAfterDays: number
  /** The key figure that it is; none where it is asked for. */
  readonly figure: KeyFigure | undefined
}

/** The key figures of a case, in its order. */
export const figureTopics = (index: CaseIndex): ReadonlyArray<Topic> =>
  index.bundle.record.manifest.figures.map((figure) => ({
    id: figure.id,
    name: ({ names }) => names.figure(figure),
    unit: figure.measure.kind === "areaShare" ? "percent" : "persons",
    quantity: quantityOfFigure(figure, index),
    staleAfterDays: figure.staleAfterDays,
    figure
  }))

const quantityOfFigure = ({ measure }: KeyFigure, index: CaseIndex): Quantity => {
  switch (measure.kind) {
    case "population":
    case "strength":
      return { kind: "stock", key: { place: measure.place, group: measure.group, force: "" } }
    case "movement":
      return {
        kind: "flow",
        keys: measure.movements.map((family) => flowOf(family, measure.place, measure.group)),
        since: epochDay(measure.since)
      }
    case "casualties":
      return {
        kind: "flow",
        keys: [flowOf(measure.harm, measure.place, measure.group)],
        since: epochDay(measure.since)
      }
    case "areaShare": {
      const heldBy = index.partyOf(measure.heldBy)
      return {
        kind: "ground",
        place: measure.place,
        party: heldBy,
        // A figure of one party's share of its own ground is of what it still holds.
        lost: index.partyOf(measure.party) !== heldBy
      }
    }
  }
}

/** The day whose situation a quantity belongs to: the last of a window. */
export const dayAsked = (asked: AskedQuantity): CalendarDay => ("on" in asked ? asked.on : asked.to)

/** A quantity that is asked for; a key figure where it is the same as one on its day. */
export const askedTopic = (asked: AskedQuantity, view: View): Topic => {
  const { index } = view
  const quantity = quantityAsked(asked, index)
  const figures = figureTopics(index)
  const known = figures.find((topic) => quantityId(topic.quantity) === quantityId(quantity))
  if (known !== undefined) return known
  const alike = figures.filter((topic) => topic.quantity.kind === quantity.kind)
  const days = (alike.length > 0 ? alike : figures).map(({ staleAfterDays }) => staleAfterDays)
  const subject = subjectAsked(asked, quantity)
  return {
    id: `asked ${quantityId(quantity)}`,
    name: ({ title }) => title(subject),
    unit: quantity.kind === "ground" ? "percent" : "persons",
    quantity,
    staleAfterDays: Math.max(USUAL_DAYS, ...days),
    figure: undefined
  }
}

/** Days after which a state is stale in a case without key figures. */
const USUAL_DAYS = 7

const quantityAsked = (asked: AskedQuantity, index: CaseIndex): Quantity => {
  switch (asked.kind) {
    case "population":
      return { kind: "stock", key: { place: asked.place, group: asked.group, force: "" } }
    case "strength": {
      const own = forcesOwn(asked, asked.place, index)
      return { kind: "stock", key: { place: asked.place, group: asked.group, force: own ? "" : asked.force } }
    }
    case "areaShare":
      return { kind: "ground", place: asked.place, party: index.partyOf(asked.party), lost: false }
    case "movement":
      return {
        kind: "flow",
        keys: [flowOf(asked.movement, asked.place, asked.group, asked.destination)],
        since: epochDay(asked.from)
      }
    case "casualties":
      return {
        kind: "flow",
        keys: [flowOf(asked.harm, asked.place, asked.group)],
        since: epochDay(asked.from)
      }
  }
}

const flowOf = (family: string, from: PlaceId, group: StockKey["group"], to: PlaceId | "" = ""): FlowKey => ({
  family,
  from,
  group,
  to,
  by: ""
})

/** Stable text of a quantity. */
const quantityId = (quantity: Quantity): string => {
  switch (quantity.kind) {
    case "stock":
      return `in ${stockId(quantity.key)}`
    case "flow":
      return `flow ${quantity.keys.map(flowId).join(" ")} since ${quantity.since}`
    case "ground":
      return `ground ${quantity.place}/${quantity.party}${quantity.lost ? " lost" : ""}`
  }
}

const subjectAsked = (asked: AskedQuantity, quantity: Quantity): Subject => {
  const days = {
    first: epochDay("on" in asked ? asked.on : asked.from),
    last: epochDay(dayAsked(asked))
  }
  switch (quantity.kind) {
    case "stock":
      return {
        kind: "stock",
        key: asked.kind === "strength" ? { ...quantity.key, force: asked.force } : quantity.key,
        days
      }
    case "flow":
      return { kind: "flow", key: quantity.keys[0]!, days, runsOn: false }
    case "ground":
      return { ...quantity, unit: "percent", days }
  }
}
