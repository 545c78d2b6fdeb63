import type { Language } from "@cordon/domain/language/spoken"
import { readQuery } from "@cordon/view-model/address"
import { speak, spokenLanguage } from "@cordon/view-model/language"

const KEY = "cordon.language"

/** The languages that the viewer speaks, each by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", ar: "العربية" }

/** The language that the address asks for, else the reader's last choice, else English. */
export const wantedLanguage = (): Language => {
  const named = readQuery(window.location.search).get("lang") ?? stored()
  return named === "ar" ? "ar" : "en"
}

/** Speaks the wanted language and marks the page with it. What English needs is there at once; others are fetched. */
export const speakWanted = async (): Promise<void> => {
  if (wantedLanguage() === "ar") {
    const [{ arabic }] = await Promise.all([
      import("../arabic/catalogue.ts"),
      import("../style/arabic-font.css")
    ])
    speak(arabic)
  }
  const { language, direction } = spokenLanguage()
  document.documentElement.lang = language
  document.documentElement.dir = direction
}

/** Remembers a choice and opens the same address in that language. */
export const changeLanguage = (language: Language): void => {
  try {
    window.localStorage.setItem(KEY, language)
  } catch {
    // A reader who forbids storage keeps the choice in the address.
  }
  const address = new URL(window.location.href)
  if (language === "en") address.searchParams.delete("lang")
  else address.searchParams.set("lang", language)
  window.location.assign(address)
}

/** A path of the viewer in the language that is spoken. */
export const spokenPath = (path: string): string => {
  const { language } = spokenLanguage()
  return language === "en" ? path : `${path}?lang=${language}`
}

const stored = (): string | undefined => {
  try {
    return window.localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}
