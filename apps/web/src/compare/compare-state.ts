import type { PlaceId } from "@cordon/domain/key"
import { situation, type Situation } from "@cordon/ledger/situation"
import type { ComparedControls, Comparison } from "@cordon/view-model/compare-address"
import {
  compareGround,
  type GroundComparison,
  type Side,
  spokenSituation
} from "@cordon/view-model/compare-ground"
import { compareMarks, type MarkComparison } from "@cordon/view-model/compare-marks"
import { comparePreset } from "@cordon/view-model/compare-preset"
import { selectedCell } from "@cordon/view-model/place-cell"
import { type Accessor, batch, createEffect, createMemo } from "solid-js"
import { createMarks, type MapMarks } from "../map/map-marks.ts"
import { alike } from "../state/alike.ts"
import type { Viewer } from "../state/viewer.ts"
import { createPointing, type Pointing } from "./pointing.ts"

/** One side of a comparison and the answer to its controls. */
export interface ComparedSide {
  readonly controls: Accessor<ComparedControls>
  readonly situation: Accessor<Situation>
  /** The answer as its map draws it: ground of which the side itself says nothing is ground without a claim. */
  readonly shown: Accessor<Situation>
  /** What stands above the ground of its map. */
  readonly marks: MapMarks
}

/** Two answers, what differs between them, and which quarter the reader looks at. */
export interface ComparedGround {
  readonly sides: Readonly<Record<Side, ComparedSide>>
  readonly ground: Accessor<GroundComparison>
  readonly marks: Accessor<MarkComparison>
  readonly active: Accessor<PlaceId | undefined>
  readonly pick: (place: PlaceId | undefined) => void
  /** The mark that the reader points at in the list. */
  readonly pointing: Pointing
}

/** Answers two sets of controls and holds the answers against each other. */
export const createComparedGround = (
  { session, snapshot }: Viewer,
  a: Accessor<ComparedControls>,
  b: Accessor<ComparedControls>
): ComparedGround => {
  const { index } = session
  const side = (asked: Accessor<ComparedControls>): ComparedSide => {
    const controls = createMemo(asked, undefined, { equals: alike })
    const answer = createMemo(() => situation(index, controls()))
    const shown = createMemo(() => spokenSituation(answer()))
    return { controls, situation: answer, shown, marks: createMarks(shown, index) }
  }
  const sides = { a: side(a), b: side(b) }
  return {
    sides,
    ground: createMemo(() => compareGround(sides.a.situation(), sides.b.situation())),
    marks: createMemo(() => compareMarks(sides.a.marks.legend(), sides.b.marks.legend())),
    active: createMemo(() => selectedCell(snapshot().selection, index)),
    pick: (place) => (place === undefined ? session.clear() : session.select({ kind: "place", place })),
    pointing: createPointing()
  }
}

/** The comparison that a viewer opens when its address names none. */
export const openingComparison = ({
  session,
  snapshot
}: Pick<Viewer, "session" | "snapshot">): Comparison => {
  const shown = controlsOf(snapshot())
  return { ...(comparePreset("knowledge", shown, session)?.b ?? shown), maps: "two" }
}

/** The three controls alone. */
export const controlsOf = ({ at, knownBy, accordingTo }: ComparedControls): ComparedControls => ({
  at,
  knownBy,
  accordingTo
})

/** The second side, and what the reader does with both. */
export interface ComparisonControls {
  readonly comparison: Accessor<Comparison>
  readonly setSide: (side: Side, change: Partial<ComparedControls>) => void
  readonly setBoth: (a: ComparedControls, b: ComparedControls) => void
  readonly setMaps: (maps: Comparison["maps"]) => void
  readonly swap: () => void
  readonly leave: () => void
}

/** The first side is what the session shows; the second stands in the address. */
export const createComparison = (viewer: Viewer): ComparisonControls => {
  const { session, snapshot, place, setPlace, go } = viewer
  const comparison = createMemo(() => place().compare ?? openingComparison(viewer), undefined, {
    equals: alike
  })
  const put = (change: Partial<Comparison>) =>
    setPlace({ ...place(), screen: "compare", compare: { ...comparison(), ...change } })
  const setBoth = (a: ComparedControls, b: ComparedControls) =>
    batch(() => {
      put(controlsOf(b))
      session.apply({ ...controlsOf(a), locked: false })
    })
  // The address names both sides, also where the reader has not touched the second.
  createEffect(() => {
    if (place().screen === "compare" && place().compare === undefined) put({})
  })
  return {
    comparison,
    setSide: (side, change) => {
      if (side === "b") put(change)
      else
        batch(() => {
          put({})
          session.apply({ ...controlsOf({ ...snapshot(), ...change }), locked: false })
        })
    },
    setBoth,
    setMaps: (maps) => put({ maps }),
    swap: () => setBoth(comparison(), snapshot()),
    leave: () => go({ screen: "situation" })
  }
}
