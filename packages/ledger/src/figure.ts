import { amountsExclude, statedNumbers } from "@cordon/domain/amount/amount"
import type { KeyFigure } from "@cordon/domain/case/figure"
import { addDays, daysBetween } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { lostShare } from "./area.ts"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import { type ClaimKind, claimsOfKind } from "./claim-columns.ts"
import { type FigureMatch, matchFigure } from "./figure-match.ts"
import type { DerivedFigure, FigureAnswer, FigureLine } from "./figure-schema.ts"
import type { PlaceTerritory } from "./territory-schema.ts"
import type { View } from "./visible.ts"

/** Live claims of one basis that lie this far apart are shown as disputed even when open ends let both hold. */
export const FAR_APART = 1.5

/**
 * A key figure under a view: every claim that bears on it with its standing, and the range of the live ones.
 *
 * Like is compared only with like: same measure, group, place and base. Each origin counts once, with its
 * latest word per basis. A figure repeated from another source is that source's word.
 */
export const answerFigure = (
  figure: KeyFigure,
  view: View,
  territory: ReadonlyArray<PlaceTerritory>
): FigureAnswer => {
  const lines = linesOf(figure, view)
  const live = lines.filter((line) => line.standing === "live")
  const headed =
    live.length > 0
      ? live
      : freshestOf(
          lines.filter((line) => line.standing === "stale"),
          figure.staleAfterDays
        )
  const ends = headed.flatMap((line) =>
    statedNumbers(line.amount).map((value) => ({
      value,
      atLeast: line.amount.quantifier === "atLeast",
      atMost: line.amount.quantifier === "atMost"
    }))
  )
  const low = ends.reduce<(typeof ends)[number] | undefined>(
    (best, end) => (best === undefined || end.value < best.value ? end : best),
    undefined
  )
  const high = ends.reduce<(typeof ends)[number] | undefined>(
    (best, end) =>
      best === undefined || end.value > best.value || (end.value === best.value && end.atLeast) ? end : best,
    undefined
  )
  const origins = new Set(headed.map((line) => line.witness)).size
  const excludes = anyPair(
    live,
    (a, b) => a.basis === b.basis && a.witness !== b.witness && amountsExclude(a.amount, b.amount)
  )
  const farApart = anyPair(live, (a, b) => a.witness !== b.witness && factorOf(a, b) >= FAR_APART)
  const derived = derive(figure, view, territory)
  return {
    id: figure.id,
    name: figure.name,
    unit: unitOf(figure),
    ...(low === undefined || high === undefined
      ? {}
      : {
          headline: {
            low: { value: low.value, open: low.atLeast || low.atMost },
            high: { value: high.value, open: high.atLeast }
          },
          ...(low.value > 0 ? { factor: high.value / low.value } : {})
        }),
    status:
      live.length === 0
        ? lines.some((line) => line.standing === "stale")
          ? "stale"
          : "noClaim"
        : excludes || farApart
          ? "disputed"
          : origins === 1
            ? "oneOrigin"
            : "agreed",
    excludes,
    origins,
    bases: new Set(headed.map((line) => line.basis)).size,
    baseUnstated: headed.some((line) => line.basis === "base unstated"),
    lines,
    ...(derived === undefined ? {} : { derived })
  }
}

const linesOf = (figure: KeyFigure, view: View): ReadonlyArray<FigureLine> => {
  const { index } = view
  const latest = new Map<string, IndexedClaim>()
  const found: Array<{ claim: IndexedClaim; line: FigureLine }> = []
  const atDay = index.clock.dayOf((view.atTo - 1) as Instant)
  for (const { claim, match } of matchesOf(figure, index)) {
    if (!view.admits(claim) || claim.beginsSurely >= view.atTo) continue
    const flow = figure.measure.kind === "movement" || figure.measure.kind === "casualties"
    if (flow && Number.isFinite(claim.endsLatest) && claim.endsLatest > view.atTo) continue
    const end = Number.isFinite(claim.endsLatest) ? claim.endsLatest : claim.publishedBy
    const endDay = Number.isFinite(end) ? index.clock.dayOf((end - 1) as Instant) : undefined
    const stale = endDay !== undefined && addDays(endDay, figure.staleAfterDays) < atDay
    const repeated = claim.claim.origin.kind === "repeats"
    const standing = match.differs.length > 0 ? "notLike" : stale ? "stale" : repeated ? "notLike" : "live"
    const line: FigureLine = {
      claim: claim.claim.id,
      witness: claim.witness,
      amount: match.amount,
      standing,
      differs: match.differs,
      basis: match.basis,
      repeated,
      ...(Number.isFinite(claim.publishedBy)
        ? { said: index.clock.dayOf((claim.publishedBy - 1) as Instant) }
        : {}),
      ...(endDay === undefined || endDay > atDay ? {} : { ageDays: daysBetween(endDay, atDay) })
    }
    found.push({ claim, line })
    if (standing === "notLike") continue
    const key = `${standing}|${claim.witness}|${match.basis}`
    const before = latest.get(key)
    if (before === undefined || isLater(claim, before)) latest.set(key, claim)
  }
  return found
    .map(
      ({ claim, line }): FigureLine =>
        line.standing !== "notLike" && latest.get(`${line.standing}|${line.witness}|${line.basis}`) !== claim
          ? { ...line, standing: "superseded" }
          : line
    )
    .sort(
      (a, b) =>
        ORDER[a.standing] - ORDER[b.standing] ||
        compare(b.said ?? "", a.said ?? "") ||
        compare(a.claim, b.claim)
    )
}

