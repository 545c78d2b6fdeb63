import type { ClaimId } from "@cordon/domain/key"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { matchFigure } from "@cordon/ledger/figure-match"
import { makeView, type View } from "@cordon/ledger/visible"
import { cardOf, type ClaimCard, type WithdrawnCard, withdrawnCard } from "./claim-card.ts"
import type { Standing } from "./claim-status.ts"
import { counted } from "./format.ts"
import { placeName } from "./names.ts"
import { incidentKeyOf, type Selection } from "./selection.ts"
import type { Session, Snapshot } from "./session.ts"

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

/** Other claims about a place, and claims in tension with one, are cut off here; the note says how many there are. */
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
          title: `Who holds ${placeName(index, place)}`,
          note: `${counted(voices.length, "claim")} · ${counted(origins, "origin")} counted`,
          cards: voices.flatMap((voice) => card(voice.claim, { of: "place", voice }))
        },
        lateSection(late, view),
        {
          key: "others",
          title: "Also said about it",
          ...(others.length > MANY ? { note: `the newest ${MANY} of ${others.length}` } : {}),
          cards: others
            .toReversed()
            .slice(0, MANY)
            .map((claim) => cardOf(claim, view))
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
      ): CardSection => ({
        key,
        title,
        ...(note === undefined ? {} : { note }),
        cards: answer.lines
          .filter((line) => line.standing === key)
          .flatMap((line) => card(line.claim, { of: "figure", line }))
      })
      const live = answer.lines.filter((line) => line.standing === "live").length
      const late = index.inOrder.filter(
        (claim) =>
          isLate(claim, view) &&
          claim.beginsSurely <= view.atTo &&
          matchFigure(figure.measure, claim, index)?.differs.length === 0
      )
      return [
        section("live", `${answer.name}: claims`, `${live} live · ${counted(answer.origins, "origin")}`),
        section("stale", "Stale", "too old for this date"),
        section("superseded", "Said before", "replaced by the same origin’s later word"),
        lateSection(late, view),
        section("notLike", "Not like with like", "named, not compared")
      ]
    }
    case "incident": {
      const about = index.inOrder.filter(({ claim }) => incidentKeyOf(claim) === selection.key)
      return [
        claimsSection("What is said to have happened", about, view),
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
        claimsSection(event?.label ?? "Event", rests, view),
        lateSection(
          rests.filter((claim) => isLate(claim, view)),
          view
        )
      ]
    }
    case "claim": {
      const withdrawn = withdrawnCard(selection.claim, index)
      if (withdrawn !== undefined)
        return [{ key: "withdrawn", title: `Claim ${selection.claim}, withdrawn`, cards: [], withdrawn }]
      return [
        { key: "claims", title: `Claim ${selection.claim}`, cards: card(selection.claim) },
        ...tensions(selection.claim, view)
      ]
    }
  }
}

const isLate = (claim: IndexedClaim, view: View): boolean => claim.publishedBy > view.knownTo

const lateSection = (claims: ReadonlyArray<IndexedClaim>, view: View): CardSection => ({
  key: "late",
  title: "Published later: not counted",
  cards: claims.map((claim) => cardOf(claim, view))
})

const claimsSection = (title: string, claims: ReadonlyArray<IndexedClaim>, view: View): CardSection => {
  const known = claims.filter((claim) => !isLate(claim, view))
  const origins = new Set(known.map((claim) => claim.witness)).size
  return {
    key: "claims",
    title,
    note: `${counted(known.length, "claim")} · ${counted(origins, "origin")}`,
    cards: known.toReversed().map((claim) => cardOf(claim, view))
  }
}

/** Every claim that names the place, or a place without a cell inside it, in order of publication. */
const claimsAbout = (place: string, { index }: View): ReadonlyArray<IndexedClaim> => {
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
}

const tensions = (id: ClaimId, view: View): ReadonlyArray<CardSection> => {
  const { index } = view
  const sets = index.claims.get(id)?.claim.tensions ?? []
  return sets.flatMap((set): ReadonlyArray<CardSection> => {
    const tension = index.bundle.record.manifest.tensions.find((candidate) => candidate.id === set)
    const others = index.inOrder.filter(
      (claim) => claim.claim.id !== id && claim.claim.tensions.includes(set) && !isLate(claim, view)
    )
    return [
      {
        key: "tension",
        title: `In tension with it: ${tension?.title ?? set}`,
        ...(others.length > MANY ? { note: `the newest ${MANY} of ${others.length}` } : {}),
        cards: others
          .toReversed()
          .slice(0, MANY)
          .map((claim) => cardOf(claim, view))
      }
    ]
  })
}
