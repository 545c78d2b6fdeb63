import type { CaseManifest } from "@cordon/domain/case/manifest"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatAccordingTo, parseAccordingTo } from "@cordon/ledger/controls"
import { Result, Schema } from "effect"
import { words } from "./address-words.ts"
import { formatSelection, parseSelection } from "./selection.ts"
import type { SessionState } from "./session-state.ts"

/** The parts of a session that its address names. */
export type Addressed = Pick<SessionState, "at" | "knownBy" | "accordingTo" | "selection"> &
  Partial<Pick<SessionState, "locked">>

/** What an address asks for, and what in it could not be read, in sentences for the reader. */
export interface DecodedAddress {
  readonly state: Partial<SessionState>
  readonly problems: ReadonlyArray<string>
}

/**
 * Writes what is shown as the query of an address.
 *
 * Shape: `?at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus&select=place:tariq_al_bab`; `select` only when
 * something is selected, `locked=true` only when `knownBy` follows `at`.
 */
export const encodeAddress = ({ at, knownBy, accordingTo, selection, locked }: Addressed): string => {
  const select = formatSelection(selection)
  const parts: ReadonlyArray<readonly [string, string]> = [
    ["at", at],
    ["knownBy", knownBy],
    ["accordingTo", formatAccordingTo(accordingTo)],
    ...(select === undefined ? [] : [["select", select] as const]),
    ...(locked === true ? [["locked", "true"] as const] : [])
  ]
  return `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%3A", ":")}`).join("&")}`
}

/**
 * Reads the query of an address. Never throws: what cannot be read is left out, so that the case's own opening
 * stands in for it, and is named among the problems.
 *
 * Gotcha: the case's places and sources are not looked at here; a session passes over what its case does not have.
 */
export const decodeAddress = (query: string, manifest: CaseManifest): DecodedAddress => {
  const problems: Array<string> = []
  const values = readQuery(query)
  const day = (name: "at" | "knownBy"): CalendarDay | undefined => {
    const text = values.get(name)
    if (text === undefined) return undefined
    const decoded = Schema.decodeUnknownResult(CalendarDay)(text)
    if (Result.isSuccess(decoded)) return decoded.success
    problems.push(words.notADay(name, text, manifest.opensAt[name]))
    return undefined
  }
  const at = day("at")
  const { from, to } = manifest.window
  if (at !== undefined && (at < from || at > to)) {
    problems.push(words.outside(at, from, to, at < from ? from : to))
  }
  const knownBy = day("knownBy")
  if (knownBy !== undefined && knownBy < from) problems.push(words.early(from))
  const view = values.get("accordingTo")
  const parsed = view === undefined ? undefined : parseAccordingTo(view)
  const accordingTo =
    parsed?.kind === "party" && !manifest.parties.some(({ actor }) => actor === parsed.party)
      ? undefined
      : parsed
  if (view !== undefined && accordingTo === undefined) {
    problems.push(words.noView(view))
  }
  const select = values.get("select")
  const selection = select === undefined ? undefined : parseSelection(select)
  if (select !== undefined && selection === undefined) {
    problems.push(words.noSelection(select))
  }
  const locked = values.get("locked") === "true"
  return {
    state: {
      ...(at === undefined ? {} : { at }),
      ...(knownBy === undefined ? {} : { knownBy }),
      ...(accordingTo === undefined ? {} : { accordingTo }),
      ...(selection === undefined ? {} : { selection }),
      ...(locked ? { locked } : {})
    },
    problems
  }
}

/** The first value of each name; a piece that cannot be decoded is read as it stands. */
export const readQuery = (query: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>()
  for (const piece of query.replace(/^[?#]/, "").split("&")) {
    const equals = piece.indexOf("=")
    if (equals <= 0) continue
    const name = unescaped(piece.slice(0, equals))
    if (!values.has(name)) values.set(name, unescaped(piece.slice(equals + 1)))
  }
  return values
}

const unescaped = (text: string): string => {
  const spaced = text.replaceAll("+", " ")
  return Result.getOrElse(
    Result.try(() => decodeURIComponent(spaced)),
    () => spaced
  )
}
