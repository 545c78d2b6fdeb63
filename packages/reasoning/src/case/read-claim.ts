import { type Amount, amountRange, type NumberRange } from "@cordon/domain/amount/amount"
import type { AreaBase, Proposition } from "@cordon/domain/claim/proposition"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import { epochDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { core, hull, type Span } from "@cordon/domain/time/span"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { forcesOwn } from "./own-force.ts"
import type { Days, FlowKey, GroundBase, Reading, Statement, StockKey, Subject } from "./reading.ts"

type Of<K extends Proposition["kind"]> = Extract<Proposition, { readonly kind: K }>

/**
 * Reads a claim as statements about quantities; undefined where it makes none that can be reckoned with.
 *
 * Denials, predictions, plans, statements and unknown numbers say nothing that could be exceeded. A state counts on
 * every day of its period, up to its publication; a flow counts over its window.
 * Gotcha: a period of which only some day is meant, and a bound that nobody knows, tie a figure to no day, so such a
 * claim is not read.
 */
export const readClaim = (claim: IndexedClaim, index: CaseIndex): Reading | undefined => {
  const { modality, proposition } = claim.claim
  if (modality === "denies" || modality === "predicts") return undefined
  switch (proposition.kind) {
    case "Population":
      return readStock(
        claim,
        { place: proposition.place, group: proposition.group, force: "" },
        proposition,
        index
      )
    case "Strength":
      return proposition.place === undefined
        ? undefined
        : readStock(claim, strengthKey(proposition, proposition.place, index), proposition, index)
    case "Ratio":
      return readRatio(claim, proposition, index)
    case "Movement":
      return readMovement(claim, proposition, index)
    case "Casualties":
      return readCasualties(claim, proposition, index)
    case "AreaShare":
      return readGround(claim, proposition, index)
    case "Control":
      return readHolder(claim, proposition, index)
    default:
      return undefined
  }
}

const strengthKey = (strength: Of<"Strength">, place: PlaceId, index: CaseIndex): StockKey => ({
  place,
  group: strength.group,
  force: forcesOwn(strength, place, index) ? "" : strength.force
})

const readStock = (
  claim: IndexedClaim,
  key: StockKey,
  { amount, parts = [] }: { readonly amount: Amount; readonly parts?: Of<"Population">["parts"] },
  index: CaseIndex
): Reading | undefined => {
  const days = stateDays(claim, index)
  if (days === undefined) return undefined
  const say = (of: StockKey, said: Amount) => persons({ kind: "stock", key: of, days }, said)
  return readingOf(claim, say(key, amount), parts, index, ({ of, amount: said }) => {
    switch (of.kind) {
      case "group":
        return say({ ...key, group: of.group }, said)
      case "place":
        return say({ ...key, place: of.place }, said)
      case "actor":
        return say({ ...key, force: of.actor }, said)
      case "other":
        return undefined
    }
  })
}

const readRatio = (claim: IndexedClaim, ratio: Of<"Ratio">, index: CaseIndex): Reading | undefined => {
  const days = stateDays(claim, index)
  const scale = ratio.amount.unit === "percent" ? 100 : ratio.amount.unit === "perOne" ? 1 : undefined
  const plain = ratio.place !== undefined && ratio.characteristic === undefined && ratio.of !== ratio.per
  if (days === undefined || scale === undefined || !plain || ratio.amount.quantifier === "unknown")
    return undefined
  const key = (group: GroupId): StockKey => ({ place: ratio.place!, group, force: "" })
  const { low, high } = amountRange(ratio.amount)
  // Outside of these the solver could not tell the ratio from 0, or from no limit.
  if (low > 1e6 || high < 1e-5 || !isSayable({ low, high })) return undefined
  return alone(claim, {
    subject: { kind: "ratio", of: key(ratio.of), per: key(ratio.per), days },
    amount: ratio.amount,
    range: { low: low / scale, high: high / scale }
  })
}

const readMovement = (
  claim: IndexedClaim,
  movement: Of<"Movement">,
  index: CaseIndex
): Reading | undefined => {
  const days = windowDays(claim, index)
  if (movement.counting === "planned" || movement.from === undefined || days === undefined) return undefined
  const key: FlowKey = {
    family: movement.movement,
    from: movement.from,
    group: movement.group,
    to: movement.to ?? "",
    by: ""
  }
  return readFlow(claim, key, movement, days, runsOn(claim, movement.counting, days, index), index)
}

const readCasualties = (
  claim: IndexedClaim,
  casualties: Of<"Casualties">,
  index: CaseIndex
): Reading | undefined => {
  if (casualties.counting === "planned") return undefined
  if (casualties.event !== undefined) {
    // The toll of one event does not run on: its first and later counts are of the same dead.
    const key: FlowKey = {
      family: `${casualties.harm}@${casualties.event}`,
      from: "",
      group: casualties.group,
      to: "",
      by: ""
    }
    return readFlow(claim, key, casualties, { first: 0, last: 0 }, false, index)
  }
  const days = windowDays(claim, index)
  if (casualties.place === undefined || days === undefined) return undefined
  const by = [...casualties.perpetrators].sort().join("+")
  const key: FlowKey = {
    family: casualties.harm,
    from: casualties.place,
    group: casualties.group,
    to: "",
    by
  }
  return readFlow(claim, key, casualties, days, runsOn(claim, casualties.counting, days, index), index)
}

const readFlow = (
  claim: IndexedClaim,
  key: FlowKey,
  { amount, parts = [] }: { readonly amount: Amount; readonly parts?: Of<"Movement">["parts"] },
  days: Days,
  runs: boolean,
  index: CaseIndex
): Reading | undefined => {
  const say = (of: FlowKey, said: Amount) => persons({ kind: "flow", key: of, days, runsOn: runs }, said)
  const moves = claim.claim.proposition.kind === "Movement"
  return readingOf(claim, say(key, amount), parts, index, ({ of, amount: said }) => {
    switch (of.kind) {
      case "group":
        return say({ ...key, group: of.group }, said)
      case "place":
        return say(moves ? { ...key, to: of.place } : { ...key, from: of.place }, said)
      default:
        return undefined
    }
  })
}

const readGround = (claim: IndexedClaim, share: Of<"AreaShare">, index: CaseIndex): Reading | undefined => {
  const days = stateDays(claim, index)
  const { unit } = share.amount
  const base = groundBase(share.base, index)
  if (base === undefined || days === undefined || share.amount.quantifier === "unknown") return undefined
  if ((unit !== "percent" && unit !== "squareKilometres") || !isSayable(amountRange(share.amount)))
    return undefined
  const subject: Subject = {
    kind: "ground",
    ...base,
    party: index.partyOf(share.party),
    lost: share.sense === "hasLost",
    unit,
    days
  }
  return alone(claim, { subject, amount: share.amount, range: amountRange(share.amount) })
}

/**
 * What a share is of: a place, or what a party held in it on a day, where the case means just that by the ground of the
 * place, in a key figure or in how its map measures it. Other bases are no quantity that anything else speaks of.
 */
const groundBase = (
  base: AreaBase,
  index: CaseIndex
): { readonly place: PlaceId; readonly heldOn?: GroundBase } | undefined => {
  if (base.kind === "place") return { place: base.place }
  if (base.kind !== "heldOn") return undefined
  const { figures, assumptions = [] } = index.bundle.record.manifest
  const meant = [...figures.map(({ measure }) => measure), ...assumptions.map(({ says }) => says)].some(
    (meaning) =>
      (meaning.kind === "areaShare" || meaning.kind === "mapMeasures") &&
      meaning.place === base.place &&
      meaning.on === base.on &&
      index.partyOf(meaning.heldBy) === index.partyOf(base.by)
  )
  return meant ? { place: base.place, heldOn: { by: index.partyOf(base.by), on: base.on } } : undefined
}

/** A change counts from the day after it; on its own day the ground had two holders. */
const readHolder = (claim: IndexedClaim, control: Of<"Control">, index: CaseIndex): Reading | undefined => {
  const days = stateDays(claim, index)
  if (days === undefined) return undefined
  const first = control.observed === "change" ? days.first + 1 : days.first
  const { holding } = control
  const actors =
    holding.kind === "contested" ? holding.between : [holding.kind === "held" ? holding.by : holding.inside]
  const parties = [...new Set(actors.map(index.partyOf))].sort()
  if (first > days.last) return undefined
  return alone(claim, {
    subject: { kind: "holder", place: control.place, parties, days: { first, last: days.last } },
    amount: undefined,
    range: { low: 1, high: 1 }
  })
}

/** A total with the parts that are stated of it. */
const readingOf = <P extends { readonly of: { readonly kind: string }; readonly amount: Amount }>(
  claim: IndexedClaim,
  total: Statement | undefined,
  parts: ReadonlyArray<P>,
  index: CaseIndex,
  read: (part: P) => Statement | undefined
): Reading | undefined => {
  if (total === undefined) return undefined
  const stated = parts.flatMap((part) => read(part) ?? [])
  return { claim, total, parts: stated, apart: apartOf(stated, index) }
}

/** The parts that differ only in a place, or only in a force, none of which lies within another. */
const apartOf = (parts: ReadonlyArray<Statement>, index: CaseIndex): ReadonlyArray<number> => {
  const where = parts.map(({ subject }) =>
    subject.kind === "flow"
      ? subject.key.to || subject.key.from
      : subject.kind === "stock"
        ? subject.key.place
        : ""
  )
  const force = parts.map(({ subject }) => (subject.kind === "stock" ? subject.key.force : ""))
  const group = parts.map(({ subject }) =>
    subject.kind === "ratio" || !("key" in subject) ? "" : subject.key.group
  )
  const all = [...parts.keys()]
  const oneGroup = new Set(group).size === 1
  const within = (a: string, b: string) =>
    index.places.get(a as PlaceId)?.within.includes(b as PlaceId) === true
  const placesApart = all.every((i) =>
    all.every((j) => i === j || (where[i] !== where[j] && !within(where[i]!, where[j]!)))
  )
  const forcesApart = new Set(force).size === parts.length && !force.includes("")
  return oneGroup && (placesApart || forcesApart) ? all : []
}

const alone = (claim: IndexedClaim, total: Statement): Reading => ({ claim, total, parts: [], apart: [] })

/** A statement about persons; none where the unit is another. An unknown number allows all, and is kept for its parts. */
const persons = (subject: Subject, amount: Amount): Statement | undefined => {
  const range: NumberRange = amountRange(amount)
  return amount.unit === "persons" && isSayable(range) ? { subject, amount, range } : undefined
}

/** Numbers beyond all persons and square kilometres of the earth are no figures to reckon with. */
const isSayable = ({ low, high }: NumberRange): boolean =>
  low <= MOST && (high <= MOST || high === Number.POSITIVE_INFINITY)
const MOST = 1e11

/** The days on which a state is surely said to hold, at most up to its publication. */
const stateDays = (claim: IndexedClaim, index: CaseIndex): Days | undefined => {
  const sure = core(claim.claim.heldDuring, index.clock)
  if (sure === undefined || !Number.isFinite(sure.from)) return undefined
  const to = Math.min(sure.to, claim.publishedBy)
  return Number.isFinite(to) && to > sure.from ? daysOf({ from: sure.from, to }, index) : undefined
}

const windowDays = (claim: IndexedClaim, index: CaseIndex): Days | undefined => {
  if (claim.claim.heldDuring.extent === "someDay") return undefined
  const whole = hull(claim.claim.heldDuring, index.clock)
  return Number.isFinite(whole.from) && Number.isFinite(whole.to) && whole.to > whole.from
    ? daysOf(whole, index)
    : undefined
}

const daysOf = (span: Span, index: CaseIndex): Days => ({
  first: epochDay(index.clock.dayOf(span.from as Instant)),
  last: epochDay(index.clock.dayOf((span.to - 1) as Instant))
})

/** A running total that was published before its last day was over was counted at some hour of that day. */
const runsOn = (claim: IndexedClaim, counting: string, days: Days, index: CaseIndex): boolean =>
  counting === "cumulative" &&
  Number.isFinite(claim.publishedBy) &&
  epochDay(index.clock.dayOf((claim.publishedBy - 1) as Instant)) <= days.last