/** A claim that bears on a figure, and how. */
interface Match {
  readonly claim: IndexedClaim
  readonly match: FigureMatch
}

/** Every claim but denials that bears on a figure, in order of publication; found once for each index. */
const matchesOf = (figure: KeyFigure, index: CaseIndex): ReadonlyArray<Match> => {
  const known = matches.get(index.inOrder) ?? new Map<KeyFigure, ReadonlyArray<Match>>()
  matches.set(index.inOrder, known)
  const found =
    known.get(figure) ??
    claimsOfKind(index, KIND_OF_MEASURE[figure.measure.kind]).claims.flatMap(
      (claim): ReadonlyArray<Match> => {
        const match =
          claim.claim.modality === "denies" ? undefined : matchFigure(figure.measure, claim, index)
        return match === undefined ? [] : [{ claim, match }]
      }
    )
  known.set(figure, found)
  return found
}

const matches = new WeakMap<CaseIndex["inOrder"], Map<KeyFigure, ReadonlyArray<Match>>>()

const KIND_OF_MEASURE = {
  population: "Population",
  strength: "Strength",
  movement: "Movement",
  casualties: "Casualties",
  areaShare: "AreaShare"
} as const satisfies Record<KeyFigure["measure"]["kind"], ClaimKind>

/** When nothing is live: the stale lines that are about as recent as the most recent one. */
const freshestOf = (stale: ReadonlyArray<FigureLine>, days: number): ReadonlyArray<FigureLine> => {
  const youngest = Math.min(...stale.map((line) => line.ageDays ?? 0))
  return stale.filter((line) => (line.ageDays ?? 0) <= youngest + days)
}

const ORDER: Readonly<Record<FigureLine["standing"], number>> = {
  live: 0,
  stale: 1,
  superseded: 2,
  notLike: 3
}

/** Later in the world first, then later said: a correction of the same period replaces the earlier word. */
const isLater = (a: IndexedClaim, b: IndexedClaim): boolean =>
  a.endsLatest !== b.endsLatest
    ? a.endsLatest > b.endsLatest
    : a.publishedBy !== b.publishedBy
      ? a.publishedBy > b.publishedBy
      : a.claim.id > b.claim.id

const derive = (
  figure: KeyFigure,
  view: View,
  territory: ReadonlyArray<PlaceTerritory>
): DerivedFigure | undefined => {
  const { measure } = figure
  if (measure.kind !== "areaShare") return undefined
  const share = lostShare(view, territory, { place: measure.place, heldBy: measure.heldBy, on: measure.on })
  if (share === undefined) return undefined
  const name = (id: string) =>
    view.index.bundle.record.manifest.parties.find((party) => party.actor === id)?.name ?? id
  return {
    low: share.low,
    best: share.best,
    high: share.high,
    unit: "percent",
    baseSquareKilometres: share.baseSquareKilometres,
    cells: share.cells,
    rule: `Added up over ${share.cells} quarters: the ground that ${name(measure.heldBy)} held on ${measure.on} (${share.baseSquareKilometres.toFixed(1)} km², contested quarters shared equally) and no longer holds; the range leaves open what is contested or disputed.`
  }
}

const unitOf = (figure: KeyFigure): FigureAnswer["unit"] =>
  figure.measure.kind === "areaShare" ? "percent" : "persons"

const factorOf = (a: FigureLine, b: FigureLine): number => {
  const numbers = (line: FigureLine) => statedNumbers(line.amount)
  const low = Math.min(...numbers(a)) > Math.max(...numbers(b)) ? b : a
  const high = low === a ? b : a
  const top = Math.max(...numbers(low))
  const bottom = Math.min(...numbers(high))
  return top > 0 && Number.isFinite(top) && Number.isFinite(bottom) ? bottom / top : 1
}

const anyPair = <T>(items: ReadonlyArray<T>, test: (a: T, b: T) => boolean): boolean =>
  items.some((a, i) => items.slice(i + 1).some((b) => test(a, b)))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
