import { credibilityWords, reliabilityWords } from "@cordon/domain/assessment/admiralty"
import type { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { Result, Schema } from "effect"
import { claimStandingNames } from "./claim-standing.ts"
import { words as formatWords } from "./format.ts"
import { kindGroupOf } from "./kind-group.ts"
import { words } from "./address-words.ts"
import { verdictWords } from "./verdict.ts"

/** What the list of claims can be narrowed by, in the order in which it is offered. */
export const facetNames = [
  "status",
  "kind",
  "speaker",
  "publisher",
  "place",
  "actor",
  "modality",
  "grade",
  "outcome"
] as const
export type FacetName = (typeof facetNames)[number]

/** Orders of the list of claims; a leading `-` turns one round. */
export const claimSorts = ["-published", "published", "-held", "held", "speaker"] as const
export type ClaimSort = (typeof claimSorts)[number]

/** What the list of claims is asked for. Values of one facet are alternatives; facets narrow each other. */
export interface ClaimQuery {
  readonly text: string
  readonly chosen: Readonly<Partial<Record<FacetName, ReadonlyArray<string>>>>
  readonly publishedFrom?: CalendarDay
  readonly publishedTo?: CalendarDay
  readonly sort: ClaimSort
  /** Whether claims published after the date of knowledge are listed, struck as not counted. */
  readonly late: "shown" | "hidden"
}

/** Every claim, the latest publication first. */
export const everyClaim: ClaimQuery = { text: "", chosen: {}, sort: "-published", late: "shown" }

/** Writes a query as the tail of an address: empty for every claim, else `&q=buses&kind=Movement,Population`. */
export const encodeClaimQuery = ({
  text,
  chosen,
  publishedFrom,
  publishedTo,
  sort,
  late
}: ClaimQuery): string => {
  const parts: ReadonlyArray<readonly [string, string | undefined]> = [
    ["q", text.trim() === "" ? undefined : text],
    ...facetNames.map((name) => {
      const values = chosen[name] ?? []
      return [name, values.length === 0 ? undefined : values.join(",")] as const
    }),
    ["publishedFrom", publishedFrom],
    ["publishedTo", publishedTo],
    ["sort", sort === everyClaim.sort ? undefined : sort],
    ["late", late === everyClaim.late ? undefined : late]
  ]
  return parts
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`&${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`]
    )
    .join("")
}

/** Reads a query from the values of an address. Never throws: what the case does not have is left out and named. */
export const decodeClaimQuery = (
  values: ReadonlyMap<string, string>,
  index: CaseIndex
): { readonly query: ClaimQuery; readonly problems: ReadonlyArray<string> } => {
  const problems: Array<string> = []
  const chosen: Partial<Record<FacetName, ReadonlyArray<string>>> = {}
  for (const name of facetNames) {
    const wanted = [...new Set((values.get(name) ?? "").split(",").filter((value) => value !== ""))]
    const known = wanted.filter((value) => isValueOf(name, value, index))
    for (const value of wanted) if (!known.includes(value)) problems.push(words.noValue(name, value))
    if (known.length > 0) chosen[name] = known
  }
  const day = (name: "publishedFrom" | "publishedTo"): CalendarDay | undefined => {
    const text = values.get(name)
    if (text === undefined) return undefined
    const decoded = Schema.decodeUnknownResult(CalendarDay)(text)
    if (Result.isSuccess(decoded)) return decoded.success
    problems.push(words.notADay(name, text, undefined))
    return undefined
  }
  const sorted = values.get("sort")
  const sort = claimSorts.find((name) => name === sorted)
  if (sorted !== undefined && sort === undefined) problems.push(words.noOrder(sorted))
  const publishedFrom = day("publishedFrom")
  const publishedTo = day("publishedTo")
  return {
    query: {
      text: values.get("q") ?? "",
      chosen,
      ...(publishedFrom === undefined ? {} : { publishedFrom }),
      ...(publishedTo === undefined ? {} : { publishedTo }),
      sort: sort ?? everyClaim.sort,
      late: values.get("late") === "hidden" ? "hidden" : "shown"
    },
    problems
  }
}

/** A query with one value of a facet chosen, or given up where it was. */
export const toggled = (query: ClaimQuery, facet: FacetName, value: string): ClaimQuery => {
  const before = query.chosen[facet] ?? []
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  const { [facet]: _, ...others } = query.chosen
  return { ...query, chosen: after.length === 0 ? others : { ...others, [facet]: after } }
}

/** Whether a query leaves anything out. */
export const narrows = ({ text, chosen, publishedFrom, publishedTo }: ClaimQuery): boolean =>
  text.trim() !== "" ||
  Object.keys(chosen).length > 0 ||
  publishedFrom !== undefined ||
  publishedTo !== undefined

const isValueOf = (facet: FacetName, value: string, index: CaseIndex): boolean => {
  switch (facet) {
    case "kind":
      return value in kindGroupOf
    case "status":
      return value === "disputed" || claimStandingNames.some((name) => name === value)
    case "modality":
      return value in formatWords.verbs
    case "outcome":
      return value === "none" || value in verdictWords
    case "grade":
      return value.length === 2 && value.charAt(0) in reliabilityWords && value.charAt(1) in credibilityWords
    case "speaker":
    case "publisher":
      return index.sources.has(value as SourceId)
    case "place":
      return index.places.has(value as PlaceId)
    case "actor":
      return index.actors.has(value as ActorId)
  }
}
