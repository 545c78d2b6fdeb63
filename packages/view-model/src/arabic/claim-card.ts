import type { words } from "../claim-card.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What a card says besides its claim, in Arabic. */
export const claimCard: Spoken<typeof words> = {
  attribution: {
    a: "الناشر والكلام ظاهران بوضوح",
    b: "اطُّلع عليه عبر نسخة أو ترجمة أو مقتطف، أو استُنتج تاريخه",
    c: "نسبته ضعيفة أو مستنتجة"
  },
  recorded: (instant, entry, version) =>
    `${isolated(instant)}، القيد ${entry}${version === undefined ? "" : `، النسخة ${version}`}`,
  repeats: (source, stance) => `نقلاً عن ${isolated(source)}${STANCES[stance]}`,
  denies: (source, stance) => `نفياً لما قاله ${isolated(source)}${STANCES[stance]}`
}

const STANCES = { agrees: "، مع الموافقة", neutral: "", disputes: "، مع الاعتراض عليه" } as const
