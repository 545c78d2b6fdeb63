import { Schema } from "effect"
import { LanguageTag } from "./language-tag.ts"

/**
 * What a thing is called in further languages.
 *
 * Shape: one name by BCP 47 tag, beside the main `name`.
 */
export const NamesByLanguage = Schema.Record(Schema.NonEmptyString, Schema.NonEmptyString).annotate({
  description: "Names by BCP 47 language tag"
})
export type NamesByLanguage = typeof NamesByLanguage.Type

const isTag = Schema.is(LanguageTag)

const byTag = () =>
  Schema.makeFilter(
    (byLanguage: Readonly<Record<string, unknown>>) =>
      Object.keys(byLanguage).flatMap((tag) =>
        isTag(tag)
          ? []
          : [{ path: [tag], issue: `${JSON.stringify(tag)} is no BCP 47 language tag, such as "ar"` }]
      ),
    { expected: "a BCP 47 language tag for each language" }
  )

/** The field `names` of a thing that need not have names in further languages. */
export const optionalNames = Schema.optionalKey(NamesByLanguage.check(byTag()))

/**
 * The field `translations` of a thing: its texts, other than its name, said again in further languages.
 *
 * Shape: by BCP 47 tag, the fields that are said in it, named as in the thing: `{ ar: { title: "…" } }`. A field that a
 * language leaves out is given in the main one.
 * Source: ADR-0015.
 */
export const optionalTranslations = <const Fields extends Readonly<Record<string, Schema.Top>>>(
  fields: Fields
) =>
  Schema.optionalKey(
    Schema.Record(Schema.NonEmptyString, Schema.Struct(optionalFields(fields)))
      .check(byTag())
      .annotate({ description: "Texts said again, by BCP 47 language tag and by field" })
  )

type OptionalFields<Fields extends Readonly<Record<string, Schema.Top>>> = {
  readonly [Name in keyof Fields]: Schema.optionalKey<Fields[Name]>
}

const optionalFields = <const Fields extends Readonly<Record<string, Schema.Top>>>(fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name, Schema.optionalKey(schema)])
  ) as OptionalFields<Fields>
