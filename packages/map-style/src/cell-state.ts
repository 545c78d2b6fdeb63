/**
 * What a cell's feature state says: `party` and `second`, `third` as places in the case file, from 0;
 * `dissent` as such a place or -2 when no one party can be named; -1 means none. The number of parties stands for
 * an actor that the case lists as no party.
 */
export interface CellState {
  readonly party: number
  readonly second: number
  readonly third: number
  readonly dissent: number
  readonly inferred: boolean
  /** The newest claim about it is older than the case's rule. */
  readonly stale: boolean
  readonly selected?: boolean
  readonly hovered?: boolean
  /** It changed hands in the last seven days. */
  readonly changed?: boolean
}

/** `dissent` of a cell whose dissenters are no party of the map. */
export const NEUTRAL_DISSENT = -2

/** How much of the land stale ground hides, and inferred ground. */
export const STALE_OPACITY = 0.42
export const INFERRED_OPACITY = 0.62
