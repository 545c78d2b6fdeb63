import type { Spoken } from "../language.ts"
import type { words } from "../learned-outcome.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What is said of an outcome that became known, in Arabic. */
export const learnedOutcome: Spoken<typeof words> = {
  claim: (id) => `الادعاء ${isolated(id)}`,
  judged: (claim, by, from, reasons) =>
    `${claim} الحكم لـ ${isolated(by)}، معلوم منذ ${from}: ${isolated(reasons)}`
}
