import { signed } from "@cordon/domain/language/arabic/isolated"
import { assumption, claim } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../conflicts/words.ts"
import { account, conflict, otherConflict } from "./nouns.ts"

/** The Arabic of the screen of conflicts. */
export const conflicts: Spoken<typeof words> = {
  title: "التعارضات",
  about: "أصغر مجموعات من الادعاءات والافتراضات لا يمكن أن تصح كلها معاً. ولا يُقال هنا أيها خاطئ.",
  list: "ما يُعرض في القائمة",
  parts: {
    conflicts: "لا يمكن أن تصح كلها",
    accounts: "الروايات المتسقة",
    notComparable: "غير قابلة للمقارنة",
    assumptions: "الافتراضات"
  },
  partOf: (part, count) => `${part} ${signed(count)}`,
  asked: {
    conflicts: "التعارضات",
    accounts: "الروايات المتسقة",
    notComparable: "ما لا يقبل المقارنة"
  },
  on: "عن",
  everything: "كل شيء",
  open: "التعارض المفتوح",
  openTitle: "لا يمكن أن تصح كلها",
  pick: "اختر رقم ادعاء لقراءته هنا.",
  none: "لم يُعثر على تعارض بين هذه الادعاءات.",
  ranOut: "انتهى الوقت المخصص لجواب واحد: هذا ما عُثر عليه حتى ذلك الحين.",
  more: (listed) => `توجد، أو قد توجد، تعارضات أكثر من المدرجة وعددها ${listed}.`,
  whole: (listed) =>
    `أُدرجت كل التعارضات الناتجة عن الادعاءات والقوانين وعددها ${listed}، الأصغر والأقوى سنداً أولاً.`,
  assumptions: (n) => countedInArabic(n, assumption),
  because: (differences) => `بسبب: ${differences}`,
  accountsNone: "لا رواية متسقة لأي رقم رئيسي ضمن هذا المنظور.",
  claims: (n) => countedInArabic(n, claim),
  oneAccount: "رواية واحدة: كل ما قيل عنه يمكن أن يصح معاً.",
  accounts: (accounts, undisputed) =>
    `${countedInArabic(accounts, account)}، الأقل رفضاً للشهود أولاً؛ وعدد الادعاءات والافتراضات غير المختلف عليها في كل منها: ${undisputed}.`,
  moreAccounts: "توجد، أو قد توجد، روايات أكثر من المدرجة.",
  fewer: "عرض أقل",
  all: (n) => `عرض الكل (${n})`,
  assumptionsNone: "لا يفترض محررو هذه الحالة شيئاً يربط الأرقام بعضها ببعض.",
  assumedBy: "يفترضه {by}: {reason}",
  inNone: "ليس في أي تعارض عُثر عليه",
  ifDoubted: (n) => `إذا شُكّك فيه زال مما عُثر عليه هنا ${countedInArabic(n, conflict)}:`,
  andMore: (n) => `و${countedInArabic(n, otherConflict)}`
}
