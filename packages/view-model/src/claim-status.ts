import type { FigureLine, NotLike } from "@cordon/ledger/figure-schema"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { Voice } from "@cordon/ledger/territory-schema"
import type { View } from "@cordon/ledger/visible"
import { counted, joined } from "./format.ts"
import { formatDay } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { viewWords } from "./names.ts"

/** Why a claim is not counted. */
export const words = vocabulary("view-model/claim-status", {
  undated: "day of publication unknown: not counted",
  late: "published later: not counted",
  notAdmitted: (view: string) => `not counted according to ${view}`,
  notYet: "speaks of a later time: not counted yet",
  stale: "stale",
  staleDays: (days: number) => `stale, ${counted(days, "day")}`,
  superseded: "its origin has since said otherwise",
  staleVoice: "stale: an observation too old to count beside newer ones",
  outdated: "outdated: well before the newest claim",
  denial: "a denial: says what is not so, not what is",
  singleSite: "about a single site only: not counted for the quarter",
  notLike: "not like with like",
  notLikeIn: (differences: string) => `not like with like: ${differences}`,
  repeats: "repeats another source",
  differences: {
    group: "other group of people",
    place: "other place",
    window: "other period",
    base: "other base area",
    counting: "not a running total",
    party: "other party",
    unit: "other unit",
    scope: "share held, not share taken"
  } satisfies Readonly<Record<NotLike, string>>
})

/** How a claim enters what is shown, with the words for it. */
export type ClaimStatus =
  | { readonly kind: "counted" }
  | { readonly kind: "stale"; readonly text: string }
  | { readonly kind: "late"; readonly text: string }
  | { readonly kind: "notCounted"; readonly text: string }

/** What decides on a claim besides the view: its line in a figure, or its voice in the vote on a place. */
export type Standing =
  | { readonly of: "figure"; readonly line: FigureLine }
  | { readonly of: "place"; readonly voice: Voice }

/** Says whether a claim is counted under a view, and if not, why not. */
export const claimStatus = (claim: IndexedClaim, view: View, standing?: Standing): ClaimStatus => {
  if (claim.publishedBy > view.knownTo) {
    return claim.publishedBy === Number.POSITIVE_INFINITY
      ? { kind: "notCounted", text: words.undated }
      : { kind: "late", text: words.late }
  }
  if (!view.admits(claim)) {
    return {
      kind: "notCounted",
      text: words.notAdmitted(viewWords(view.controls.accordingTo, view.index))
    }
  }
  if (claim.beginsSurely > view.atTo) {
    return { kind: "notCounted", text: words.notYet }
  }
  if (standing?.of === "figure") return figureStatus(standing.line)
  if (standing?.of === "place") return voiceStatus(standing.voice)
  return { kind: "counted" }
}

const figureStatus = ({ standing, ageDays, differs, repeated }: FigureLine): ClaimStatus => {
  switch (standing) {
    case "live":
      return { kind: "counted" }
    case "stale":
      return { kind: "stale", text: ageDays === undefined ? words.stale : words.staleDays(ageDays) }
    case "superseded":
      return { kind: "notCounted", text: words.superseded }
    case "notLike":
      return { kind: "notCounted", text: notLikeWords(differs, repeated) }
  }
}

const voiceStatus = (voice: Voice): ClaimStatus => {
  switch (voice.counted) {
    case "counted":
      return { kind: "counted" }
    case "stale":
      return { kind: "stale", text: words.staleVoice }
    case "outdated":
      return { kind: "stale", text: words.outdated }
    case "notVoted":
      return {
        kind: "notCounted",
        text: voice.denies ? words.denial : words.singleSite
      }
  }
}

/** In what a claim differs from what a figure measures, as a clause: `other group, counts an increase only`. */
export const notLikeWords = (differs: ReadonlyArray<NotLike>, repeated: boolean): string => {
  const all = differencesWords(differs, repeated)
  return all === "" ? words.notLike : words.notLikeIn(all)
}

/** The same without what it is: `other group, counts an increase only`; empty where it differs in nothing. */
export const differencesWords = (differs: ReadonlyArray<NotLike>, repeated: boolean): string =>
  joined([
    ...differs.map((difference) => words.differences[difference]),
    ...(repeated ? [words.repeats] : [])
  ])

/** The day a claim speaks from, for sorting and short columns; undefined when it was not published on a known day. */
export const saidOn = (claim: IndexedClaim, view: View): string | undefined =>
  Number.isFinite(claim.publishedBy)
    ? formatDay(
        view.index.clock.dayOf((claim.publishedBy - 1) as Parameters<View["index"]["clock"]["dayOf"]>[0])
      )
    : undefined
