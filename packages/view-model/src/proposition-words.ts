import { type Amount, amountRange } from "@cordon/domain/amount/amount"
import type { AreaBase, Counting, Proposition } from "@cordon/domain/claim/proposition"
import type { ActorId, GroupId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { propositionTitles } from "./claim-words.ts"
import { formatAmountWithUnit, formatRange, listed } from "./format.ts"
import { formatBoundWords, formatDay } from "./format-time.ts"
import { actorName, capitalised, holdingWords, placeName, sourceName } from "./names.ts"
import { relationWords } from "./relation-words.ts"
import { wordsOfKind } from "./search.ts"

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
  const text = (title: string, words: string | undefined): ReadonlyArray<PropositionFact> =>
    words === undefined ? [] : [{ title, text: words }]
  const group = (id: GroupId) => index.groups.get(id)?.name ?? id
  const kind = (words?: string) => text("Kind", words ?? propositionTitles[proposition.kind])
  switch (proposition.kind) {
    case "Control":
      return [
        ...kind(
          proposition.observed === "change" ? "Control: it passed into this state" : "Control: it was seen so"
        ),
        ...place("Place", proposition.place),
        ...text("Says that it is", held(proposition.holding, index)),
        ...text("Before", proposition.previous && held(proposition.previous, index))
      ]
    case "Strength":
      return [
        ...kind(),
        ...actors("Force", [proposition.force]),
        ...place("Inside", proposition.place),
        ...text("Counts", group(proposition.group)),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index),
        ...(proposition.equipment ?? []).flatMap((piece) =>
          text(capitalised(piece.item), formatAmountWithUnit(piece.amount))
        )
      ]
    case "Population":
      return [
        ...kind(),
        ...place("Inside", proposition.place),
        ...text("Counts", group(proposition.group)),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index)
      ]
    case "Movement":
      return [
        ...kind(capitalised(wordsOfKind(proposition.movement))),
        ...text("Counts", group(proposition.group)),
        ...place("From", proposition.from),
        ...place("To", proposition.to),
        ...text("By corridor", proposition.corridor),
        ...text("Counting", COUNTING[proposition.counting]),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index)
      ]
    case "Casualties":
      return [
        ...kind(`Casualties: ${proposition.harm}`),
        ...text("Counts", group(proposition.group)),
        ...place("Where", proposition.place),
        ...actors("Perpetrator, as alleged", proposition.perpetrators),
        ...text("Counting", COUNTING[proposition.counting]),
        ...amount(proposition.amount),
        ...parts(proposition.parts, index)
      ]
    case "Incident":
      return [
        ...kind(capitalised(wordsOfKind(proposition.type))),
        ...place("Where", proposition.place),
        ...actors("Perpetrator, as alleged", proposition.perpetrators),
        ...text("Target, as alleged", proposition.target),
        ...(proposition.amount === undefined ? [] : amount(proposition.amount))
      ]
    case "AreaShare":
      return [
        ...kind(),
        ...actors("Party", [proposition.party]),
        ...text("Says that it", SENSES[proposition.sense]),
        ...place("Of", proposition.base.place),
        ...text("Base", baseWords(proposition.base, index)),
        ...amount(proposition.amount)
      ]
    case "Ratio":
      return [
        ...kind(),
        ...text("So many", group(proposition.of)),
        ...text("For each of", group(proposition.per)),
        ...place("Where", proposition.place),
        ...text("Who", proposition.characteristic),
        ...amount(proposition.amount)
      ]
    case "Agreement":
      return [
        ...kind(),
        ...actors("Parties", proposition.parties),
        ...text("Terms", proposition.terms),
        ...text("Status", wordsOfKind(proposition.status)),
        ...place("Where", proposition.place)
      ]
    case "Corridor":
      return [
        ...kind(),
        ...text("Corridor", proposition.corridor),
        ...place("From", proposition.from),
        ...place("To", proposition.to),
        ...text("Status", wordsOfKind(proposition.status)),
        ...actors("Run by", proposition.runBy)
      ]
    case "Relation":
      return [
        ...kind(),
        ...actors("Who", [proposition.subject]),
        ...text("Stands so", relationWords[proposition.relation]),
        ...actors("To", [proposition.object])
      ]
    case "Forecast":
      return [
        ...kind(),
        ...text("Will happen", proposition.forecast),
        ...text(
          "By",
          proposition.by._tag === "Unknown" ? "not said" : formatBoundWords(proposition.by, index.clock)
        ),
        ...place("Where", proposition.place)
      ]
    case "Statement":
      return [
        ...kind("Statement: shown, never computed with"),
        ...text("Topic", proposition.topic),
        ...place("Where", proposition.place),
        ...(proposition.aboutSource === undefined
          ? []
          : [
              {
                title: "About the source",
                text: sourceName(index, proposition.aboutSource),
                source: proposition.aboutSource
              }
            ]),
        ...(proposition.amount === undefined ? [] : amount(proposition.amount))
      ]
  }
}

const COUNTING: Readonly<Record<Counting, string>> = {
  cumulative: "a total from the start of the period",
  increment: "what was added in the period",
  planned: "planned, not counted"
}

const SENSES = { holds: "holds", hasTaken: "has taken", hasLost: "has lost" } as const

const held = (holding: Parameters<typeof holdingWords>[0], index: CaseIndex): string =>
  holding.kind === "contested" ? holdingWords(holding, index) : `held by ${holdingWords(holding, index)}`

/** What a share is a share of, in words; said plainly where the speaker gives no base. */
export const baseWords = (base: AreaBase, index: CaseIndex): string => {
  switch (base.kind) {
    case "place":
      return `the whole of ${placeName(index, base.place)}`
    case "heldOn":
      return `the ground that ${actorName(index, base.by)} held on ${formatDay(base.on)}`
    case "quarters":
      return "a number of quarters"
    case "unstated":
      return "unstated by the speaker"
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
      title: "Amount",
      text: `${formatAmountWithUnit(said)}${said.form === undefined ? "" : ` (worded: ${said.form})`}`
    },
    ...(["exactly", "between", "unknown"].includes(said.quantifier)
      ? []
      : [{ title: "Read as", text: formatRange(bounds, said.unit) }])
  ]
}

type Parts = Extract<Proposition, { readonly kind: "Population" }>["parts"]

const parts = (said: Parts, index: CaseIndex): ReadonlyArray<PropositionFact> =>
  (said ?? []).map(({ of, amount: number }) => {
    const words = formatAmountWithUnit(number)
    switch (of.kind) {
      case "group":
        return { title: "Of them", text: `${index.groups.get(of.group)?.name ?? of.group}: ${words}` }
      case "place":
        return { title: "Of them", text: `in ${placeName(index, of.place)}: ${words}`, place: of.place }
      case "actor":
        return { title: "Of them", text: `${actorName(index, of.actor)}: ${words}`, actors: [of.actor] }
      case "other":
        return { title: "Of them", text: `${of.label}: ${words}` }
    }
  })
