import { Schema } from "effect"

/** A language by its BCP 47 tag, e.g. `ar`. */
export const LanguageTag = Schema.String.check(
  Schema.isPattern(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { expected: "a BCP 47 language tag" })
)
