import type { Answer } from "@cordon/protocol/endpoints"

/** What the API answers about conflicts, and its parts. */
export type ConflictsAnswer = Answer<"conflicts">
export type Conflict = ConflictsAnswer["items"][number]
export type NotComparable = ConflictsAnswer["notComparable"][number]
export type Law = ConflictsAnswer["laws"][number]
export type Member = Conflict["members"][number]
export type ArithmeticStep = Conflict["arithmetic"][number]

/** What the API answers about coherent accounts, and its parts. */
export type AccountsAnswer = Answer<"accounts">
export type AccountGroup = AccountsAnswer["groups"][number]
export type Account = AccountGroup["accounts"][number]

/** What the API answers about how a source's claims turned out, and its parts. */
export type SourceRecord = Answer<"sourceRecord">
export type TopicRecord = SourceRecord["perTopic"][number]
export type CheckedClaim = TopicRecord["claims"][number]
export type Verdict = CheckedClaim["verdict"]
export type RatioLine = SourceRecord["ratios"]["lines"][number]
