import { Actor } from "@cordon/domain/actor/actor"
import { CaseManifest } from "@cordon/domain/case/manifest"
import { Claim, type ClaimEncoded } from "@cordon/domain/claim/claim"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Place } from "@cordon/domain/place/place"
import { Source } from "@cordon/domain/source/source"
import { bodyText } from "@cordon/ledger/chain"
import { Result, Schema } from "effect"
import { messageOf } from "../case-folder/problem.ts"
import { fieldFindings } from "../case-folder/schema-problem.ts"
import type { ActorEncoded, CellProblem, PlaceEncoded, SourceEncoded } from "./format.ts"

/** A record that an import writes, as plain JSON. */
export type PlainRecord =
  | { readonly kind: "case.described.v1"; readonly manifest: typeof CaseManifest.Encoded }
  | { readonly kind: "place.recorded.v1"; readonly place: PlaceEncoded }
  | { readonly kind: "actor.recorded.v1"; readonly actor: ActorEncoded }
  | { readonly kind: "source.recorded.v1"; readonly source: SourceEncoded }
  | { readonly kind: "claim.recorded.v1"; readonly claim: ClaimEncoded }
  | { readonly kind: "claim.superseded.v1"; readonly claim: ClaimEncoded; readonly reason: string }

/**
 * Canonical text of a body that a mapper guarantees: its keys already stand in order at every level.
 *
 * Gotcha: `JSON.stringify` writes strings and numbers as RFC 8785 does, for text without lone surrogates; what is
 * decoded from bytes has none.
 */
export const typedText = (record: PlainRecord): string => {
  switch (record.kind) {
    case "claim.recorded.v1":
      return JSON.stringify({ claim: record.claim, kind: record.kind })
    case "claim.superseded.v1":
      return JSON.stringify({ claim: record.claim, kind: record.kind, reason: record.reason })
    case "place.recorded.v1":
      return JSON.stringify({ kind: record.kind, place: record.place })
    case "actor.recorded.v1":
      return JSON.stringify({ actor: record.actor, kind: record.kind })
    case "source.recorded.v1":
      return JSON.stringify({ kind: record.kind, source: record.source })
    case "case.described.v1":
      return JSON.stringify({ kind: record.kind, manifest: record.manifest })
  }
}

/** Canonical text of a body that the schema has decoded. Errors: what the schema refuses, by field. */
export const checkedText = (record: PlainRecord): Result.Result<string, ReadonlyArray<CellProblem>> =>
  Result.flatMap(decoded(record), (body) =>
    Result.mapError(bodyText(body), (problem) => [{ field: "", found: "the record", reason: problem }])
  )

const decoded = (record: PlainRecord): Result.Result<EntryBody, ReadonlyArray<CellProblem>> => {
  const { kind } = record
  switch (kind) {
    case "claim.recorded.v1":
      return Result.map(decodeBy(Claim, "claim", record.claim), (claim) => ({ kind, claim }))
    case "claim.superseded.v1":
      return Result.map(decodeBy(Claim, "claim", record.claim), (claim) => ({
        kind,
        claim,
        reason: record.reason
      }))
    case "place.recorded.v1":
      return Result.map(decodeBy(Place, "place", record.place), (place) => ({ kind, place }))
    case "actor.recorded.v1":
      return Result.map(decodeBy(Actor, "actor", record.actor), (actor) => ({ kind, actor }))
    case "source.recorded.v1":
      return Result.map(decodeBy(Source, "source", record.source), (source) => ({ kind, source }))
    case "case.described.v1":
      return Result.map(decodeBy(CaseManifest, "manifest", record.manifest), (manifest) => ({
        kind,
        manifest
      }))
  }
}

const decodeBy = <S extends Schema.Decoder<unknown>>(
  schema: S,
  member: string,
  input: unknown
): Result.Result<S["Type"], ReadonlyArray<CellProblem>> => {
  const result = Schema.decodeUnknownResult(schema)(input, { errors: "all", onExcessProperty: "error" })
  return Result.isSuccess(result)
    ? Result.succeed(result.success)
    : Result.fail(
        fieldFindings(result.failure.issue, input, schema.ast).map((finding) => ({
          field: [member, ...finding.path].join("."),
          found: finding.found,
          reason: messageOf(finding)
        }))
      )
}

/** The key of a record that an import writes. */
export const plainKey = (record: PlainRecord): string => {
  switch (record.kind) {
    case "claim.recorded.v1":
    case "claim.superseded.v1":
      return `claim:${record.claim.id}`
    case "place.recorded.v1":
      return `place:${record.place.id}`
    case "actor.recorded.v1":
      return `actor:${record.actor.id}`
    case "source.recorded.v1":
      return `source:${record.source.id}`
    case "case.described.v1":
      return "case"
  }
}
