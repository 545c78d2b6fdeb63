/** The screens there are. */
export type Tab = "situation" | "sources" | "ledger"

/** The panes of the situation that the arrow keys can act on. */
export type Pane = "map" | "figures" | "claims" | "timeline"

export const PANES: ReadonlyArray<Pane> = ["figures", "claims", "timeline", "map"]

/** What lies over the screen and takes the keys. */
export type Overlay =
  | { readonly kind: "none" }
  | { readonly kind: "help" }
  | { readonly kind: "detail" }
  | { readonly kind: "views"; readonly filter: string; readonly cursor: number }
  | { readonly kind: "search"; readonly query: string; readonly cursor: number }
  | { readonly kind: "date"; readonly text: string; readonly of: "at" | "knownBy"; readonly problem?: string }

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
  /** One sentence in place of the key bar, until the next key. */
  readonly message?: string
}

export const openingUi: UiState = {
  tab: "situation",
  pane: "figures",
  overlay: { kind: "none" },
  claim: 0,
  row: 0,
  scroll: 0
}
