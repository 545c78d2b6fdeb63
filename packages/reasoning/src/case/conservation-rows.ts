import type { Assumption, AssumptionMeaning } from "@cordon/domain/case/assumption"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import { epochDay, fromEpochDay } from "@cordon/domain/time/calendar-day"
import { type Flows, leaves } from "./flow-rows.ts"
import { groupWithin } from "./lattice.ts"
import { type ModelDraft, plus, sumOf, type Terms } from "./model.ts"
import { type FlowKey, OUTSIDE, type StockKey } from "./reading.ts"
import type { Stocks } from "./stock-rows.ts"

/** An assumption of one kind. */
export type Assumed<K extends AssumptionMeaning["kind"]> = Assumption & {
  readonly says: Extract<AssumptionMeaning, { readonly kind: K }>
}

/** The assumptions of one kind, in the order of their ids. */
export const assumed = <K extends AssumptionMeaning["kind"]>(
  assumptions: ReadonlyArray<Assumption>,
  kind: K
): ReadonlyArray<Assumed<K>> =>
  assumptions
    .filter((assumption): assumption is Assumed<K> => assumption.says.kind === kind)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** One group of people in one closed place: the days its stock is known on, and the flows by which it leaves. */
interface Balance {
  readonly closed: Assumed<"closedArea">
  readonly group: GroupId
  readonly days: ReadonlyArray<number>
  readonly exits: ReadonlyArray<FlowKey>
}

/** Ways out whose counts are of people who had been inside; who was killed may have been so outside what was left. */
const EXITS = ["evacuation", "displacement", "surrender"]

/**
 * The balances that can bind: of all people, and of groups that are assumed to be fixed, in each place that is assumed
 * to be closed, where both a stock and a way out are spoken of. Where people may come in, nothing follows.
 *
 * Names the exits with their cuts; ask before the flows are settled.
 */
export const balancesOf = (
  stocks: Stocks,
  flows: Flows,
  assumptions: ReadonlyArray<Assumption>,
  draft: ModelDraft
): ReadonlyArray<Balance> =>
  assumed(assumptions, "closedArea").flatMap((closed) => {
    const { place, from, to } = closed.says
    const [first, end] = [epochDay(from), epochDay(to) + 1]
    const roots = [...draft.index.groups.values()]
      .filter(({ within }) => within.kind === "root")
      .map(({ id }) => id)
    const fixed = assumed(assumptions, "fixedGroup").flatMap(({ says }) =>
      says.place === place ? [says.group] : []
    )
    return [...new Set([...roots, ...fixed])].sort().flatMap((group): ReadonlyArray<Balance> => {
      const exits = EXITS.flatMap((family) => exitOf(family, place, group, flows, draft))
      const known = stocks.days.filter(
        (day) => day >= first && day < end && stocks.has(stockOf(place, group), day)
      )
      if (exits.length === 0 || known.length === 0) return []
      const days = [...known, end]
      for (const exit of exits) flows.cut(exit, ...days)
      return [{ closed, group, days, exits }]
    })
  })

/**
 * Conservation of people, between neighbouring days of each balance.
 *
 * Who surrendered may be among those who left on foot, so of these two only the larger counts.
 * Shape: the variables that count who came in, by the assumption that nobody did.
 */
export const conserve = (
  draft: ModelDraft,
  stocks: Stocks,
  flows: Flows,
  balances: ReadonlyArray<Balance>,
  assumptions: ReadonlyArray<Assumption>
): ReadonlyMap<Assumption, ReadonlyArray<string>> => {
  const cameIn = new Map<Assumption, Array<string>>()
  const joined = new Map<Assumption, Array<string>>()
  for (const { closed, group, days, exits } of balances) {
    const { place } = closed.says
    const fixed = assumed(assumptions, "fixedGroup").filter(
      ({ says }) => says.place === place && says.group === group
    )
    for (const [i, day] of days.slice(0, -1).entries()) {
      const next = days[i + 1]!
      const name = `${place}/${group} ${fromEpochDay(day)}/${fromEpochDay(next)}`
      const entered = draft.variable(`came in ${name}`)
      push(cameIn, closed, entered)
      let gain: Terms = sumOf([entered])
      if (draft.index.groups.get(group)?.within.kind === "part") {
        const recruits = draft.variable(`joined ${name}`)
        gain = plus(gain, sumOf([recruits]))
        const holds = fixed.find(({ says }) => epochDay(says.from) <= day && epochDay(says.to) + 1 >= next)
        if (holds !== undefined) push(joined, holds, recruits)
      }
      let loss = leftBetween(draft, flows, exits, day, next, name)
      if (i + 2 < days.length) loss = plus(loss, sumOf([stocks.at(stockOf(place, group), next)]))
      draft.atMost("conservation", loss, plus(gain, sumOf([stocks.at(stockOf(place, group), day)])))
    }
  }
  for (const [assumption, variables] of [...cameIn, ...joined])
    draft.assumption(assumption).rows.push({ terms: sumOf(variables), high: 0 })
  return cameIn
}

