import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import type { RuleKind, RuleViolation } from "./append-rule.ts"
import { type BodyReference, type ReferenceKind, referencesOf } from "./body-reference.ts"
import {
  type ClaimStanding,
  claimStanding,
  isStandardGroup,
  knows,
  type LedgerIndex
} from "./ledger-index.ts"

/**
 * What keeps bodies from being appended after an index; nothing when they may be.
 *
 * A claim id is recorded once; only a claim that stands can be superseded or retracted, in the order given.
 * A body may refer to whatever the ledger or any of the other bodies record.
 * Places, actors, sources, baselines, assessments, outcomes and the manifest are replaced by recording them anew.
 */
export const checkDraft = (
  index: LedgerIndex,
  bodies: ReadonlyArray<EntryBody>
): ReadonlyArray<RuleViolation> => {
  const declared = declaredIn(bodies)
  const standing = new Map<string, ClaimStanding>()
  const standingOf = (id: string): ClaimStanding => standing.get(id) ?? claimStanding(index, id)
  return bodies.flatMap((body, position) => {
    const own = standingViolations(index, body, position, standingOf)
    const next = standingAfter(body)
    if (next !== undefined) standing.set(next.id, next.standing)
    return [...own, ...unknownReferences(index, declared, body, position)]
  })
}

interface Declared {
  readonly ids: ReadonlySet<string>
  readonly groups: ReadonlyArray<string> | undefined
}

const declaredIn = (bodies: ReadonlyArray<EntryBody>): Declared => {
  const ids = new Set<string>()
  let groups: ReadonlyArray<string> | undefined
  for (const body of bodies) {
    if (body.kind === "place.recorded.v1") ids.add(`place:${body.place.id}`)
    if (body.kind === "actor.recorded.v1") ids.add(`actor:${body.actor.id}`)
    if (body.kind === "source.recorded.v1") ids.add(`source:${body.source.id}`)
    if (body.kind === "claim.recorded.v1") ids.add(`claim:${body.claim.id}`)
    if (body.kind === "case.described.v1") groups = body.manifest.groups.map(({ id }) => id)
  }
  return { ids, groups }
}

const standingAfter = (
  body: EntryBody
): { readonly id: string; readonly standing: ClaimStanding } | undefined => {
  switch (body.kind) {
    case "claim.recorded.v1":
      return { id: body.claim.id, standing: "current" }
    case "claim.retracted.v1":
      return { id: body.claim, standing: "retracted" }
    default:
      return undefined
  }
}

const standingViolations = (
  index: LedgerIndex,
  body: EntryBody,
  position: number,
  standingOf: (id: string) => ClaimStanding
): ReadonlyArray<RuleViolation> => {
  switch (body.kind) {
    case "claim.recorded.v1":
      return standingOf(body.claim.id) === "unknown"
        ? []
        : [
            violation(
              "claimExists",
              position,
              body.claim.id,
              "claim.id",
              `claim ${body.claim.id} is already recorded`
            )
          ]
    case "claim.superseded.v1":
      return notCurrent(standingOf(body.claim.id), position, body.claim.id, "claim.id")
    case "claim.retracted.v1":
      return notCurrent(standingOf(body.claim), position, body.claim, "claim")
    case "case.described.v1":
      return [
        ...(body.manifest.id === index.case
          ? []
          : [
              violation(
                "caseForeign",
                position,
                body.manifest.id,
                "manifest.id",
                `the manifest describes ${body.manifest.id}, not ${index.case}`
              )
            ]),
        ...body.manifest.groups
          .filter(({ id }) => isStandardGroup(id))
          .map(({ id }) =>
            violation(
              "groupStandard",
              position,
              id,
              "manifest.groups.id",
              `group ${id} is standard and cannot be redefined`
            )
          )
      ]
    default:
      return []
  }
}

const notCurrent = (
  standing: ClaimStanding,
  position: number,
  id: string,
  field: string
): ReadonlyArray<RuleViolation> =>
  standing === "current"
    ? []
    : standing === "retracted"
      ? [violation("claimRetracted", position, id, field, `claim ${id} was retracted`)]
      : [violation("claimUnknown", position, id, field, `claim ${id} is not recorded`)]

const unknownReferences = (
  index: LedgerIndex,
  declared: Declared,
  body: EntryBody,
  position: number
): ReadonlyArray<RuleViolation> =>
  referencesOf(body)
    .filter((reference) => !isKnown(index, declared, reference))
    .map(({ kind, id, field }) =>
      violation(
        kind === "claim" ? "claimUnknown" : "referenceUnknown",
        position,
        id,
        field,
        `${kind} ${id} is not recorded`
      )
    )

const isKnown = (index: LedgerIndex, declared: Declared, { kind, id }: BodyReference): boolean =>
  kind === "group" && declared.groups !== undefined
    ? isStandardGroup(id) || declared.groups.includes(id)
    : declared.ids.has(keyOf(kind, id)) || knows(index, kind, id)

const keyOf = (kind: ReferenceKind, id: string): string => `${kind}:${id}`

const violation = (
  kind: RuleKind,
  position: number,
  id: string,
  field: string,
  problem: string
): RuleViolation => ({ kind, position, id, field, problem })
