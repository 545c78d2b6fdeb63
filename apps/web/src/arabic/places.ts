import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../places/words.ts"

/** The table of places in Arabic. */
export const places: Spoken<typeof words> = {
  caption: "مَن يسيطر على ماذا، بحسب الادعاءات",
  place: "المكان",
  holder: "المسيطر",
  restsOn: "يستند إلى",
  othersSay: "آخرون يقولون",
  noClaim: "لا ادعاء",
  disputed: (holder) => `${holder}، مختلف عليه`,
  stale: (holder) => `${holder}، قديم`,
  and: (names) => names.join("، "),
  bases: {
    claims: "ادعاءات عنه",
    parts: "ادعاءات عن أجزاء منه",
    widerArea: "ادعاءات عن منطقة أوسع",
    beforeChange: "ما يقول تغيّر لاحق إنه كان عليه",
    baseline: "فرضية المحررين",
    inferred: "مستنتج من الأحياء المجاورة",
    none: "لا ادعاء"
  }
}
