import type { words } from "../figure-period.ts"
import type { Spoken } from "../language.ts"

/** How the first and the last period are called in Arabic. */
export const figurePeriod: Spoken<typeof words> = {
  to: (day) => `حتى ${day}`,
  from: (day) => `ابتداءً من ${day}`
}
