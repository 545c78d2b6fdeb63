import { covers } from "@cordon/domain/time/span"
import { lastInstantOf } from "@cordon/ledger/control-spell"
import { timePointSpan } from "@cordon/ledger/controls"
import { Result } from "effect"
import { type CaseFeature, type CollectionId, collectionIds } from "../feature/case-feature.ts"
import { featuresOf } from "../feature/features-of.ts"
import { ExportRefused } from "./export-errors.ts"
import type { FormatFacts } from "./export-format.ts"
import { type ExportRequest, viewOf } from "./export-request.ts"

/**
 * The features of a collection that a request asks for.
 *
 * With `at`, what is said to hold at some time of that day; ground as it stands at the day's end, like everywhere.
 */
export const selectedFeatures = (
  collection: CollectionId,
  { index, controls, claim }: ExportRequest
): ReadonlyArray<CaseFeature> => {
  const { at } = controls
  const features = featuresOf(collection, index, viewOf(controls))
  const named = claim === undefined ? features : features.filter(({ id }) => id === claim)
  if (at === undefined) return named
  const asked = timePointSpan(at, index.clock)
  const last = lastInstantOf(at, index.clock)
  return named.filter(({ valid }) =>
    collection === "control" ? covers(valid, last) : valid.from < asked.to && valid.to > asked.from
  )
}

/** The collections that a request means. Errors: ExportRefused where a file holds one and several are asked for. */
export const chosenCollections = (
  { collections }: ExportRequest,
  facts: FormatFacts,
  usual: ReadonlyArray<CollectionId> = collectionIds
): Result.Result<ReadonlyArray<CollectionId>, ExportRefused> => {
  const chosen = collections ?? usual
  return facts.collections === "one" && chosen.length !== 1
    ? Result.fail(
        new ExportRefused({
          about: "collection",
          found: chosen.join(","),
          problem: `a ${facts.title} file holds one collection, and ${chosen.length} were asked for`,
          expected: `one of ${collectionIds.join(", ")}`
        })
      )
    : Result.succeed(chosen)
}
