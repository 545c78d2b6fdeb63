import { CaseId } from "@cordon/domain/key"
import { type CollectionId, collectionIds } from "@cordon/interop/feature/case-feature"
import { Schema } from "effect"

/** Stands between case and collection; no case id can have it, and GIS clients take it as it is. */
const SEPARATOR = "."

/** A collection of a case. */
export interface CaseCollection {
  readonly caseId: CaseId
  readonly collection: CollectionId
}

/** The id of a collection in addresses, e.g. `east-aleppo-2016.claims`. */
export const collectionName = ({ caseId, collection }: CaseCollection): string =>
  `${caseId}${SEPARATOR}${collection}`

/** The ids of every collection of some cases. */
export const collectionNames = (cases: Iterable<CaseId>): ReadonlyArray<string> =>
  [...cases].flatMap((caseId) => collectionIds.map((collection) => collectionName({ caseId, collection })))

/** Takes the id of a collection apart; undefined when none can be called so. */
export const parseCollectionName = (name: string): CaseCollection | undefined => {
  const end = name.indexOf(SEPARATOR)
  const caseId = name.slice(0, end)
  const collection = collectionIds.find((known) => known === name.slice(end + SEPARATOR.length))
  return end === -1 || collection === undefined || !isCaseId(caseId) ? undefined : { caseId, collection }
}

const isCaseId = Schema.is(CaseId)
