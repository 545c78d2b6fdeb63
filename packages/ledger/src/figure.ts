import { amountsExclude, statedNumbers } from "@cordon/domain/amount/amount"
import type { KeyFigure } from "@cordon/domain/case/figure"
import { type CalendarDay, epochDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { lostShare } from "./area.ts"
import { byPublication, type CaseIndex, type IndexedClaim } from "./case-index.ts"
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
  const atDay = epochDay(index.clock.dayOf((view.atTo - 1) as Instant))
  const flow = figure.measure.kind === "movement" || figure.measure.kind === "casualties"
  const found: Array<Match> = []
  const latest = new Map<number, Match>()
  for (const match of matchesOf(figure, index)) {
    const { claim } = match
    if (claim.beginsSurely >= view.atTo || !view.admits(claim)) continue
    if (flow && Number.isFinite(claim.endsLatest) && claim.endsLatest > view.atTo) continue
    found.push(match)
    const rank = rankOf(match, atDay)
    if (rank === undefined) continue
    const before = latest.get(rank)
    if (before === undefined || isLater(claim, before.claim)) latest.set(rank, match)
  }
  const lines: Readonly<Record<FigureLine["standing"], Array<FigureLine>>> = {
    live: [],
    stale: [],
    superseded: [],
    notLike: []
  }
  for (const match of found) {
    const rank = rankOf(match, atDay)
    const standing =
      rank === undefined
        ? "notLike"
        : latest.get(rank) !== match
          ? "superseded"
          : isStale(match, atDay)
            ? "stale"
            : "live"
    lines[standing].push(lineOf(match, standing, atDay))
  }
  return [...lines.live, ...lines.stale, ...lines.superseded, ...lines.notLike]
}

/** The same for lines of which the latest replaces the others; undefined for one that is not like the figure. */
const rankOf = (match: Match, atDay: number): number | undefined =>
  match.differs.length > 0
    ? undefined
    : isStale(match, atDay)
      ? 2 * match.like + 1
      : match.repeated
        ? undefined
        : 2 * match.like

const isStale = ({ staleAfter }: Match, atDay: number): boolean => staleAfter < atDay

// Thousands are made for one date: each shape is written out, because spreading what may be absent takes far longer.
const lineOf = (match: Match, standing: FigureLine["standing"], atDay: number): FigureLine => {
  const { differs, basis, amount, repeated, said, endDay } = match
  const claim = match.claim.claim.id
  const { witness } = match.claim
  if (endDay <= atDay) {
    const ageDays = atDay - endDay
    return said === undefined
      ? { claim, witness, amount, standing, differs, basis, repeated, ageDays }
      : { claim, witness, amount, standing, differs, basis, repeated, said, ageDays }
  }
  return said === undefined
    ? { claim, witness, amount, standing, differs, basis, repeated }
    : { claim, witness, amount, standing, differs, basis, repeated, said }
}

/** A claim that bears on a figure, how, and what of its line is the same on every date. */
interface Match extends FigureMatch {
  readonly claim: IndexedClaim
  readonly repeated: boolean
  /** The same for lines of one witness and one basis. */
  readonly like: number
  readonly said?: CalendarDay
  /** Days since 1970; NaN and +Infinity where its end is not known. */
  readonly endDay: number
  readonly staleAfter: number
}

/** Claims that bear on a figure and mean the same as it, in order of publication. Found once for each index. */
export const claimsLike = (figure: KeyFigure, index: CaseIndex): ReadonlyArray<IndexedClaim> => {
  const known = remembered(likes, index, figure)
  if (known !== undefined) return known
  const found = matchesOf(figure, index)
    .filter(({ differs }) => differs.length === 0)
    .map(({ claim }) => claim)
    .sort(byPublication)
  likes.get(index.inOrder)!.set(figure, found)
  return found
}

/** Every claim but denials that bears on a figure, last said first, then by id; found once for each index. */
const matchesOf = (figure: KeyFigure, index: CaseIndex): ReadonlyArray<Match> => {
  const known = remembered(matches, index, figure)
  if (known !== undefined) return known
  const likeOf = new Map<string, number>()
  const found = claimsOfKind(index, KIND_OF_MEASURE[figure.measure.kind])
    .claims.flatMap((claim): ReadonlyArray<Match> => {
      const match = claim.claim.modality === "denies" ? undefined : matchFigure(figure.measure, claim, index)
      if (match === undefined) return []
      const end = Number.isFinite(claim.endsLatest) ? claim.endsLatest : claim.publishedBy
      const endDay = Number.isFinite(end) ? epochDay(index.clock.dayOf((end - 1) as Instant)) : Number.NaN
      const repeated = claim.claim.origin.kind === "repeats"
      const staleAfter = Number.isNaN(endDay) ? Number.POSITIVE_INFINITY : endDay + figure.staleAfterDays
      const key = `${claim.witness}|${match.basis}`
      const like = likeOf.get(key) ?? likeOf.size
      likeOf.set(key, like)
      const said = Number.isFinite(claim.publishedBy)
        ? { said: index.clock.dayOf((claim.publishedBy - 1) as Instant) }
        : {}
      return [{ ...match, claim, repeated, like, ...said, endDay, staleAfter }]
    })
    .sort((a, b) => compare(b.said ?? "", a.said ?? "") || compare(a.claim.claim.id, b.claim.claim.id))
  matches.get(index.inOrder)!.set(figure, found)
  return found
}

/** By the list of claims and not by the index, because a view of an index shares the rest of it. */
type ByIndex<A> = WeakMap<CaseIndex["inOrder"], Map<KeyFigure, A>>

const matches: ByIndex<ReadonlyArray<Match>> = new WeakMap()
const likes: ByIndex<ReadonlyArray<IndexedClaim>> = new WeakMap()

const remembered = <A>(made: ByIndex<A>, { inOrder }: CaseIndex, figure: KeyFigure): A | undefined => {
  const known = made.get(inOrder)
  if (known === undefined) made.set(inOrder, new Map())
  return known?.get(figure)
}

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
  items.some((a, i) => {
    for (let j = i + 1; j < items.length; j += 1) if (test(a, items[j]!)) return true
    return false
  })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
