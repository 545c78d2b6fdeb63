import type { words } from "../account-words.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What is said of an account, in Arabic. */
export const accountWords: Spoken<typeof words> = {
  rejectsNothing: "لا ترفض شيئاً",
  rejects: (parts) => `ترفض ${parts.map(isolated).join(" و")}`,
  someOf: (keys) => `بعضاً من ${isolated(keys)}`,
  nobody: "لا أحد",
  heldOf: (source, held, all) => `${isolated(source)} ${held} من ${all}`
}
