import { type Amount, amountRange } from "@cordon/domain/amount/amount"
import type { AreaBase, Proposition } from "@cordon/domain/claim/proposition"
import type { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { propositionTitles } from "./claim-words.ts"
import { formatAmountWithUnit, formatRange, listed } from "./format.ts"
import { formatBoundWords, formatDay } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { actorName, capitalised, groupName, holdingWords, placeName, sourceName } from "./names.ts"
import { relationWords } from "./relation-words.ts"
import { wordsOfKind } from "./search.ts"

/** What the parts of a claim are called, and what our voice says in them. */
export const words = vocabulary("view-model/proposition-words", {
  kind: "Kind",
  place: "Place",
  says: "Says that it is",
  before: "Before",
  force: "Force",
  inside: "Inside",
  counts: "Counts",
  from: "From",
  to: "To",
  byCorridor: "By corridor",
  countingTitle: "Counting",
  where: "Where",
  perpetrator: "Perpetrator, as alleged",
  target: "Target, as alleged",
  party: "Party",
  saysThatIt: "Says that it",
  of: "Of",
  base: "Base",
  soMany: "So many",
  forEachOf: "For each of",
  who: "Who",
  parties: "Parties",
  terms: "Terms",
  status: "Status",
  corridor: "Corridor",
  runBy: "Run by",
  standsSo: "Stands so",
  toWhom: "To",
  willHappen: "Will happen",
  by: "By",
  notSaid: "not said",
  topic: "Topic",
  aboutSource: "About the source",
  amount: "Amount",
  readAs: "Read as",
  ofThem: "Of them",
  changed: "Control: it passed into this state",
  seen: "Control: it was seen so",
  casualties: (harm: Harm) => `Casualties: ${harm}`,
  statement: "Statement: shown, never computed with",
  counting: {
    cumulative: "a total from the start of the period",
    increment: "what was added in the period",
    planned: "planned, not counted"
  },
  senses: { holds: "holds", hasTaken: "has taken", hasLost: "has lost" },
  heldBy: (holder: string) => `held by ${holder}`,
  wholeOf: (place: string) => `the whole of ${place}`,
  heldOn: (party: string, day: string) => `the ground that ${party} held on ${day}`,
  quarters: "a number of quarters",
  unstated: "unstated by the speaker",
  worded: (amount: string, form: string) => `${amount} (worded: ${form})`,
  part: (of: string, amount: string) => `${of}: ${amount}`,
  partIn: (place: string, amount: string) => `in ${place}: ${amount}`
})

type Harm = Extract<Proposition, { readonly kind: "Casualties" }>["harm"]

/** One part of what a claim says, with what it names, so that a screen can lead there. */
export interface PropositionFact {
  readonly title: string
  readonly text: string
  readonly place?: PlaceId
  readonly actors?: ReadonlyArray<ActorId>
  readonly source?: SourceId
}

/**
 * What a claim says, part by part, in the order in which it is read: its kind first, then who and where, then how much.
 *
 * What the speaker left open is said to be so: a base that is not stated, a number that is not given.
 */
export const propositionFacts = (
  proposition: Proposition,
  index: CaseIndex
): ReadonlyArray<PropositionFact> => {
  const place = (title: string, id: PlaceId | undefined): ReadonlyArray<PropositionFact> =>
    id === undefined ? [] : [{ title, text: placeName(index, id), place: id }]
  const actors = (title: string, ids: ReadonlyArray<ActorId>): ReadonlyArray<PropositionFact> =>
    ids.length === 0 ? [] : [{ title, text: listed(ids.map((id) => actorName(index, id))), actors: ids }]
  const text = (title: string, said: string | undefined): ReadonlyArray<PropositionFact> =>
    said === undefined ? [] : [{ title, text: said }]
  const group = (id: Parameters<typeof groupName>[1]) => groupName(index, id)
  const kind = (said?: string) => text(words.kind, said ?? propositionTitles[proposition.kind])
  switch (proposition.kind) {
    case "Control":
      return [
        ...kind(proposition.observed === "change" ? words.changed : words.seen),
        ...place(words.place, proposition.place),
        ...text(words.says, held(proposition.holding, index)),
        ...text(words.before, proposition.previous && held(proposition.previous, index))
      ]
    case "Strength":
      return [
        ...kind(),
        ...actors(words.force, [proposition.force]),
        ...place(words.inside, proposition.place),
        ...text(words.counts, group(proposition.group)),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index),
        ...(proposition.equipment ?? []).flatMap((piece) =>
          text(capitalised(piece.item), formatAmountWithUnit(piece.amount))
        )
      ]
    case "Population":
      return [
        ...kind(),
        ...place(words.inside, proposition.place),
        ...text(words.counts, group(proposition.group)),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index)
      ]
    case "Movement":
      return [
        ...kind(capitalised(wordsOfKind(proposition.movement))),
        ...text(words.counts, group(proposition.group)),
        ...place(words.from, proposition.from),
        ...place(words.to, proposition.to),
        ...text(words.byCorridor, proposition.corridor),
        ...text(words.countingTitle, words.counting[proposition.counting]),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index)
      ]
    case "Casualties":
      return [
        ...kind(words.casualties(proposition.harm)),
        ...text(words.counts, group(proposition.group)),
        ...place(words.where, proposition.place),
        ...actors(words.perpetrator, proposition.perpetrators),
        ...text(words.countingTitle, words.counting[proposition.counting]),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index)
      ]
    case "Incident":
      return [
        ...kind(capitalised(wordsOfKind(proposition.type))),
        ...place(words.where, proposition.place),
        ...actors(words.perpetrator, proposition.perpetrators),
        ...text(words.target, proposition.target),
        ...(proposition.amount === undefined ? [] : amount(proposition.amount))
      ]
    case "AreaShare":
      return [
        ...kind(),
        ...actors(words.party, [proposition.party]),
        ...text(words.saysThatIt, words.senses[proposition.sense]),
        ...place(words.of, proposition.base.place),
        ...text(words.base, baseWords(proposition.base, index)),
        ...amount(proposition.amount)
      ]
    case "Ratio":
      return [
        ...kind(),
        ...text(words.soMany, group(proposition.of)),
        ...text(words.forEachOf, group(proposition.per)),
        ...place(words.where, proposition.place),
        ...text(words.who, proposition.characteristic),
        ...amount(proposition.amount)
      ]
    case "Agreement":
      return [
        ...kind(),
        ...actors(words.parties, proposition.parties),
        ...text(words.terms, proposition.terms),
        ...text(words.status, wordsOfKind(proposition.status)),
        ...place(words.where, proposition.place)
      ]
    case "Corridor":
      return [
        ...kind(),
        ...text(words.corridor, proposition.corridor),
        ...place(words.from, proposition.from),
        ...place(words.to, proposition.to),
        ...text(words.status, wordsOfKind(proposition.status)),
        ...actors(words.runBy, proposition.runBy)
      ]
    case "Relation":
      return [
        ...kind(),
        ...actors(words.who, [proposition.subject]),
        ...text(words.standsSo, relationWords[proposition.relation]),
        ...actors(words.toWhom, [proposition.object])
      ]
    case "Forecast":
      return [
        ...kind(),
        ...text(words.willHappen, proposition.forecast),
        ...text(
          words.by,
          proposition.by._tag === "Unknown" ? words.notSaid : formatBoundWords(proposition.by, index.clock)
        ),
        ...place(words.where, proposition.place)
      ]
    case "Statement":
      return [
        ...kind(words.statement),
        ...text(words.topic, proposition.topic),
        ...place(words.where, proposition.place),
        ...(proposition.aboutSource === undefined
          ? []
          : [
              {
                title: words.aboutSource,
                text: sourceName(index, proposition.aboutSource),
                source: proposition.aboutSource
              }
            ]),
        ...(proposition.amount === undefined ? [] : amount(proposition.amount))
      ]
  }
}

