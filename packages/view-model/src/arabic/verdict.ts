import type { Spoken } from "../language.ts"
import type { shortVerdict, verdictWords } from "../verdict.ts"

/** How a claim turned out, in Arabic. */
export const verdict: Spoken<typeof verdictWords> = {
  borneOut: "ثبت",
  partly: "ثبت جزئياً",
  refuted: "دُحض",
  unresolvable: "لا يمكن حسمه"
}

/** The same for a narrow badge. */
export const verdictShort: Spoken<typeof shortVerdict> = { ...verdict, partly: "جزئياً" }
