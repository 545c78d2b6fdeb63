import type { Language } from "@cordon/domain/language/spoken"
import type { View } from "@cordon/ledger/visible"
import { type Names, namesOf } from "../case/names.ts"
import { arabic } from "./arabic/arabic.ts"
import { english } from "./english/english.ts"
import type { Speech } from "./speech.ts"

const SPEECHES: Readonly<Record<Language, (names: Names) => Speech>> = { en: english, ar: arabic }

/** What the reasoning says of a case under a view, in a language. */
export const speechOf = (view: View, language: Language): Speech =>
  SPEECHES[language](namesOf(view, language))
