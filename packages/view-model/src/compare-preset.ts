import type { SourceId } from "@cordon/domain/key"
import { addDays } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import type { ComparedControls } from "./compare-address.ts"
import { type Limits, within } from "./session-state.ts"

/** What a comparison can begin with: two dates of knowledge, two dates of the situation, or two sources. */
export const comparePresets = ["knowledge", "dates", "sources"] as const
export type ComparePreset = (typeof comparePresets)[number]

/** Both sides of a comparison. */
export interface ComparedPair {
  readonly a: ComparedControls
  readonly b: ComparedControls
}

/** Days between the two dates that a comparison of dates begins with. */
export const PRESET_DAYS = 7

/**
 * The two sides that a preset gives, beginning with what is shown; undefined where the case has too few voices.
 *
 * `knowledge`: the same date as known at the end of the record. `dates`: a week later (earlier at the end of the case),
 * as known by the later of the two dates. `sources`: the two voices that speak of most of the same quarters on the date;
 * a source that is shown already stays.
 */
export const comparePreset = (
  preset: ComparePreset,
  shown: ComparedControls,
  { index, limits }: { readonly index: CaseIndex; readonly limits: Limits }
): ComparedPair | undefined => {
  switch (preset) {
    case "knowledge": {
      const last = limits.knownBy.to
      const first = shown.knownBy === last ? within(shown.at, limits.knownBy) : shown.knownBy
      return { a: { ...shown, knownBy: first }, b: { ...shown, knownBy: last } }
    }
    case "dates": {
      const later = within(addDays(shown.at, PRESET_DAYS), limits.at)
      const [from, to] =
        later === shown.at
          ? [within(addDays(shown.at, -PRESET_DAYS), limits.at), shown.at]
          : [shown.at, later]
      const knownBy = shown.knownBy < to ? within(to, limits.knownBy) : shown.knownBy
      return { a: { ...shown, at: from, knownBy }, b: { ...shown, at: to, knownBy } }
    }
    case "sources": {
      const pair = twoVoices(shown, index)
      return pair === undefined
        ? undefined
        : {
            a: { ...shown, accordingTo: { kind: "source", source: pair[0] } },
            b: { ...shown, accordingTo: { kind: "source", source: pair[1] } }
          }
    }
  }
}

const twoVoices = (
  { at, knownBy, accordingTo }: ComparedControls,
  index: CaseIndex
): readonly [SourceId, SourceId] | undefined => {
  const kept = accordingTo.kind === "source" ? accordingTo.source : undefined
  const shared = new Map<string, { readonly pair: readonly [SourceId, SourceId]; count: number }>()
  const spoken = new Map<SourceId, number>()
  for (const { voices } of situation(index, { at, knownBy, accordingTo: { kind: "consensus" } }).territory) {
    const heard = [...new Set(voices.map(({ witness }) => witness))]
    for (const witness of heard) spoken.set(witness, (spoken.get(witness) ?? 0) + 1)
    for (const first of heard)
      for (const second of heard) {
        if (first === second || (kept === undefined ? first > second : first !== kept)) continue
        const found = shared.get(`${first} ${second}`) ?? { pair: [first, second] as const, count: 0 }
        found.count += 1
        shared.set(`${first} ${second}`, found)
      }
  }
  const [most] = [...shared.values()].sort(
    (x, y) => y.count - x.count || (x.pair.join() < y.pair.join() ? -1 : 1)
  )
  if (most === undefined) return undefined
  const [first, second] = most.pair
  return kept === undefined && (spoken.get(second) ?? 0) > (spoken.get(first) ?? 0)
    ? [second, first]
    : [first, second]
}
