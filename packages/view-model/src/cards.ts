import type { ClaimId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { claimsLike } from "@cordon/ledger/figure"
import { makeView, type View } from "@cordon/ledger/visible"
import { cardOf, type ClaimCard, type WithdrawnCard, withdrawnCard } from "./claim-card.ts"
import type { Standing } from "./claim-status.ts"
import { countWords } from "./format.ts"
import { vocabulary } from "./language.ts"
import { nameIn, placeName, textIn } from "./names.ts"
import { incidentKeyOf, type Selection } from "./selection.ts"
import type { Session, Snapshot } from "./session.ts"

/** What the claims behind a selection are headed with. */
export const words = vocabulary("view-model/cards", {
  whoHolds: (place: string) => `Who holds ${place}`,
  counted: (origins: string) => `${origins} counted`,
  alsoSaid: "Also said about it",
  newest: (shown: number, all: number) => `the newest ${shown} of ${all}`,
  figureClaims: (figure: string) => `${figure}: claims`,
  live: (count: number) => `${count} live`,
  stale: "Stale",
  tooOld: "too old for this date",
  saidBefore: "Said before",
  replaced: "replaced by the same origin’s later word",
  notLike: "Not like with like",
  notCompared: "named, not compared",
  happened: "What is said to have happened",
  event: "Event",
  claim: (id: string) => `Claim ${id}`,
  withdrawn: (id: string) => `Claim ${id}, withdrawn`,
  late: "Published later: not counted",
  inTension: (title: string) => `In tension with it: ${title}`
})

/** Claims under one heading, in the order in which they are to be read. */
export interface CardSection {
  readonly key:
    | "voices"
    | "late"
    | "others"
    | "live"
    | "stale"
    | "superseded"
    | "notLike"
    | "claims"
    | "tension"
    | "withdrawn"
  readonly title: string
  /** What is to be said about all of them, e.g. `3 live · 2 origins`. */
  readonly note?: string
  readonly cards: ReadonlyArray<ClaimCard>
  readonly withdrawn?: WithdrawnCard
}

/** Claims that have no part in the answer are cut off here; the note says how many there are. */
const MANY = 40

/**
 * The claims behind a selection, each with how it enters the answer.
 *
 * Order: for a place, the voices of its vote, leading first, then those published later, then everything else
 * said about it; for a figure, live, stale, replaced, not like with like with why, then those published later.
 * Sections without a claim are left out.
 */
export const cardsFor = (
  selection: Selection,
  snapshot: Pick<Snapshot, "situation">,
  session: Pick<Session, "index">
): ReadonlyArray<CardSection> => {
  const view = makeView(session.index, snapshot.situation.controls)
  const sections = sectionsOf(selection, snapshot, view)
  return sections.filter((section) => section.cards.length > 0 || section.withdrawn !== undefined)
}

const sectionsOf = (
  selection: Selection,
  { situation }: Pick<Snapshot, "situation">,
  view: View
): ReadonlyArray<CardSection> => {
  const { index } = view
  const card = (id: ClaimId, standing?: Standing): ReadonlyArray<ClaimCard> => {
    const claim = index.claims.get(id)
    return claim === undefined ? [] : [cardOf(claim, view, standing)]
  }
  switch (selection.kind) {
    case "none":
      return []
    case "place": {
      const { place } = selection
      const voices = situation.territory.find((answer) => answer.place === place)?.voices ?? []
      const spoken = new Set(voices.map((voice) => voice.claim))
      const about = claimsAbout(place, view)
      const controls = about.filter(
        ({ claim }) => claim.proposition.kind === "Control" && !spoken.has(claim.id)
      )
      const late = controls.filter((claim) => isLate(claim, view) && claim.beginsSurely <= view.atTo)
      const lateSet = new Set(late)
      const others = about.filter(
        (claim) => !spoken.has(claim.claim.id) && !lateSet.has(claim) && !isLate(claim, view)
      )
      const origins = new Set(
        voices.filter((voice) => voice.counted === "counted").map((voice) => voice.witness)
      ).size
      return [
        {
          key: "voices",
          title: words.whoHolds(placeName(index, place)),
          note: `${countWords.claims(voices.length)} · ${words.counted(countWords.origins(origins))}`,
          cards: voices.flatMap((voice) => card(voice.claim, { of: "place", voice }))
        },
        lateSection(late, view),
        {
          key: "others",
          title: words.alsoSaid,
          ...newestNote(others),
          cards: newest(others).map((claim) => cardOf(claim, view))
        }
      ]
    }
    case "figure": {
      const answer = situation.figures.find(({ id }) => id === selection.figure)
      const figure = index.bundle.record.manifest.figures.find(({ id }) => id === selection.figure)
      if (answer === undefined || figure === undefined) return []
      const section = (
        key: "live" | "stale" | "superseded" | "notLike",
        title: string,
        note?: string
      ): CardSection => {
        const lines = answer.lines.filter((line) => line.standing === key)
        const shown = key === "live" ? lines : lines.slice(0, MANY)
        const said = shown.length < lines.length ? words.newest(shown.length, lines.length) : note
        return {
          key,
          title,
          ...(said === undefined ? {} : { note: said }),
          cards: shown.flatMap((line) => card(line.claim, { of: "figure", line }))
        }
      }
      const live = answer.lines.filter((line) => line.standing === "live").length
      const late = claimsLike(figure, index).filter(
        (claim) => isLate(claim, view) && claim.beginsSurely <= view.atTo
      )
      return [
        section(
          "live",
          words.figureClaims(nameIn(figure)),
          `${words.live(live)} · ${countWords.origins(answer.origins)}`
        ),
        section("stale", words.stale, words.tooOld),
        section("superseded", words.saidBefore, words.replaced),
        lateSection(late, view),
        section("notLike", words.notLike, words.notCompared)
      ]
    }
    case "incident": {
      const about = remembered(index, `incident ${selection.key}`, () =>
        index.inOrder.filter(({ claim }) => incidentKeyOf(claim) === selection.key)
      )
      return [
        claimsSection(words.happened, about, view),
        lateSection(
          about.filter((claim) => isLate(claim, view)),
          view
        )
      ]
    }
    case "event": {
      const event = index.bundle.record.manifest.events.find(({ id }) => id === selection.event)
      const rests = (event?.rests ?? []).flatMap((id) => index.claims.get(id) ?? [])
      return [
        claimsSection(event === undefined ? words.event : textIn(event, "label"), rests, view),
        lateSection(
          rests.filter((claim) => isLate(claim, view)),
          view
        )
      ]
    }
    case "claim": {
      const withdrawn = withdrawnCard(selection.claim, index)
      if (withdrawn !== undefined)
        return [{ key: "withdrawn", title: words.withdrawn(selection.claim), cards: [], withdrawn }]
      return [
        { key: "claims", title: words.claim(selection.claim), cards: card(selection.claim) },
        ...tensions(selection.claim, view)
      ]
    }
  }
}

const isLate = (claim: IndexedClaim, view: View): boolean => claim.publishedBy > view.knownTo

const lateSection = (claims: ReadonlyArray<IndexedClaim>, view: View): CardSection => ({
  key: "late",
  title: words.late,
  ...newestNote(claims),
  cards: claims.slice(-MANY).map((claim) => cardOf(claim, view))
})

const newest = (claims: ReadonlyArray<IndexedClaim>): ReadonlyArray<IndexedClaim> =>
  claims.slice(-MANY).reverse()

const newestNote = ({ length }: ReadonlyArray<IndexedClaim>): Pick<CardSection, "note"> =>
  length > MANY ? { note: words.newest(MANY, length) } : {}

const claimsSection = (title: string, claims: ReadonlyArray<IndexedClaim>, view: View): CardSection => {
  const known = claims.filter((claim) => !isLate(claim, view))
  const origins = new Set(known.map((claim) => claim.witness)).size
  return {
    key: "claims",
    title,
    note: `${countWords.claims(known.length)} · ${countWords.origins(origins)}`,
    cards: known.toReversed().map((claim) => cardOf(claim, view))
  }
}

/** Every claim that names the place, or a place without a cell inside it, in order of publication. */
const claimsAbout = (place: string, { index }: View): ReadonlyArray<IndexedClaim> =>
  remembered(index, `place ${place}`, () => {
    const inside = new Set<string>([place])
    for (const member of index.members.get(place as Parameters<typeof index.members.get>[0]) ?? [])
      inside.add(member.id)
    return index.inOrder.filter(({ claim: { proposition } }) =>
      [
        "place" in proposition ? proposition.place : undefined,
        "from" in proposition ? proposition.from : undefined,
        "to" in proposition ? proposition.to : undefined
      ].some((id) => id !== undefined && inside.has(id))
    )
  })

/** What was asked last of a case, so that a walk through time looks through all of its claims once. */
const remembered = (
  index: CaseIndex,
  what: string,
  find: () => ReadonlyArray<IndexedClaim>
): ReadonlyArray<IndexedClaim> => {
  const known = asked.get(index)
  if (known?.what === what) return known.found
  const found = find()
  asked.set(index, { what, found })
  return found
}

const asked = new WeakMap<CaseIndex, { readonly what: string; readonly found: ReadonlyArray<IndexedClaim> }>()

const tensions = (id: ClaimId, view: View): ReadonlyArray<CardSection> => {
  const { index } = view
  const sets = index.claims.get(id)?.claim.tensions ?? []
  return sets.flatMap((set): ReadonlyArray<CardSection> => {
    const tension = index.bundle.record.manifest.tensions.find((candidate) => candidate.id === set)
    const all = remembered(index, `tension ${set}`, () =>
      index.inOrder.filter(({ claim }) => claim.tensions.includes(set))
    )
    const others = all.filter((claim) => claim.claim.id !== id && !isLate(claim, view))
    return [
      {
        key: "tension",
        title: words.inTension(tension === undefined ? set : textIn(tension, "title")),
        ...newestNote(others),
        cards: newest(others).map((claim) => cardOf(claim, view))
      }
    ]
  })
}
