import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Speech } from "../words/speech.ts"
import type { Law } from "./member-schema.ts"

/** The laws that follow from what the words mean, by id. They always hold and are never blamed. */
export const laws = {
  groupParts: "group-parts",
  groupPartition: "group-partition",
  placeParts: "place-parts",
  forceParts: "force-parts",
  statedParts: "stated-parts",
  ratio: "ratio",
  runningTotal: "running-total",
  windowParts: "window-parts",
  destinationParts: "destination-parts",
  attributedParts: "attributed-parts",
  conservation: "conservation",
  ground: "ground",
  oneHolder: "one-holder"
} as const

/** A structural law. */
export type LawKey = keyof typeof laws

const lawKeys = Object.keys(laws) as ReadonlyArray<LawKey>

/** All laws of a case in words: the structural ones and its assumptions. */
export const lawsOf = (index: CaseIndex, speech: Speech): ReadonlyArray<Law> => [
  ...lawKeys.map((key): Law => ({ id: laws[key], ...speech.law(key), kind: "structural" })),
  ...(index.bundle.record.manifest.assumptions ?? []).map((assumption): Law => {
    const { title, reason } = speech.names.assumption(assumption)
    return { id: assumption.id, name: title, reason, kind: "assumption" }
  })
]
