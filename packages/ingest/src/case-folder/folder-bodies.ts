import type { CaseManifest } from "@cordon/domain/case/manifest"
import { type EntryBody } from "@cordon/domain/ledger/entry-kind"
import { DISPUTED_CONTROL } from "./control-table.ts"
import type { RecordList, recordSchemas } from "./folder-records.ts"

/** The decoded records of a folder, list by list, in the order of their files. */
export type Values = { readonly [L in RecordList]: ReadonlyArray<(typeof recordSchemas)[L]["Type"]> }

/** Makes ledger entries of a folder's records, in the order in which the ledger takes them. */
export const bodiesOf = (manifest: CaseManifest, values: Values): ReadonlyArray<EntryBody> => [
  { kind: "case.described.v1", manifest: withDisputedControl(manifest, values) },
  ...values.places.map((place) => ({ kind: "place.recorded.v1", place }) as const),
  ...values.actors.map((actor) => ({ kind: "actor.recorded.v1", actor }) as const),
  ...values.sources.map((source) => ({ kind: "source.recorded.v1", source }) as const),
  ...values.baselines.map((baseline) => ({ kind: "baseline.recorded.v1", baseline }) as const),
  ...values.claims.map((claim) => ({ kind: "claim.recorded.v1", claim }) as const),
  ...values.assessments.map((assessment) => ({ kind: "assessment.recorded.v1", assessment }) as const),
  ...values.outcomes.map((outcome) => ({ kind: "outcome.recorded.v1", outcome }) as const)
]

// Without it the mark of control-disputed.csv would name a tension that no entry declares.
const withDisputedControl = (manifest: CaseManifest, { claims }: Values): CaseManifest => {
  const used = claims.some(({ tensions }) => tensions.includes(DISPUTED_CONTROL))
  if (!used || manifest.tensions.some(({ id }) => id === DISPUTED_CONTROL)) return manifest
  const tension = {
    id: DISPUTED_CONTROL,
    title: "Disputed changes of control",
    why: "The editors keep these changes apart because sources dispute whether or when they happened."
  }
  return { ...manifest, tensions: [...manifest.tensions, tension] }
}
