import { Schema } from "effect"

/** A language that Cordon speaks in its own voice, by its BCP 47 tag. */
export const Language = Schema.Literals(["en", "ar"]).annotate({
  identifier: "Language",
  description: "A language that Cordon speaks in its own voice"
})
export type Language = typeof Language.Type
