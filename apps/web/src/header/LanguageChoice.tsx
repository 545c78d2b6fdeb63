import type { Language } from "@cordon/domain/language/spoken"
import { spokenLanguage } from "@cordon/view-model/language"
import { For } from "solid-js"
import { changeLanguage, languageNames } from "../language/chosen-language.ts"

/** The other languages of the viewer, each by its own name and in its own script. */
export const LanguageChoice = () => (
  <For each={(Object.keys(languageNames) as ReadonlyArray<Language>).filter(isOther)}>
    {(language) => (
      <button type="button" class="language" lang={language} onClick={() => changeLanguage(language)}>
        {languageNames[language]}
      </button>
    )}
  </For>
)

const isOther = (language: Language): boolean => language !== spokenLanguage().language