const held = (holding: Parameters<typeof holdingWords>[0], index: CaseIndex): string =>
  holding.kind === "contested" ? holdingWords(holding, index) : words.heldBy(holdingWords(holding, index))

/** What a share is a share of, in words; said plainly where the speaker gives no base. */
export const baseWords = (base: AreaBase, index: CaseIndex): string => {
  switch (base.kind) {
    case "place":
      return words.wholeOf(placeName(index, base.place))
    case "heldOn":
      return words.heldOn(actorName(index, base.by), formatDay(base.on))
    case "quarters":
      return words.quarters
    case "unstated":
      return words.unstated
  }
}

const amount = (said: Amount): ReadonlyArray<PropositionFact> => {
  const { low, high } = amountRange(said)
  const bounds = {
    ...(low > 0 ? { low } : {}),
    ...(Number.isFinite(high) ? { high } : {})
  }
  return [
    {
      title: words.amount,
      text:
        said.form === undefined
          ? formatAmountWithUnit(said)
          : words.worded(formatAmountWithUnit(said), said.form)
    },
    ...(["exactly", "between", "unknown"].includes(said.quantifier)
      ? []
      : [{ title: words.readAs, text: formatRange(bounds, said.unit) }])
  ]
}

type Parts = Extract<Proposition, { readonly kind: "Population" }>["parts"]

const parts = (all: Parts, index: CaseIndex): ReadonlyArray<PropositionFact> =>
  (all ?? []).map(({ of, amount: number }) => {
    const title = words.ofThem
    const said = formatAmountWithUnit(number)
    switch (of.kind) {
      case "group":
        return { title, text: words.part(groupName(index, of.group), said) }
      case "place":
        return { title, text: words.partIn(placeName(index, of.place), said), place: of.place }
      case "actor":
        return { title, text: words.part(actorName(index, of.actor), said), actors: [of.actor] }
      case "other":
        return { title, text: words.part(of.label, said) }
    }
  })
