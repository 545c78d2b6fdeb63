import type { ActorRelation, Ground } from "@cordon/domain/actor/actor"
import type { ActorId, ClaimId, SourceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { makeView } from "@cordon/ledger/visible"
import { actorKindWords } from "./actor-list.ts"
import { subjectsOf } from "./claim-subject.ts"
import { type DrawnPeriod, drawnPeriod } from "./day-span.ts"
import { formatPeriodWords } from "./format-time.ts"
import { joined } from "./format.ts"
import { vocabulary } from "./language.ts"
import { knownFirst } from "./known-first.ts"
import { actorName, otherNames, sourceName } from "./names.ts"
import { inverseRelationWords, type RelationSide, relationSide, relationWords } from "./relation-words.ts"
import type { Snapshot } from "./session.ts"

/** What is said of what a relation or a label rests on. */
export const words = vocabulary("view-model/actor-page", {
  uncited: (reason: string) => `uncited: ${reason}`,
  title: (title: string) => `“${title}”`
})

/** What a relation or a label rests on, as it is shown. */
export interface GroundNote {
  readonly publisher?: SourceId
  /** `SOHR, “Title”, paragraph 3`, or why there is no citation. */
  readonly text: string
  readonly url?: string
  readonly cited: boolean
}

/** One relation of an actor, seen from it. */
export interface RelationRow {
  readonly id: string
  readonly side: RelationSide
  /** `member of`; turned round where it is the other's relation to this one. */
  readonly words: string
  readonly other: ActorId
  readonly otherName: string
  readonly when: string
  readonly drawn: DrawnPeriod
  /** The editors' row with its citation, or the claim that says so. */
  readonly rests:
    | { readonly kind: "record"; readonly ground: GroundNote }
    | { readonly kind: "claim"; readonly claim: ClaimId; readonly speaker: string; readonly counted: boolean }
  readonly note?: string
}

/** A name that others use, with who uses it. Quoted data, never our voice. */
export interface QuotedLabel {
  readonly key: string
  readonly labels: ReadonlyArray<string>
  readonly usedBy: ReadonlyArray<string>
  readonly ground: GroundNote
  readonly note?: string
}

/** All that the record says about an actor under what a session shows. */
export interface ActorPage {
  readonly id: ActorId
  readonly name: string
  readonly names: ReadonlyArray<{ readonly language: string; readonly name: string }>
  readonly kind: string
  readonly party?: ActorId
  /** True for a party of the map. */
  readonly isParty: boolean
  /** Actors that count to it on the map. */
  readonly countsToIt: ReadonlyArray<ActorId>
  readonly note?: string
  /** Sources that are its own voice. */
  readonly voices: ReadonlyArray<SourceId>
  readonly relations: ReadonlyArray<RelationRow>
  readonly labels: ReadonlyArray<QuotedLabel>
  /** Claims on how many it numbers, the latest known first. */
  readonly strength: ReadonlyArray<IndexedClaim>
  /** Every other claim that names it, the latest known first. */
  readonly claims: ReadonlyArray<IndexedClaim>
}

const SIDES: ReadonlyArray<RelationSide> = ["together", "support", "against", "other"]

/** The page of an actor; undefined when the case has no such actor. */
export const actorPage = (
  id: ActorId,
  { situation }: Pick<Snapshot, "situation">,
  index: CaseIndex
): ActorPage | undefined => {
  const actor = index.actors.get(id)
  if (actor === undefined) return undefined
  const { record } = index.bundle
  const naming = knownFirst(
    index.inOrder.filter(({ claim }) => subjectsOf(claim).actors.includes(id)),
    makeView(index, situation.controls).knownTo
  )
  const relations = [
    ...actor.relations.flatMap((relation) => relationRows(relation, index)),
    ...record.actors.flatMap((other) =>
      other.id === id
        ? []
        : other.relations
            .filter(({ to }) => to.includes(id))
            .map((relation) => incomingRow(relation, other.id, index))
    ),
    ...claimedRelations(id, situation, index)
  ]
  return {
    id,
    name: actorName(index, id),
    names: otherNames(actor, index),
    kind: actorKindWords(actor.kind),
    ...(actor.party === undefined || actor.party === id ? {} : { party: actor.party }),
    isParty: record.manifest.parties.some((party) => party.actor === id),
    countsToIt: record.actors.flatMap((other) => (other.party === id && other.id !== id ? [other.id] : [])),
    ...(actor.note === undefined ? {} : { note: actor.note }),
    voices: record.sources.flatMap((source) => (source.actor === id ? [source.id] : [])),
    relations: relations.toSorted((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side)),
    labels: actor.labels.map(({ key, labels, usedBy, ground, note }) => ({
      key,
      labels,
      usedBy,
      ground: groundNote(ground, index),
      ...(note === undefined ? {} : { note })
    })),
    strength: naming.filter(
      ({ claim: { proposition } }) => proposition.kind === "Strength" && proposition.force === id
    ),
    claims: naming.filter(
      ({ claim: { proposition } }) => !(proposition.kind === "Strength" && proposition.force === id)
    )
  }
}

const relationRows = (
  { key, relation, to, during, ground, note }: ActorRelation,
  index: CaseIndex
): ReadonlyArray<RelationRow> =>
  to.map((other) => ({
    id: `${key} ${other}`,
    side: relationSide(relation),
    words: relationWords[relation],
    other,
    otherName: actorName(index, other),
    when: formatPeriodWords(during, index.clock),
    drawn: drawnPeriod(during, index.bundle.record.manifest.window, index),
    rests: { kind: "record", ground: groundNote(ground, index) },
    ...(note === undefined ? {} : { note })
  }))

const incomingRow = (
  { key, relation, during, ground, note }: ActorRelation,
  other: ActorId,
  index: CaseIndex
): RelationRow => ({
  id: `${key} from ${other}`,
  side: relationSide(relation),
  words: inverseRelationWords[relation],
  other,
  otherName: actorName(index, other),
  when: formatPeriodWords(during, index.clock),
  drawn: drawnPeriod(during, index.bundle.record.manifest.window, index),
  rests: { kind: "record", ground: groundNote(ground, index) },
  ...(note === undefined ? {} : { note })
})

const claimedRelations = (
  id: ActorId,
  { controls }: Snapshot["situation"],
  index: CaseIndex
): ReadonlyArray<RelationRow> => {
  const view = makeView(index, controls)
  return index.inOrder.flatMap((indexed): ReadonlyArray<RelationRow> => {
    const { proposition, heldDuring, speaker, id: claim } = indexed.claim
    if (proposition.kind !== "Relation") return []
    const { subject, relation, object } = proposition
    if (subject !== id && object !== id) return []
    const other = subject === id ? object : subject
    return [
      {
        id: claim,
        side: relationSide(relation),
        words: subject === id ? relationWords[relation] : inverseRelationWords[relation],
        other,
        otherName: actorName(index, other),
        when: formatPeriodWords(heldDuring, index.clock),
        drawn: drawnPeriod(heldDuring, index.bundle.record.manifest.window, index),
        rests: {
          kind: "claim",
          claim,
          speaker: sourceName(index, speaker),
          counted: view.admits(indexed)
        }
      }
    ]
  })
}

/** What a statement rests on, in a line. */
export const groundNote = (ground: Ground, index: CaseIndex): GroundNote => {
  if (ground.kind === "uncited") return { text: words.uncited(ground.reason), cited: false }
  const { publisher, title, locator, where } = ground.citation
  return {
    publisher,
    text: joined(
      [sourceName(index, publisher), title === undefined ? undefined : words.title(title), locator].filter(
        (part) => part !== undefined
      )
    ),
    ...(where.kind === "address" ? { url: where.url } : {}),
    cited: true
  }
}
