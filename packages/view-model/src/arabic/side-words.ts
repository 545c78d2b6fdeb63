import type { Spoken } from "../language.ts"
import type { words } from "../side-words.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What one side of a comparison asks, in Arabic. */
export const sideWords: Spoken<typeof words> = {
  side: (view, at, knownBy) => `${isolated(view)}، في ${at}، معلوم حتى ${knownBy}`
}
