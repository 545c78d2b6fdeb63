import { isPartOf } from "@cordon/domain/group/group"
import type { ActorId, GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"

/**
 * Whether a force's fighters in a place are the place's own. Where the case has a key figure for the strength of a force
 * in a place, that force is: its fighters are the fighters inside, and so are special groups of its party's forces.
 *
 * Source: ADR-0009, 5.
 */
export const forcesOwn = (
  { force, group }: { readonly force: ActorId; readonly group: GroupId },
  place: PlaceId,
  index: CaseIndex
): boolean =>
  index.bundle.record.manifest.figures.some(
    ({ measure }) =>
      measure.kind === "strength" &&
      measure.place === place &&
      (measure.force === force ||
        (index.partyOf(measure.force) === index.partyOf(force) &&
          measure.group !== group &&
          isPartOf(group, measure.group, index.groups)))
  )
