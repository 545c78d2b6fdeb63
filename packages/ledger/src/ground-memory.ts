import type { PlaceId } from "@cordon/domain/key"
import { publicationSpan } from "@cordon/domain/time/span"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import { formatAccordingTo } from "./controls.ts"
import type { PlaceTerritory } from "./territory-schema.ts"
import type { View } from "./visible.ts"

/** Answers kept for one cell and one `accordingTo`. */
const REMEMBERED = 64

/**
 * The instants that can change what a cell's own claims say of it.
 *
 * Shape: ascending. Ground asks of each only whether it lies before the view's date, or was known by its knowledge
 * date, so two views that lie between the same instants get the same answer.
 */
interface Turns {
  readonly at: Float64Array
  readonly known: Float64Array
}

/** What is remembered of one cell. */
interface Memory {
  readonly turns: Turns
  readonly answers: Map<string, Map<number, PlaceTerritory>>
}

/**
 * The ground of a cell under a view, reckoned again only where an instant that matters to the cell lies between this
 * view and those before.
 *
 * Shape: the same object for the same answer, so that whoever shows it sees by identity that nothing changed.
 */
export const rememberedGround = (
  cell: PlaceId,
  view: View,
  reckon: (cell: PlaceId, view: View) => PlaceTerritory
): PlaceTerritory => {
  const { turns, answers } = memoryOf(cell, view.index)
  const name = formatAccordingTo(view.controls.accordingTo)
  const known = answers.get(name) ?? new Map<number, PlaceTerritory>()
  answers.set(name, known)
  const spot =
    countBelow(turns.at, view.atTo) * (turns.known.length + 1) + countUpTo(turns.known, view.knownTo)
  const found = known.get(spot)
  if (found !== undefined) return found
  const ground = reckon(cell, view)
  const [oldest] = known.keys()
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest)
  known.set(spot, ground)
  return ground
}

const memories = new WeakMap<CaseIndex, Map<PlaceId, Memory>>()

const memoryOf = (cell: PlaceId, index: CaseIndex): Memory => {
  const cells = memories.get(index) ?? new Map<PlaceId, Memory>()
  memories.set(index, cells)
  const memory = cells.get(cell) ?? { turns: turnsOf(cell, index), answers: new Map() }
  cells.set(cell, memory)
  return memory
}

const turnsOf = (cell: PlaceId, index: CaseIndex): Turns => {
  const claims = [cell, ...(index.members.get(cell) ?? []).map(({ id }) => id)].flatMap(
    (place) => index.controlByPlace.get(place) ?? []
  )
  const baseline = index.baselines.get(cell)
  return {
    at: ascending([
      ...claims.flatMap(({ beginsEarliest, beginsSurely, staleFrom }) => [
        beginsEarliest,
        beginsSurely,
        staleFrom
      ]),
      ...(baseline === undefined ? [] : [index.clock.startOfDay(baseline.asOf)])
    ]),
    known: ascending(claims.flatMap((claim) => [claim.publishedBy, ...judgedAt(claim, index)]))
  }
}

/** When the judgements that weigh a claim were published. */
const judgedAt = (claim: IndexedClaim, index: CaseIndex): ReadonlyArray<number> =>
  [
    ...(index.assessmentsByClaim.get(claim.claim.id) ?? []),
    ...(index.assessmentsBySource.get(claim.witness) ?? [])
  ].map(({ publishedAt }) => publicationSpan(publishedAt, index.clock)?.to ?? Number.POSITIVE_INFINITY)

const ascending = (instants: ReadonlyArray<number>): Float64Array =>
  Float64Array.from(new Set(instants)).sort()

/** How many of some instants lie before another. */
const countBelow = (instants: Float64Array, instant: number): number =>
  countWhile(instants, (one) => one < instant)

/** How many of some instants lie before another or at it. */
const countUpTo = (instants: Float64Array, instant: number): number =>
  countWhile(instants, (one) => one <= instant)

const countWhile = (instants: Float64Array, holds: (one: number) => boolean): number => {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(instants[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
