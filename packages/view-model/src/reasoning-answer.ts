import type { Client } from "@cordon/client/client"
import type { Effect } from "effect"

/** What a route of the typed client answers. Types only: the reasoning itself is part of no program that shows it. */
type AnswerOf<Name extends keyof Client> = Effect.Success<ReturnType<Client[Name]>>

/** What the API answers about sets of claims that cannot all be true, and its parts. */
export type ConflictsAnswer = AnswerOf<"conflicts">
export type Conflict = ConflictsAnswer["items"][number]
export type NotComparable = ConflictsAnswer["notComparable"][number]
export type Law = ConflictsAnswer["laws"][number]
export type ArithmeticStep = Conflict["arithmetic"][number]

/** A claim or an assumption that can be blamed or held. */
export type ReasonMember = Conflict["members"][number]

/** What the API answers about the coherent pictures on offer, and its parts. */
export type AccountsAnswer = AnswerOf<"accounts">
export type AccountGroup = AccountsAnswer["groups"][number]
export type Account = AccountGroup["accounts"][number]
export type ImpliedFigure = Account["implies"][number]
export type OpenRange = ImpliedFigure["range"]

/** What the API answers about how low and how high a figure can be, and its parts. */
export type BoundsAnswer = AnswerOf<"bounds">
export type FigureInterval = BoundsAnswer["intervals"][number]
export type BoundEnd = NonNullable<FigureInterval["low"]>
export type HangsOn = FigureInterval["hangsOn"][number]

/** What the API answers about how a source's claims turned out, and its parts. */
export type TrackRecord = AnswerOf<"sourceRecord">
export type TopicRecord = TrackRecord["perTopic"][number]
export type Tally = TrackRecord["all"]
export type RatioLine = TrackRecord["ratios"]["lines"][number]
