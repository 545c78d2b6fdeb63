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

/** Whether a thing has a name in a language besides its main name. */
export const hasNameIn = ({ names }: Named, language: string): boolean => names?.[language] !== undefined

/** The name of a thing in a language, else its main name. */
export const nameIn = ({ name, names }: Named, language: string): string => names?.[language] ?? name

/** Whether a thing says the text of a field again in a language. */
export const hasTextIn = <Field extends string>(
  { translations }: Translatable<Field, unknown>,
  field: Field,
  language: string
): boolean => translations?.[language]?.[field] !== undefined

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
