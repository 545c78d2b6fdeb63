import type { ClaimId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { type AccordingTo, formatAccordingTo, type TimePoint } from "@cordon/ledger/controls"
import type { LedgerEntry } from "@cordon/ledger/entry"
import { formatInstant } from "@cordon/domain/time/instant"
import type { CollectionId } from "../feature/case-feature.ts"
import type { FeatureView } from "../feature/feature-view.ts"

/** The controls of an export, each or none. What is not given narrows nothing. */
export interface ExportControls {
  /** Only what is said to hold then. */
  readonly at?: TimePoint
  /** Only what had surely been published by then; by default the same as `at`. */
  readonly knownBy?: TimePoint
  /** Whose claims count; by default everybody's. */
  readonly accordingTo?: AccordingTo
}

/** What is asked to be exported. */
export interface ExportRequest {
  readonly index: CaseIndex
  /** The chain that the index was made from, for what tells its history. */
  readonly entries: ReadonlyArray<LedgerEntry>
  readonly controls: ExportControls
  /** Collections of features; the format's own choice when undefined. */
  readonly collections?: ReadonlyArray<CollectionId>
  /** The one claim that is meant. */
  readonly claim?: ClaimId
  /** Whether a table starts with a row of HXL hashtags below its header. */
  readonly hxl: boolean
  /** Address at which the case is published, without a slash at its end. */
  readonly site?: string
}

/** The controls as features are selected by: `knownBy` falls back on `at`, as everywhere. */
export const viewOf = ({ at, knownBy = at, accordingTo }: ExportControls): FeatureView => ({
  ...(knownBy === undefined ? {} : { knownBy }),
  ...(accordingTo === undefined ? {} : { accordingTo })
})

/** The controls as text under their names, for a file to carry. */
export const controlsText = (controls: ExportControls): Readonly<Record<string, string>> => {
  const { knownBy } = viewOf(controls)
  return {
    ...(controls.at === undefined ? {} : { at: pointText(controls.at) }),
    ...(knownBy === undefined ? {} : { knownBy: pointText(knownBy) }),
    accordingTo: formatAccordingTo(controls.accordingTo ?? { kind: "consensus" })
  }
}

const pointText = (point: TimePoint): string => (typeof point === "string" ? point : formatInstant(point))
