import type { NamesByLanguage } from "./translation.ts"

/** What has a main name, and may have names in further languages. */
export interface Named {
  readonly name: string
  readonly names?: NamesByLanguage
}

/** What has a text in the field, and may say it again in further languages. */
export type Translatable<Field extends string, Text> = { readonly [F in Field]?: Text } & {
  readonly translations?: Readonly<Record<string, { readonly [F in Field]?: NonNullable<Text> }>>
}

/** The name of a thing in a language, else its main name. */
export const nameIn = ({ name, names }: Named, language: string): string => names?.[language] ?? name

/**
 * The text that a thing has in a field, in a language; else in the main language of its record.
 *
 * Example: `textIn(tension, "why", "ar")`.
 */
export const textIn = <Field extends string, Thing extends Translatable<Field, Thing[Field]>>(
  thing: Thing,
  field: Field,
  language: string
): Thing[Field] => thing.translations?.[language]?.[field] ?? thing[field]