/**
 * Registered people had been inside on a day. So had those who were evacuated from then on, unless they came in later,
 * and they are others.
 */
export const countRegistered = (
  draft: ModelDraft,
  stocks: Stocks,
  flows: Flows,
  assumption: Assumed<"registeredWereInside">,
  cameIn: ReadonlyMap<Assumption, ReadonlyArray<string>>
): void => {
  const { place, on } = assumption.says
  const day = epochDay(on)
  const registered = flows.keys.filter(({ family, from }) => family === "registration" && from === place)
  const outermost = registered.filter(
    (key) => !registered.some((other) => other !== key && contains(other, key, draft))
  )
  const entered = [...cameIn].flatMap(([{ says }, variables]) =>
    says.kind === "closedArea" && says.place === place && says.from <= on ? variables : []
  )
  const { rows } = draft.assumption(assumption)
  for (const key of outermost) {
    const stock = stockOf(place, key.group)
    if (!stocks.has(stock, day)) continue
    const inside = sumOf([stocks.at(stock, day)])
    const counted = flows.between(key, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    rows.push({ terms: plus(inside, counted, -1), low: 0, day })
    const bused: FlowKey = { family: "evacuation", from: place, group: key.group, to: "", by: "" }
    if (entered.length === 0 || !flows.has(bused)) continue
    const evacuated = flows.between(bused, day, Number.POSITIVE_INFINITY)
    rows.push({ terms: plus(plus(inside, sumOf(entered)), plus(counted, evacuated), -1), low: 0, day })
  }
}

const leftBetween = (
  draft: ModelDraft,
  flows: Flows,
  exits: ReadonlyArray<FlowKey>,
  day: number,
  next: number,
  name: string
): Terms => {
  const onFoot = exits.filter(({ family }) => family === "displacement" || family === "surrender")
  const counted = exits.filter((exit) => onFoot.length < 2 || !onFoot.includes(exit))
  const sum = counted.reduce<Terms>((all, exit) => plus(all, flows.between(exit, day, next)), new Map())
  if (onFoot.length < 2) return sum
  const either = sumOf([draft.variable(`on foot ${name}`)])
  for (const exit of onFoot) draft.atMost("conservation", flows.between(exit, day, next), either)
  return plus(sum, either)
}

/** The flow of a group out of a place in one way, if anything is said of it or of a part of it. */
const exitOf = (
  family: string,
  place: PlaceId,
  group: GroupId,
  flows: Flows,
  draft: ModelDraft
): ReadonlyArray<FlowKey> => {
  const on = family === "displacement"
  const said = flows.keys.some(
    (key) =>
      key.family === family &&
      key.from === place &&
      groupWithin(key.group, group, draft.index) &&
      (!on || leaves(key, draft.index))
  )
  return said ? [{ family, from: place, group, to: on ? OUTSIDE : "", by: "" }] : []
}

const contains = (outer: FlowKey, inner: FlowKey, draft: ModelDraft): boolean =>
  groupWithin(inner.group, outer.group, draft.index) &&
  (outer.to === "" || (draft.index.places.get(inner.to as PlaceId)?.within.includes(outer.to) ?? false))

const stockOf = (place: PlaceId, group: GroupId): StockKey => ({ place, group, force: "" })

const push = <K, V>(map: Map<K, Array<V>>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
