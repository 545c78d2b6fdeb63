import type { Spoken } from "../language.ts"
import type { words } from "../learned-correction.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What was corrected, in Arabic. */
export const learnedCorrection: Spoken<typeof words> = {
  corrected: (claim, instant, version) =>
    `صُحّح الادعاء ${isolated(claim)} في السجل في ${isolated(instant)} (النسخة ${version}).`,
  withdrawn: (claim, instant, reason) =>
    `سُحب الادعاء ${isolated(claim)} من السجل في ${isolated(instant)}: ${isolated(reason)}`,
  revised: (figure, source, before, after) =>
    `${isolated(figure)}: كان الرقم بحسب ${isolated(source)} ${before}، ثم صار ${after}.`,
  gave: (amount, day) => `${amount} (${day})`
}
