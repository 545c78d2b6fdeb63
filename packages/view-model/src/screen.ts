import { SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { Result, Schema } from "effect"
import { readQuery } from "./address.ts"

/** The screens of a case, in the order of their tabs and number keys. */
export const screenNames = ["situation", "figures", "conflicts", "sources"] as const

/** One of the screens of a case. */
export type ScreenName = (typeof screenNames)[number]

/** Which screen is open, and what of it: a source's page, or one conflict or assumption of the list. */
export interface ScreenPlace {
  readonly screen: ScreenName
  readonly source?: SourceId
  readonly conflict?: string
  readonly assumption?: string
}

/** The screen that an address without one opens. */
export const firstScreen: ScreenPlace = { screen: "situation" }

/** Writes a screen as the tail of an address: empty for the situation, else `&screen=sources&source=un`. */
export const encodeScreen = ({ screen, source, conflict, assumption }: ScreenPlace): string =>
  [
    screen === "situation" ? "" : `&screen=${screen}`,
    screen === "sources" && source !== undefined ? `&source=${encodeURIComponent(source)}` : "",
    screen === "conflicts" && conflict !== undefined ? `&conflict=${encodeURIComponent(conflict)}` : "",
    screen === "conflicts" && assumption !== undefined ? `&assumption=${encodeURIComponent(assumption)}` : ""
  ].join("")

/** Reads the screen of an address, and says what of it could not be read. Never throws. */
export const decodeScreen = (
  query: string,
  index: CaseIndex
): { readonly place: ScreenPlace; readonly problems: ReadonlyArray<string> } => {
  const values = readQuery(query)
  const named = values.get("screen")
  const screen = named === undefined ? "situation" : screenNames.find((name) => name === named)
  if (screen === undefined)
    return { place: firstScreen, problems: [`screen: there is no “${named}”; showing the situation.`] }
  const wanted = screen === "sources" ? values.get("source") : undefined
  const conflict = screen === "conflicts" ? values.get("conflict") : undefined
  const assumption = screen === "conflicts" ? values.get("assumption") : undefined
  const source =
    wanted === undefined
      ? undefined
      : Result.getOrElse(Schema.decodeUnknownResult(SourceId)(wanted), () => undefined)
  const known = source !== undefined && index.sources.has(source)
  return {
    place: {
      screen,
      ...(known ? { source } : {}),
      ...(conflict === undefined || conflict === "" ? {} : { conflict }),
      ...(assumption === undefined || assumption === "" ? {} : { assumption })
    },
    problems:
      wanted === undefined || known
        ? []
        : [`source: this case has no source “${wanted}”; showing the list of sources.`]
  }
}
