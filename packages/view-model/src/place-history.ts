import type { ActorId, ClaimId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { type AccordingTo, formatAccordingTo, timePointSpan } from "@cordon/ledger/controls"
import type { ControlSpell } from "@cordon/ledger/control-spell"
import { widerAreas } from "@cordon/ledger/territory"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import type { DayWindow } from "./day-span.ts"
import { spellsOfPlace, territoryOfSpell } from "./ground-spell.ts"
import { capitalised, sourceName, viewWords } from "./names.ts"
import { holderPhrase } from "./place-card.ts"
import type { SessionState } from "./session-state.ts"

/** A stretch of days over which one view of a place stays the same. */
export interface HolderSpell extends DayWindow {
  readonly territory: PlaceTerritory
  /** `Government forces, disputed`. */
  readonly words: string
  readonly claims: ReadonlyArray<ClaimId>
}

/** Who held a place when, according to one view. */
export interface HolderRow {
  readonly id: string
  readonly title: string
  readonly accordingTo: AccordingTo
  /** The source that the row is of; absent for a consensus or a party. */
  readonly source?: SourceId
  /** In order of time. Days without a spell are days of which a single source says nothing. */
  readonly spells: ReadonlyArray<HolderSpell>
}

/**
 * Who held a place when, according to whom: the consensus, the sources of each side, the reader's own view where it is
 * another, then each source that had spoken of the place, of a part of it or of an area around it, those with most to say
 * first.
 *
 * Empty for a place that is no cell of the map. A side whose sources say nothing of the place has a row without spells.
 * Gotcha: the rows of a source and of a side leave out what is not their word of the day: the editors' premise, what a
 * later change says it was before, and what neighbours suggest.
 */
export const placeHistory = (
  place: PlaceId,
  index: CaseIndex,
  { knownBy, accordingTo }: Pick<SessionState, "knownBy" | "accordingTo">
): ReadonlyArray<HolderRow> => {
  if (!index.cells.has(place)) return []
  const { window, parties } = index.bundle.record.manifest
  const row = (view: AccordingTo, source?: SourceId): HolderRow => ({
    id: formatAccordingTo(view),
    title: source === undefined ? capitalised(viewWords(view, index)) : sourceName(index, source),
    accordingTo: view,
    ...(source === undefined ? {} : { source }),
    spells: spellsOfPlace(place, index, view, knownBy)
      .filter(({ basis }) => (source === undefined && view.kind !== "party") || OWN_WORD.has(basis))
      .flatMap((spell) => holderSpell(spell, window, index))
  })
  const own = accordingTo.kind === "consensus" || accordingTo.kind === "party" ? [] : [accordingTo]
  const sides = parties.filter(({ actor }) => hasVoice(actor, index))
  const sources = sourcesOn(place, index, knownBy).filter(
    (source) => !(accordingTo.kind === "source" && accordingTo.source === source)
  )
  return [
    row({ kind: "consensus" }),
    ...sides.map(({ actor }) => row({ kind: "party", party: actor })),
    ...own.map((view) => row(view, view.kind === "source" ? view.source : undefined)),
    ...sources.map((source) => row({ kind: "source", source }, source))
  ].filter(({ spells, source }) => spells.length > 0 || source === undefined)
}

/** Whether any source of the case is aligned with a party. */
const hasVoice = (party: ActorId, index: CaseIndex): boolean =>
  index.bundle.record.sources.some(
    ({ alignment }) => alignment.kind === "aligned" && alignment.with === party
  )

/** What in a single source's view is its own word of a day. */
const OWN_WORD: ReadonlySet<ControlSpell["basis"]> = new Set(["claims", "parts", "widerArea"])

const holderSpell = (
  spell: ControlSpell,
  window: DayWindow,
  index: CaseIndex
): ReadonlyArray<HolderSpell> => {
  const { firstDay = window.from, lastDay = window.to } = spell
  const from = firstDay < window.from ? window.from : firstDay
  const to = lastDay > window.to ? window.to : lastDay
  if (to < from) return []
  const territory = territoryOfSpell(spell)
  return [{ from, to, territory, words: holderPhrase(territory, index), claims: spell.claims }]
}

/** The voices whose claims of control bear on a place and had been published, most claims first. */
const sourcesOn = (place: PlaceId, index: CaseIndex, knownBy: CalendarDay): ReadonlyArray<SourceId> => {
  const knownTo = timePointSpan(knownBy, index.clock).to
  const counts = new Map<SourceId, number>()
  for (const { witness, publishedBy } of controlClaimsOn(place, index))
    if (publishedBy <= knownTo) counts.set(witness, (counts.get(witness) ?? 0) + 1)
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (sourceName(index, a) < sourceName(index, b) ? -1 : 1))
    .map(([source]) => source)
}

/** Every claim of control over a place, its parts, and the areas around it. */
export const controlClaimsOn = (place: PlaceId, index: CaseIndex): ReadonlyArray<IndexedClaim> =>
  [place, ...(index.members.get(place) ?? []).map(({ id }) => id), ...widerAreas(place, index)].flatMap(
    (id) => index.controlByPlace.get(id) ?? []
  )
