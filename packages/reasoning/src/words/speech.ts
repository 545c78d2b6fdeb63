import type { Amount } from "@cordon/domain/amount/amount"
import type { AssumptionMeaning } from "@cordon/domain/case/assumption"
import type { ActorId, ClaimId, GroupId, Handle, PlaceId } from "@cordon/domain/key"
import type { ImpliedFigure } from "../case/account-schema.ts"
import type { NotCounted } from "../case/bounds-schema.ts"
import type { LawKey } from "../case/laws.ts"
import type { Gap, ReasonMember } from "../case/member-schema.ts"
import type { Names } from "../case/names.ts"
import type { Days, Subject } from "../case/reading.ts"
import type { Misdeed } from "../record/misdeed.ts"
import type { Clause, Counted, Detail } from "./clause.ts"
import type { Limit, Quantity } from "./quantity.ts"

/**
 * What the reasoning says in words, in one language and about one case: all of it, so that a language without a
 * phrase does not compile.
 *
 * Shape: what is found out comes as data, and each language orders it into sentences of its own. A text given back is
 * a clause or a sentence of that language, never a piece of one that another language would put elsewhere.
 * Source: ADR-0015.
 */
export interface Speech {
  /** What the record calls things, in the language. */
  readonly names: Names
  /** One thing that is said, assumed or measured, as a clause. */
  readonly clause: (clause: Clause) => string
  /** A clause that stands alone in a reckoning, with the claim that says it, if one does. */
  readonly step: (clause: string, claim: ClaimId | undefined) => string
  /** A quantity as a name: the first word of a line. */
  readonly title: (subject: Subject) => string
  readonly law: (law: LawKey) => { readonly name: string; readonly reason: string }
  readonly conflict: ConflictSpeech
  readonly brief: BriefSpeech
  readonly account: AccountSpeech
  /** Why a claim that was asked for does not count. */
  readonly notCounted: (why: WhyNotCounted) => string
  readonly notComparable: (pair: LookAlikes) => string
  readonly againstInterest: (against: Against) => string
  /** That a later-known number is what these claims say. */
  readonly saidByEvidence: (claims: ReadonlyArray<ClaimId>) => string
}

/** Why a claim does not count: of a repetition, the claim that counts instead. */
export type WhyNotCounted =
  | { readonly because: Exclude<NotCounted["because"], "repetition"> }
  | { readonly because: "repetition"; readonly instead: ClaimId }

/** What one member says: its clauses, and who said them where that is to be named. */
export interface Sayings {
  readonly clauses: ReadonlyArray<string>
  readonly speaker: string | undefined
}

/** Two figures, or two reports of a holder, of one voice. */
export interface Revised {
  readonly voice: string | undefined
  readonly isHolder: boolean
  /** Whether the first is known to have been published first. */
  readonly inOrder: boolean
  readonly figures: ReadonlyArray<Sayings>
}

/** What one member would have to give. */
export type Giving =
  | { readonly kind: "holder" }
  | { readonly kind: "assumption"; readonly says: AssumptionMeaning["kind"]; readonly missing: number }
  | {
      readonly kind: "number"
      readonly limit: Limit
      readonly subject: Subject
      /** A ratio that was said in percent. */
      readonly inHundred: boolean
      readonly stated: number | undefined
    }

/** The sentences of conflicts, their steps, and what would have to give. */
export interface ConflictSpeech {
  /** Members that cannot all hold, where nothing is reckoned. */
  readonly unreckoned: (clauses: ReadonlyArray<string>) => string
  /** Two that speak of one and the same. */
  readonly pair: (sayings: ReadonlyArray<Sayings>) => string
  /** What follows from the premises, against what somebody said; `said` is absent where no number was. */
  readonly derived: (reckoning: {
    readonly premises: ReadonlyArray<Sayings>
    readonly derived: string
    readonly speaker: string | undefined
    readonly said: { readonly quantity: Quantity; readonly subject: Subject } | undefined
  }) => string
  readonly revision: (revised: Revised) => string
  /** A member's clause as a step, with what it is cited as. */
  readonly step: (clause: string, member: ReasonMember) => string
  /** What follows, with the reckoning where one shows it. */
  readonly reckoned: (clause: string, formula: string | undefined) => string
  readonly apart: (gap: Gap) => string
  readonly give: (giving: Giving) => string
}

