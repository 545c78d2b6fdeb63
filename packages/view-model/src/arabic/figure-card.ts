import type { words } from "../figure-card.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"
import { base, day, ofQuarters } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"

/** What the card of a figure says besides its numbers, in Arabic. */
export const figureCard: Spoken<typeof words> = {
  noClaim: "لا ادعاء",
  derived: (best, low, high) => `حسابنا الهندسي ${best} % (من ${low} إلى ${high})`,
  addedUp: (_rule, cells, party, on, squareKilometres) =>
    `مجموع ${countedInArabic(cells, ofQuarters)}: الأرض التي كانت بيد ${isolated(party)} في ${on} (${squareKilometres} كم²، والأحياء المتنازع عليها مقسومة بالتساوي) ولم تعد بيدها؛ ويترك المدى مفتوحاً ما هو متنازع عليه أو مختلف عليه.`,
  disputed: "مختلف عليه",
  bases: (count) => countedInArabic(count, base),
  disputedRatio: (ratio) => `مختلف عليه، ${ratio} إلى 1`,
  oneOrigin: "مصدر أصلي واحد",
  baseUnstated: "الأساس غير مذكور",
  stale: "قديم",
  staleDays: (days) => `قديم، ${countedInArabic(days, day)}`,
  short: {
    bases: "أسس",
    oneOrigin: "مصدر واحد",
    baseUnstated: "أساس؟"
  },
  undated: "بلا تاريخ",
  voice: (name, days) => `${isolated(name)} ${days}`,
  staleVoice: (voice) => `${voice} (قديم)`,
  moreStale: (count) => `و${count} أخرى قديمة`,
  to: (until) => `حتى ${until}`,
  on: (then) => `في ${then}`
}
