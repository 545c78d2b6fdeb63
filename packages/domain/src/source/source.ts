import { Schema } from "effect"
import { ActorId, SourceId } from "../key.ts"
import { LanguageTag } from "../language/language-tag.ts"
import { optionalNames } from "../language/translation.ts"

/** What sort of speaker or publisher a source is. */
export const SourceKind = Schema.Literals([
  "newsAgency",
  "newspaper",
  "broadcaster",
  "stateMedia",
  "blog",
  "socialMedia",
  "aggregator",
  "encyclopedia",
  "monitor",
  "internationalOrganisation",
  "humanitarianOrganisation",
  "humanRightsOrganisation",
  "researchOrganisation",
  "government",
  "military",
  "armedGroup",
  "official",
  "activist",
  "witness",
  "advocacy"
]).annotate({ identifier: "SourceKind" })
export type SourceKind = typeof SourceKind.Type

/**
 * Whose side a source is on, as a judgement for modelling, never a verdict on a single claim.
 * `independent` is itself a judgement; `unknown` where none was made.
 */
export const Alignment = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("aligned"),
    with: ActorId.annotate({ description: "The party the source is aligned with" }),
    reason: Schema.NonEmptyString
  }),
  Schema.Struct({ kind: Schema.Literal("independent"), reason: Schema.optionalKey(Schema.NonEmptyString) }),
  Schema.Struct({ kind: Schema.Literal("unknown") })
]).annotate({ identifier: "Alignment", description: "Whose side a source is on, as an analyst's judgement" })
export type Alignment = typeof Alignment.Type

/**
 * Somebody who says, publishes or repeats. Private persons are described by role, never named.
 *
 * `partOf` names the source whose voice this one shares (a spokesman of an agency), so that an agency and
 * its spokesman are one origin, not two witnesses.
 */
export const Source = Schema.Struct({
  id: SourceId,
  name: Schema.NonEmptyString,
  names: optionalNames,
  kind: SourceKind,
  alignment: Alignment,
  partOf: Schema.optionalKey(SourceId),
  actor: Schema.optionalKey(ActorId.annotate({ description: "The actor whose voice this source is" })),
  language: Schema.optionalKey(LanguageTag),
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Source", description: "Somebody who says, publishes or repeats" })
export type Source = typeof Source.Type

/** The source at the head of the `partOf` chain: the voice that counts once. Cycles end the walk. */
export const voiceOf = (id: SourceId, sources: ReadonlyMap<SourceId, Source>): SourceId => {
  const seen = new Set<SourceId>()
  let current = id
  for (;;) {
    const parent = sources.get(current)?.partOf
    if (parent === undefined || seen.has(parent)) return current
    seen.add(current)
    current = parent
  }
}
