import { Language } from "@cordon/domain/language/spoken"
import { Schema } from "effect"
import { wordParameter } from "./parameter.ts"

/** The language of an answer that says something in sentences when the address names none. */
export const USUAL_LANGUAGE: Language = "en"

/** In which language an answer says its sentences: a parameter of every answer that has some of its own. */
export const languageQuery = {
  lang: Schema.optionalKey(
    wordParameter(Language.literals, {
      description:
        "Language of the sentences, and of names where the record has them in it; what is found is the same in each. `Content-Language` of the answer says which it is.",
      example: USUAL_LANGUAGE,
      standard: USUAL_LANGUAGE
    })
  )
}
