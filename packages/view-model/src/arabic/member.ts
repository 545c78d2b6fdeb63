import type { Spoken } from "../language.ts"
import type { words } from "../member.ts"

/** What is said of a member besides its key, in Arabic. */
export const member: Spoken<typeof words> = {
  aspect: (claim, aspect) => `${claim} (${aspect === "parts" ? "الأجزاء" : "المجموع"})`
}
