import type { Spoken } from "../language.ts"
import type { words } from "../names.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** How ground and views are named in Arabic. */
export const names: Spoken<typeof words> = {
  contested: (parties) => `متنازع عليه بين ${parties}`,
  besieged: (inside, by) => `${isolated(inside)}، تحت حصار ${isolated(by)}`,
  consensus: "توافق المصادر",
  assessed: "الادعاءات المُقيَّمة فقط",
  alignedWith: (party) => `المصادر المصطفّة مع ${isolated(party)}`,
  group: (name, id) => GROUPS[id] ?? name
}

/** The groups that every case has. */
const GROUPS: Readonly<Record<string, string>> = {
  people: "الأشخاص",
  civilians: "المدنيون",
  fighters: "المقاتلون",
  adults: "البالغون",
  children: "الأطفال",
  men: "الرجال",
  women: "النساء",
  patients: "المرضى والجرحى",
  "families-of-fighters": "أفراد عائلات المقاتلين",
  medics: "الكوادر الطبية",
  "aid-workers": "العاملون في الإغاثة"
}
