import type { Client } from "@cordon/client/client"
import type { Effect } from "effect"

/** What a route of the typed client answers. Types only: the reasoning itself is never part of this program. */
type AnswerOf<Name extends keyof Client> = Effect.Success<ReturnType<Client[Name]>>

/** The sets of claims that cannot all be true under a view. */
export type ConflictsAnswer = AnswerOf<"conflicts">
export type Conflict = ConflictsAnswer["items"][number]
export type NotComparable = ConflictsAnswer["notComparable"][number]
export type Law = ConflictsAnswer["laws"][number]

/** A claim or an assumption that can be blamed. */
export type ReasonMember = Conflict["members"][number]

/** The coherent pictures on offer under a view. */
export type AccountsAnswer = AnswerOf<"accounts">
export type AccountGroup = AccountsAnswer["groups"][number]
export type Account = AccountGroup["accounts"][number]
export type ImpliedFigure = Account["implies"][number]
export type OpenRange = ImpliedFigure["range"]

/** How a source's claims turned out. */
export type TrackRecord = AnswerOf<"sourceRecord">
export type TopicRecord = TrackRecord["perTopic"][number]
export type Tally = TrackRecord["all"]
export type Verdict = TopicRecord["claims"][number]["verdict"]