/** A claim that is named by its key; `parts` where only its parts are meant. */
export interface ClaimKey {
  readonly claim: ClaimId
  readonly parts: boolean
}

/** By what something is reckoned: whose claims, which claims, how many assumptions. */
export type By =
  | { readonly kind: "speaker"; readonly name: string }
  | ({ readonly kind: "claim" } & ClaimKey)
  | { readonly kind: "assumptions"; readonly count: number }

/** A number with who gave it. */
export interface Figure {
  readonly speaker: string
  readonly quantity: Quantity
}

/** Who holds ground by whom: the parties, and by name or by keys who says so. */
export interface HolderSaid {
  readonly parties: ReadonlyArray<ActorId>
  readonly by: ReadonlyArray<By>
}

/** The short sentences of conflicts; how much each tells is chosen by the room there is. */
export interface BriefSpeech {
  readonly unreckoned: (keys: ReadonlyArray<ClaimKey>) => string
  readonly pair: (first: Figure, second: Figure, counted: Counted, detail: Detail) => string
  readonly holders: (place: PlaceId, holders: ReadonlyArray<HolderSaid>, days: Days | undefined) => string
  readonly revision: (
    revised: {
      readonly voice: string | undefined
      readonly inOrder: boolean
      readonly figures: readonly [Quantity, Quantity]
    },
    counted: Counted,
    detail: Detail
  ) => string
  readonly derived: (
    reckoning: {
      readonly by: ReadonlyArray<By>
      readonly limit: Limit
      readonly formula: string | undefined
      readonly against: By
      readonly said: Quantity
    },
    counted: Counted,
    detail: Detail
  ) => string
}

/** A member of an account by what it is called: a claim's key, or the title of an assumption. */
export type Title =
  | { readonly kind: "claim"; readonly claim: ClaimId }
  | { readonly kind: "assumption"; readonly title: string }

/** The names and sentences of accounts. */
export interface AccountSpeech {
  /** After the first of its witnesses, how many more there are, and the assumptions that it doubts. */
  readonly name: (witnesses: ReadonlyArray<string>, more: number, doubted: ReadonlyArray<Handle>) => string
  readonly sentence: (account: {
    readonly holds: ReadonlyArray<Title>
    /** Rejected by every set, and by some. */
    readonly rejects: ReadonlyArray<Title>
    readonly varies: ReadonlyArray<Title>
    /** How many claims about other days it cannot hold all of. */
    readonly otherDays: number
    readonly implies: ReadonlyArray<Pick<ImpliedFigure, "name" | "range">>
  }) => string
}

/** In what two claims differ, with what is needed to say so. */
export type DifferenceSaid =
  | { readonly kind: "group"; readonly groups: readonly [GroupId | undefined, GroupId | undefined] }
  | { readonly kind: "place"; readonly places: readonly [PlaceId | undefined, PlaceId | undefined] }
  /** How many of the two do not say of what area. */
  | { readonly kind: "base"; readonly unstated: 0 | 1 | 2 }
  | { readonly kind: "window" | "counting" | "party" | "unit" | "scope" | "repetition" }

/** What one of two claims says, by whom, and by whom it was told again. */
export interface LookAlike {
  readonly claim: ClaimId
  readonly source: string
  readonly toldBy: string | undefined
  readonly amount: Amount | undefined
}

/** Two claims that only look contradictory, and in what they differ. */
export interface LookAlikes {
  readonly pair: readonly [LookAlike, LookAlike]
  readonly because: ReadonlyArray<DifferenceSaid>
}

/** What a source says against its own side. */
export interface Against {
  /** The side that the source is aligned with, by its name. */
  readonly side: string
  readonly deed:
    | { readonly kind: "lostGround"; readonly place: string }
    | { readonly kind: "lostShare" | "othersTookShare" | "harmedUnarmed" | "divided" }
    | { readonly kind: "brokeRules"; readonly by: Misdeed }
}
