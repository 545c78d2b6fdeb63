import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Result, Schema } from "effect"
import type { CaseRecord } from "./bundle.ts"
import { canonicalJson } from "./canonical.ts"

/** What a case folder would add to a ledger that may hold an earlier state of it. */
export interface ImportPlan {
  readonly bodies: ReadonlyArray<EntryBody>
  readonly added: number
  readonly superseded: number
  readonly retracted: number
  readonly unchanged: number
  /** Records left out because the ledger retracted or redacted them: such a key is retired (ADR-0005). */
  readonly retired: ReadonlyArray<string>
}

/**
 * The entries that bring a ledger up to a case folder: what is new is recorded, a claim that reads otherwise
 * is superseded, a claim that is gone is retracted, and what is the same is left alone, so that importing
 * twice adds nothing and an interrupted import can simply be started again.
 *
 * Shape: in the order of `bodies`; retractions last.
 * A claim that the ledger retracted or redacted is not brought back.
 * Gotcha: places, actors and sources that left the folder stay in the ledger; nothing refers to them any more.
 */
export const planImport = (current: CaseRecord | undefined, bodies: ReadonlyArray<EntryBody>): ImportPlan => {
  const known = new Map<string, string>()
  if (current !== undefined) for (const body of bodiesOf(current)) known.set(keyOf(body), textOf(body))
  const planned: Array<EntryBody> = []
  const seen = new Set<string>()
  const withheld = new Set([
    ...(current?.withdrawn ?? []).map(({ id }) => `claim ${id}`),
    ...(current?.redactions ?? []).flatMap(({ subject }) => subject ?? [])
  ])
  const retired: Array<string> = []
  let superseded = 0
  for (const body of bodies) {
    const key = keyOf(body)
    seen.add(key)
    if (withheld.has(key)) {
      retired.push(key)
      continue
    }
    const before = known.get(key)
    if (before === textOf(body)) continue
    if (before !== undefined && body.kind === "claim.recorded.v1") {
      planned.push({
        kind: "claim.superseded.v1",
        claim: body.claim,
        reason: "the case folder reads otherwise now"
      })
    } else planned.push(body)
    if (before !== undefined) superseded += 1
  }
  const gone = (current?.claims ?? []).filter(({ claim }) => !seen.has(`claim ${claim.id}`))
  for (const { claim } of gone) {
    planned.push({ kind: "claim.retracted.v1", claim: claim.id, reason: "no longer in the case folder" })
  }
  return {
    bodies: planned,
    added: planned.length - superseded - gone.length,
    superseded,
    retracted: gone.length,
    unchanged: bodies.length - retired.length - (planned.length - gone.length),
    retired
  }
}

const bodiesOf = (record: CaseRecord): ReadonlyArray<EntryBody> => [
  { kind: "case.described.v1", manifest: record.manifest },
  ...record.places.map((place): EntryBody => ({ kind: "place.recorded.v1", place })),
  ...record.actors.map((actor): EntryBody => ({ kind: "actor.recorded.v1", actor })),
  ...record.sources.map((source): EntryBody => ({ kind: "source.recorded.v1", source })),
  ...record.baselines.map((baseline): EntryBody => ({ kind: "baseline.recorded.v1", baseline })),
  ...record.claims.map(({ claim }): EntryBody => ({ kind: "claim.recorded.v1", claim })),
  ...record.assessments.map((assessment): EntryBody => ({ kind: "assessment.recorded.v1", assessment })),
  ...record.outcomes.map((outcome): EntryBody => ({ kind: "outcome.recorded.v1", outcome }))
]

const keyOf = (body: EntryBody): string => {
  switch (body.kind) {
    case "case.described.v1":
      return "case"
    case "place.recorded.v1":
      return `place ${body.place.id}`
    case "actor.recorded.v1":
      return `actor ${body.actor.id}`
    case "source.recorded.v1":
      return `source ${body.source.id}`
    case "baseline.recorded.v1":
      return `baseline ${body.baseline.place}`
    case "claim.recorded.v1":
    case "claim.superseded.v1":
      return `claim ${body.claim.id}`
    case "claim.retracted.v1":
      return `claim ${body.claim}`
    case "assessment.recorded.v1":
      return `assessment ${body.assessment.id}`
    case "outcome.recorded.v1":
      return `outcome ${body.outcome.id}`
    case "entry.redacted.v1":
      return `redaction ${body.target}`
  }
}

const encode = Schema.encodeSync(EntryBody)

const textOf = (body: EntryBody): string =>
  Result.getOrThrow(
    canonicalJson(
      encode(body.kind === "claim.superseded.v1" ? { kind: "claim.recorded.v1", claim: body.claim } : body)
    )
  )
