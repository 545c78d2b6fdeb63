import type { Language } from "@cordon/domain/language/spoken"

/** A thing said: a text, or one made from what it speaks of. */
export type Phrase = string | ((...parts: ReadonlyArray<never>) => string)

/** The phrases of one part of a screen, by name. */
export interface Vocabulary {
  readonly [name: string]: Phrase | Vocabulary
}

/** A vocabulary in any language: the same names, each with the same parts to speak of. */
export type Spoken<V> = V extends string
  ? string
  : V extends (...parts: infer P) => string
    ? (...parts: P) => string
    : { readonly [Name in keyof V]: Spoken<V[Name]> }

/** All vocabularies in one language. */
export interface Catalogue {
  readonly language: Language
  readonly direction: "ltr" | "rtl"
  /** By the name that the part registered its English under. */
  readonly parts: Readonly<Record<string, Vocabulary>>
}

const english: Catalogue = { language: "en", direction: "ltr", parts: {} }
const registered = new Map<string, { readonly english: Vocabulary; readonly spoken: Vocabulary }>()
let current: Catalogue = english

/**
 * Registers the English of one part of a screen, and gives it in the language that is spoken.
 *
 * Source: ADR-0015.
 * Gotcha: the object given back changes its language with `speak`; keep the object, not phrases taken out of it
 * while a module loads.
 */
export const vocabulary = <const V extends Vocabulary>(part: string, words: V): Spoken<V> => {
  const spoken = overlaid(words, current.parts[part] ?? {})
  registered.set(part, { english: words, spoken })
  return spoken as Spoken<V>
}

/** Speaks another language from here on, in every part registered before or after. Done once, before the first answer. */
export const speak = (catalogue: Catalogue): void => {
  current = catalogue
  for (const [part, { english: words, spoken }] of registered) {
    Object.assign(spoken, overlaid(words, catalogue.parts[part] ?? {}))
  }
}

/** Speaks English again: what a process begins with. */
export const speakEnglish = (): void => speak(english)

/**
 * Says something in English whatever language is spoken: a citation, which is a document of its own.
 *
 * Gotcha: what is said must be said at once; a promise would be kept in the reader's language again.
 */
export const inEnglish = <A>(say: () => A): A => {
  if (current === english) return say()
  const spoken = current
  speakEnglish()
  try {
    return say()
  } finally {
    speak(spoken)
  }
}

/** The language spoken, and the way it is written. */
export const spokenLanguage = (): Pick<Catalogue, "language" | "direction"> => current

/** The English of every part registered until now, by the name of the part. */
export const registeredEnglish = (): ReadonlyMap<string, Vocabulary> =>
  new Map([...registered].map(([part, { english: words }]) => [part, words]))

const overlaid = (words: Vocabulary, over: Vocabulary): Vocabulary =>
  Object.fromEntries(
    Object.entries(words).map(([name, phrase]) => {
      const other = over[name]
      return [
        name,
        typeof phrase === "object"
          ? overlaid(phrase, typeof other === "object" ? other : {})
          : (other ?? phrase)
      ]
    })
  )
