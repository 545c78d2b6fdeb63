import { ActorId, ClaimId, type Handle, PlaceId, SourceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { Result, Schema } from "effect"
import { readQuery } from "./address.ts"
import { type ClaimQuery, decodeClaimQuery, encodeClaimQuery } from "./claim-query.ts"
import { type Comparison, dayWithin, decodeComparison, encodeComparison } from "./compare-address.ts"
import { type PageName, words } from "./address-words.ts"
import { limitsOf } from "./session-state.ts"
import { openStory } from "./story.ts"

/** The screens of a case, in the order of their tabs and number keys; the last has a button of its own. */
export const screenNames = [
  "situation",
  "figures",
  "conflicts",
  "sources",
  "claims",
  "actors",
  "places",
  "learned",
  "compare"
] as const

/** One of the screens of a case. */
export type ScreenName = (typeof screenNames)[number]

/** The screens that have a tab and a number key. */
export const tabNames = screenNames.filter((name) => name !== "compare")

/**
 * Which screen is open, and what of it: the page of a source, claim, actor or place, one conflict or assumption of the
 * list, what the list of claims is narrowed to, the second side of a comparison, or the later day of what was learned.
 * `claims` is absent where nothing is.
 */
export interface ScreenPlace {
  readonly screen: ScreenName
  readonly source?: SourceId
  /** What is counted, of the figures that are held against one of them, and against which. */
  readonly held?: string
  readonly against?: ClaimId
  readonly conflict?: string
  readonly assumption?: string
  readonly claim?: ClaimId
  readonly claims?: ClaimQuery
  readonly actor?: ActorId
  readonly place?: PlaceId
  readonly compare?: Comparison
  readonly toKnownBy?: CalendarDay
  /** A story that is read beside the map, and its step. */
  readonly story?: Handle
  readonly step?: Handle
}

/** The screen that an address without one opens. */
export const firstScreen: ScreenPlace = { screen: "situation" }

/** Writes a screen as the tail of an address: empty for the situation, else `&screen=sources&source=un`. */
export const encodeScreen = ({
  screen,
  source,
  held,
  against,
  conflict,
  assumption,
  claim,
  claims,
  actor,
  place,
  compare,
  toKnownBy,
  story,
  step
}: ScreenPlace): string =>
  [
    screen === "situation" ? "" : `&screen=${screen}`,
    screen === "sources" && source !== undefined ? `&source=${encodeURIComponent(source)}` : "",
    screen === "sources" && held !== undefined ? `&held=${encodeURIComponent(held)}` : "",
    screen === "sources" && held !== undefined && against !== undefined
      ? `&against=${encodeURIComponent(against)}`
      : "",
    screen === "conflicts" && conflict !== undefined ? `&conflict=${encodeURIComponent(conflict)}` : "",
    screen === "conflicts" && assumption !== undefined ? `&assumption=${encodeURIComponent(assumption)}` : "",
    screen === "claims" && claim !== undefined ? `&claim=${encodeURIComponent(claim)}` : "",
    screen === "claims" && claims !== undefined ? encodeClaimQuery(claims) : "",
    screen === "actors" && actor !== undefined ? `&actor=${encodeURIComponent(actor)}` : "",
    screen === "places" && place !== undefined ? `&place=${encodeURIComponent(place)}` : "",
    screen === "compare" && compare !== undefined ? encodeComparison(compare) : "",
    screen === "learned" && toKnownBy !== undefined ? `&toKnownBy=${toKnownBy}` : "",
    screen === "situation" && story !== undefined ? `&story=${encodeURIComponent(story)}` : "",
    screen === "situation" && story !== undefined && step !== undefined
      ? `&step=${encodeURIComponent(step)}`
      : ""
  ].join("")

/** Reads the screen of an address, and says what of it could not be read. Never throws. */
export const decodeScreen = (
  query: string,
  index: CaseIndex
): { readonly place: ScreenPlace; readonly problems: ReadonlyArray<string> } => {
  const values = readQuery(query)
  const named = values.get("screen")
  const screen = named === undefined ? "situation" : screenNames.find((name) => name === named)
  if (screen === undefined) return { place: firstScreen, problems: [words.noScreen(named ?? "")] }
  const conflict = screen === "conflicts" ? values.get("conflict") : undefined
  const assumption = screen === "conflicts" ? values.get("assumption") : undefined
  const narrowed = screen === "claims" ? decodeClaimQuery(values, index) : undefined
  const compared = screen === "compare" ? decodeComparison(values, index) : undefined
  const toKnownBy =
    screen === "learned" ? dayWithin(values.get("toKnownBy"), limitsOf(index).knownBy) : undefined
  const held = screen === "sources" ? values.get("held") : undefined
  const against = held === undefined ? undefined : (values.get("against") as ClaimId | undefined)
  const { withdrawn } = index.bundle.record
  const problems: Array<string> = [...(narrowed?.problems ?? []), ...(compared?.problems ?? [])]
  if (screen === "learned" && values.has("toKnownBy") && toKnownBy === undefined)
    problems.push(words.notADay("toKnownBy", values.get("toKnownBy") ?? "", words.atTheEnd))
  const page = <A extends string>(
    on: ScreenName,
    name: PageName,
    schema: Schema.Schema<A> & Schema.Decoder<unknown>,
    has: (id: A) => boolean
  ): A | undefined => {
    const wanted = screen === on ? values.get(name) : undefined
    if (wanted === undefined) return undefined
    const decoded = Schema.decodeUnknownResult(schema)(wanted)
    if (Result.isSuccess(decoded) && has(decoded.success)) return decoded.success
    problems.push(words.noPage(name, wanted))
    return undefined
  }
  const source = page("sources", "source", SourceId, (id) => index.sources.has(id))
  const claim = page(
    "claims",
    "claim",
    ClaimId,
    (id) => index.claims.has(id) || withdrawn.some((gone) => gone.id === id)
  )
  const actor = page("actors", "actor", ActorId, (id) => index.actors.has(id))
  const place = page("places", "place", PlaceId, (id) => index.places.has(id))
  const told = screen === "situation" ? values.get("story") : undefined
  const opened = openStory(index.bundle.record.manifest, told, values.get("step"))
  if (told !== undefined && opened === undefined) problems.push(words.noStory(told))
  return {
    place: {
      screen,
      ...(source === undefined ? {} : { source }),
      ...(held === undefined ? {} : { held }),
      ...(against === undefined || !index.claims.has(against) ? {} : { against }),
      ...(conflict === undefined || conflict === "" ? {} : { conflict }),
      ...(assumption === undefined || assumption === "" ? {} : { assumption }),
      ...(claim === undefined ? {} : { claim }),
      ...(narrowed === undefined || encodeClaimQuery(narrowed.query) === ""
        ? {}
        : { claims: narrowed.query }),
      ...(actor === undefined ? {} : { actor }),
      ...(place === undefined ? {} : { place }),
      ...(compared?.comparison === undefined ? {} : { compare: compared.comparison }),
      ...(toKnownBy === undefined ? {} : { toKnownBy }),
      ...(opened === undefined ? {} : { story: opened.story.id, step: opened.step.id })
    },
    problems
  }
}

/**
 * A place as the history of the browser tells it from others: the words that are being written into the list of claims
 * make no place of their own, nor do the second side of a comparison and the later day of what was learned.
 */
export const settledScreen = (shown: ScreenPlace): ScreenPlace => {
  const { claims, compare: _, toKnownBy: __, ...place } = shown
  return claims === undefined ? place : { ...place, claims: { ...claims, text: "" } }
}
