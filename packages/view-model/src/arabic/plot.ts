import type { Spoken } from "../language.ts"
import type { words } from "../plot.ts"

/** How the numbers beside an axis are shortened in Arabic. */
export const plot: Spoken<typeof words> = {
  thousands: (number) => `${number} ألف`,
  millions: (number) => `${number} مليون`
}
