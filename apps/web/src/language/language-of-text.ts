/**
 * The language of a case that a text of its record is in: Arabic where it is written so and the case has Arabic, else
 * the case's first. What is no text counts as the first.
 */
export const languageOfText = (text: unknown, languages: ReadonlyArray<string>): string | undefined =>
  typeof text === "string" && languages.includes("ar") && isArabic(text) ? "ar" : languages[0]

/** Whether the first letter of a text is of the Arabic script. */
export const isArabic = (text: string): boolean => /^\P{Letter}*\p{Script=Arabic}/u.test(text)
