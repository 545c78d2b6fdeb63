import { standardGroups } from "@cordon/domain/group/group"
import type { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { HashMap, Option } from "effect"
import { type ReferenceKind, referencesOf } from "./body-reference.ts"
import { bodyOf, genesisHead, type LedgerEntry, type LedgerHead } from "./entry.ts"
import { type RecordKey, recordKeyOf } from "./record-key.ts"
import type { KnownRecords } from "./store.ts"

interface DeclaredGroups {
  readonly sequence: number
  readonly ids: ReadonlyArray<string>
}

/**
 * The ids that a case's ledger knows up to an entry: what the append rules need of it.
 *
 * It is a fold over the entries as they read now, so that two writers with the same head have the same index:
 * what a redacted entry had recorded is unknown again.
 */
export interface LedgerIndex {
  readonly case: CaseId
  readonly head: LedgerHead
  /** Which key each entry recorded, so that a redaction can take it back. */
  readonly recorded: HashMap.HashMap<number, RecordKey>
  /** How many entries stand behind a key such as `place:tariq_al_bab`. */
  readonly known: HashMap.HashMap<RecordKey, number>
  readonly groups: ReadonlyArray<DeclaredGroups>
}

/** Whether the ledger knows a claim, and whether it was retracted. */
export type ClaimStanding = "unknown" | "current" | "retracted"

/** The index of a ledger without entries. */
export const emptyIndex = (caseId: CaseId): LedgerIndex => ({
  case: caseId,
  head: genesisHead,
  recorded: HashMap.empty(),
  known: HashMap.empty(),
  groups: []
})

/** The keys that the append rules may ask for about these bodies. */
export const keysOfRules = (bodies: ReadonlyArray<EntryBody>): ReadonlyArray<RecordKey> => {
  const keys = new Set<RecordKey>(["case"])
  const claim = (id: string) => keys.add(`claim:${id}`).add(`retracted:${id}`)
  for (const body of bodies) {
    if (body.kind === "claim.recorded.v1" || body.kind === "claim.superseded.v1") claim(body.claim.id)
    if (body.kind === "claim.retracted.v1") claim(body.claim)
    for (const { kind, id } of referencesOf(body)) {
      if (kind === "claim") claim(id)
      else if (kind !== "group") keys.add(`${kind}:${id}`)
    }
  }
  return [...keys]
}

/** The index of what a store knows under `keysOfRules`; `groups` are those of the latest manifest. */
export const indexOfKnown = (
  caseId: CaseId,
  { head, records }: KnownRecords,
  groups: ReadonlyArray<string>
): LedgerIndex => ({
  case: caseId,
  head,
  recorded: HashMap.empty(),
  known: HashMap.fromIterable([...records].map(([key, { entries }]) => [key, entries] as const)),
  groups: [{ sequence: records.get("case")?.lastSequence ?? 0, ids: groups }]
})

/** Takes the next entry of the case into its index. */
export const indexEntry = (index: LedgerIndex, entry: LedgerEntry): LedgerIndex => {
  const next = { ...index, head: { sequence: entry.sequence, hash: entry.hash } }
  const body = bodyOf(entry)
  if (body === undefined) return next
  if (body.kind === "entry.redacted.v1") return withoutEntry(next, body.target)
  if (body.kind === "case.described.v1") {
    return {
      ...next,
      groups: [...next.groups, { sequence: entry.sequence, ids: body.manifest.groups.map(({ id }) => id) }]
    }
  }
  const key = recordKeyOf(body)
  if (key === undefined) return next
  return {
    ...next,
    recorded: HashMap.set(next.recorded, entry.sequence, key),
    known: HashMap.set(next.known, key, count(next, key) + 1)
  }
}

/** Whether the ledger knows an id. Groups are the standard ones and those of the latest manifest. */
export const knows = (index: LedgerIndex, kind: ReferenceKind, id: string): boolean =>
  kind === "group"
    ? isStandardGroup(id) || (index.groups.at(-1)?.ids.includes(id) ?? false)
    : kind === "claim"
      ? claimStanding(index, id) !== "unknown"
      : count(index, `${kind}:${id}`) > 0

/** Whether the ledger knows a claim, and whether it was retracted. */
export const claimStanding = (index: LedgerIndex, id: string): ClaimStanding =>
  count(index, `retracted:${id}`) > 0 ? "retracted" : count(index, `claim:${id}`) > 0 ? "current" : "unknown"

/** Whether every case has this group. */
export const isStandardGroup = (id: string): boolean => STANDARD_GROUPS.has(id)

const STANDARD_GROUPS: ReadonlySet<string> = new Set(standardGroups.map(({ id }) => id))

const count = (index: LedgerIndex, key: string): number =>
  Option.getOrElse(HashMap.get(index.known, key), () => 0)

const withoutEntry = (index: LedgerIndex, target: number): LedgerIndex => {
  const groups = index.groups.filter(({ sequence }) => sequence !== target)
  const key = HashMap.get(index.recorded, target)
  if (Option.isNone(key)) return { ...index, groups }
  return {
    ...index,
    groups,
    recorded: HashMap.remove(index.recorded, target),
    known: HashMap.set(index.known, key.value, count(index, key.value) - 1)
  }
}
