import type { words } from "../figure-history.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** Why a claim of a figure is drawn hollow, and what geometry gives, in Arabic. */
export const figureHistory: Spoken<typeof words> = {
  repeated: "منقول، غير محتسب",
  stale: "قديم",
  superseded: "قيل غيره لاحقاً",
  groupOnly: (group) => `${isolated(group)} فقط`,
  derived: (best, low, high) => `${best}، من ${low} إلى ${high}`
}
