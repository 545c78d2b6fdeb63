/** Minimal conflicts and maximal accounts of one component, by number of its soft constraints, ascending. */
export interface Enumeration {
  readonly conflicts: ReadonlyArray<ReadonlyArray<number>>
  readonly accounts: ReadonlyArray<ReadonlyArray<number>>
  /** Whether these are all conflicts and all accounts. */
  readonly complete: boolean
}
