import type { SourceId } from "@cordon/domain/key"
import type { ReasonMember } from "@cordon/view-model/reasoning-answer"

/** The screens there are. */
export type Tab = "situation" | "sources" | "conflicts" | "accounts" | "ledger"

/** The screens in the order of their numbers. */
export const TABS: ReadonlyArray<{ readonly tab: Tab; readonly name: string }> = [
  { tab: "situation", name: "Situation" },
  { tab: "sources", name: "Sources" },
  { tab: "conflicts", name: "Conflicts" },
  { tab: "accounts", name: "Accounts" },
  { tab: "ledger", name: "Ledger" }
]

/** The panes of the situation that the arrow keys can act on. */
export type Pane = "map" | "figures" | "claims" | "timeline"

export const PANES: ReadonlyArray<Pane> = ["figures", "claims", "timeline", "map"]

/** What lies over the screen and takes the keys. */
export type Overlay =
  | { readonly kind: "none" }
  | { readonly kind: "help" }
  | { readonly kind: "detail" }
  | { readonly kind: "member"; readonly member: ReasonMember }
  | { readonly kind: "record"; readonly source: SourceId }
  | { readonly kind: "views"; readonly filter: string; readonly cursor: number }
  | { readonly kind: "search"; readonly query: string; readonly cursor: number }
  | { readonly kind: "date"; readonly text: string; readonly of: "at" | "knownBy"; readonly problem?: string }

/** Where the reader is on a screen of a list and what the chosen entry says. */
export interface Reading {
  /** Id of the chosen entry; the first one where there is none of that id. */
  readonly entry: string
  /** True while the arrow keys act inside the chosen entry: on its members, then on its text. */
  readonly inside: boolean
  readonly member: number
  readonly scroll: number
}

/** What the terminal shows besides the session: pure, changed by commands only. */
export interface UiState {
  readonly tab: Tab
  readonly pane: Pane
  readonly overlay: Overlay
  /** The chosen claim, by its place in the list of the selection. */
  readonly claim: number
  /** The chosen row of a list screen, and how far a text is scrolled. */
  readonly row: number
  readonly scroll: number
  readonly conflicts: Reading
  readonly accounts: Reading
  /** One sentence in place of the key bar, until the next key. */
  readonly message?: string
}

const start: Reading = { entry: "", inside: false, member: 0, scroll: 0 }

export const openingUi: UiState = {
  tab: "situation",
  pane: "figures",
  overlay: { kind: "none" },
  claim: 0,
  row: 0,
  scroll: 0,
  conflicts: start,
  accounts: start
}
