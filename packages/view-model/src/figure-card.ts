import type { FigureId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { DerivedFigure, FigureAnswer, FigureLine } from "@cordon/ledger/figure-schema"
import { formatAmount, formatArea, formatHeadline, formatNumber, joined, unitSuffix } from "./format.ts"
import { formatDay, formatShortDay } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { actorName, figureName, sourceShortName } from "./names.ts"
import { figurePlot, type Plot } from "./plot.ts"

/** What the card of a figure says besides its numbers. */
export const words = vocabulary("view-model/figure-card", {
  noClaim: "no claim",
  derived: (best: number, low: number, high: number) => `own geometry ${best} % (${low} to ${high})`,
  /** How it was added up: the sentence of the answer, or one made of its parts. */
  addedUp: (rule: string, _cells: number, _party: string, _day: string, _squareKilometres: string) => rule,
  disputed: "disputed",
  bases: (count: number) => `${count} bases`,
  disputedRatio: (ratio: string) => `disputed, ${ratio} to 1`,
  oneOrigin: "one origin",
  baseUnstated: "base unstated",
  stale: "stale",
  staleDays: (days: number) => `stale ${days} ${days === 1 ? "day" : "days"}`,
  short: {
    bases: "bases",
    oneOrigin: "1 origin",
    baseUnstated: "base?"
  },
  undated: "undated",
  voice: (name: string, days: string) => `${name} ${days}`,
  staleVoice: (voice: string) => `${voice} (stale)`,
  moreStale: (count: number) => `${count} more, stale`,
  /** `to` for what adds up, `on` for what was there. */
  to: (day: string) => `to ${day}`,
  on: (day: string) => `on ${day}`
})

/** What stands on a figure's badge, in full and for a narrow column. */
export interface FigureBadge {
  readonly text: string
  readonly short: string
  readonly kind: "disputed" | "oneOrigin" | "stale" | "baseUnstated" | "none"
}

/** An origin behind a figure with the days of its words, as short text. */
export interface FigureVoice {
  readonly name: string
  readonly days: ReadonlyArray<string>
  readonly stale: boolean
}

/** A key figure as a card: the range as the headline, why it is in doubt, and who says so. */
export interface FigureCard {
  readonly id: FigureId
  readonly name: string
  /** The range, e.g. `20,000 to 200,000`; `no claim` where nobody gave a number. */
  readonly headline: string
  /** What follows the headline in smaller type, e.g. `to 26 Nov`, `on 1 Mar`. */
  readonly qualifier?: string
  readonly badge: FigureBadge
  /** `Blog 4 Dec · UN 29 Nov, 1 Dec · OCHA 5 Oct (stale)`. */
  readonly sources: string
  /** The same origins one by one, for whoever has less room. */
  readonly voices: ReadonlyArray<FigureVoice>
  readonly plot?: Plot
  /** What geometry gives, e.g. `own geometry 49 % (41 to 57)`, with the rule that made it. */
  readonly derived?: { readonly text: string; readonly rule: string }
  readonly counts: {
    readonly live: number
    readonly origins: number
    readonly stale: number
    readonly notLike: number
  }
}

/** A ratio of ends from which the badge says how far they lie apart. */
const WORTH_A_RATIO = 3

const ruleOf = (
  { rule, cells, baseSquareKilometres }: DerivedFigure,
  figure: FigureId,
  index: CaseIndex
): string => {
  const measure = index.bundle.record.manifest.figures.find(({ id }) => id === figure)?.measure
  return measure?.kind === "areaShare"
    ? words.addedUp(
        rule,
        cells,
        actorName(index, measure.heldBy),
        formatDay(measure.on),
        formatArea(baseSquareKilometres)
      )
    : rule
}

/** Turns the answer for a key figure into its card. */
export const figureCard = (answer: FigureAnswer, index: CaseIndex): FigureCard => {
  const newestStale =
    answer.status === "stale" ? answer.lines.find((line) => line.standing === "stale") : undefined
  const plot = figurePlot(answer)
  const voices = voicesOf(answer.lines, index)
  const { derived } = answer
  const qualifier = qualifierOf(answer, newestStale, index)
  return {
    id: answer.id,
    name: figureName(index, answer.id),
    headline:
      formatHeadline(answer) ??
      (newestStale === undefined
        ? words.noClaim
        : `${formatAmount(newestStale.amount)}${answer.unit === "percent" ? unitSuffix("percent") : ""}`),
    ...(qualifier === undefined ? {} : { qualifier }),
    badge: badgeOf(answer),
    sources: lineOfVoices(voices),
    voices,
    ...(plot === undefined ? {} : { plot }),
    ...(derived === undefined
      ? {}
      : {
          derived: {
            text: words.derived(Math.round(derived.best), Math.round(derived.low), Math.round(derived.high)),
            rule: ruleOf(derived, answer.id, index)
          }
        }),
    counts: {
      live: answer.lines.filter((line) => line.standing === "live").length,
      origins: answer.origins,
      stale: answer.lines.filter((line) => line.standing === "stale").length,
      notLike: answer.lines.filter((line) => line.standing === "notLike").length
    }
  }
}

/**
 * The badge of a figure: `disputed, 10 to 1`, `disputed · 4 bases`, `disputed · base unstated`,
 * `one origin · stale 8 days`, `base unstated`, or nothing when the live claims agree.
 */
export const badgeOf = (answer: FigureAnswer): FigureBadge => {
  const { short } = words
  switch (answer.status) {
    case "disputed": {
      const factor = answer.factor ?? 1
      if (answer.baseUnstated)
        return {
          text: dotted(words.disputed, words.baseUnstated),
          short: `≠ ${short.baseUnstated}`,
          kind: "disputed"
        }
      if (answer.bases > 1)
        return {
          text: dotted(words.disputed, words.bases(answer.bases)),
          short: `≠ ${short.bases}`,
          kind: "disputed"
        }
      if (factor >= WORTH_A_RATIO) {
        const ratio = formatNumber(Math.round(factor))
        return { text: words.disputedRatio(ratio), short: `≠ ${ratio}:1`, kind: "disputed" }
      }
      return { text: words.disputed, short: "≠", kind: "disputed" }
    }
    case "oneOrigin":
      return answer.baseUnstated
        ? { text: dotted(words.oneOrigin, words.baseUnstated), short: short.oneOrigin, kind: "baseUnstated" }
        : { text: words.oneOrigin, short: short.oneOrigin, kind: "oneOrigin" }
    case "stale": {
      const stale = answer.lines.filter((line) => line.standing === "stale")
      const age = stale[0]?.ageDays
      const days = age === undefined ? words.stale : words.staleDays(age)
      const one = new Set(stale.map((line) => line.witness)).size === 1
      return { text: one ? dotted(words.oneOrigin, days) : days, short: words.stale, kind: "stale" }
    }
    case "agreed":
      return answer.baseUnstated
        ? { text: words.baseUnstated, short: short.baseUnstated, kind: "baseUnstated" }
        : { text: "", short: "", kind: "none" }
    case "noClaim":
      return { text: "", short: "", kind: "none" }
  }
}

const dotted = (...parts: ReadonlyArray<string>): string => parts.join(" · ")

/** Each origin of a figure once, live ones first, with the days of its words. */
export const voicesOf = (lines: ReadonlyArray<FigureLine>, index: CaseIndex): ReadonlyArray<FigureVoice> => {
  const groups = new Map<string, { readonly days: Set<string>; stale: boolean }>()
  const byWitness = new Map<FigureLine["witness"], { readonly days: Set<string>; stale: boolean }>()
  for (const line of lines) {
    if (line.standing === "notLike") continue
    let group = byWitness.get(line.witness)
    if (group === undefined) {
      const name = sourceShortName(index, line.witness)
      group = groups.get(name) ?? { days: new Set(), stale: true }
      groups.set(name, group)
      byWitness.set(line.witness, group)
    }
    if (line.standing !== "superseded" || group.days.size < 2) group.days.add(line.said ?? "")
    if (line.standing !== "stale") group.stale = false
  }
  return [...groups]
    .map(([name, { days, stale }]) => ({
      name,
      days: [...days].sort().map((day) => (day === "" ? words.undated : formatShortDay(day as CalendarDay))),
      stale
    }))
    .sort((a, b) => Number(a.stale) - Number(b.stale))
}

/** Stale origins named in a line of sources; further ones are counted. */
const STALE_NAMED = 2

/** Who says it and when, live first. */
export const sourcesLine = (lines: ReadonlyArray<FigureLine>, index: CaseIndex): string =>
  lineOfVoices(voicesOf(lines, index))

const lineOfVoices = (all: ReadonlyArray<FigureVoice>): string => {
  const voices = all.map(({ name, days, stale }) => {
    const voice = words.voice(name, joined(days))
    return { text: stale ? words.staleVoice(voice) : voice, stale }
  })
  const live = voices.filter(({ stale }) => !stale)
  const stale = voices.filter(({ stale }) => stale)
  const more = stale.length - STALE_NAMED
  return [...live, ...stale.slice(0, STALE_NAMED), ...(more > 0 ? [{ text: words.moreStale(more) }] : [])]
    .map(({ text }) => text)
    .join(" · ")
}

/** The day to which a lone or stale figure speaks: `to 26 Nov` for what adds up, `on 26 Nov` for what was there. */
const qualifierOf = (
  answer: FigureAnswer,
  newestStale: FigureLine | undefined,
  index: CaseIndex
): string | undefined => {
  const line = newestStale ?? (answer.status === "oneOrigin" ? answer.lines[0] : undefined)
  const claim = line === undefined ? undefined : index.claims.get(line.claim)
  if (claim === undefined || line?.ageDays === undefined || line.ageDays === 0) return undefined
  const end = Number.isFinite(claim.endsLatest) ? claim.endsLatest : claim.publishedBy
  const { kind } = claim.claim.proposition
  const day = formatShortDay(index.clock.dayOf((end - 1) as Instant))
  return kind === "Movement" || kind === "Casualties" ? words.to(day) : words.on(day)
}
