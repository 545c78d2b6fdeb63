import type { Feature } from "./pages.ts"

/** A way to ask a server for the same features. */
export interface Contestant {
  readonly name: string
  readonly origin: string
  /** The first of its processes; what they started counts too. */
  readonly pids: ReadonlyArray<number>
  /** Addresses of the first pages of the incidents. */
  readonly pages: (pages: number) => Promise<ReadonlyArray<string>>
  /** Address of all areas, each with who holds it on a day. */
  readonly asOf: (day: string) => string
  /** The id that Cordon gave a feature. */
  readonly idOf: (feature: Feature) => string
  /** Whether its pages say how many features there are in all. */
  readonly counts: boolean
}

/** Features on a page of incidents. */
export const PAGE = 1000

/** Features on a page at most, where all areas are asked for. */
export const ALL = 10_000

/** By when everything in the invented cases had been published. */
export const KNOWN_BY = "2016-12-31"
