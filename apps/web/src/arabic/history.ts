import { claim } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../history/words.ts"

const claims = (count: number): string => countedInArabic(count, claim)

const STOCK = "رقم لمقدار في وقت معيّن. يُقارَن المثل بالمثل: المنطقة نفسها والفترة نفسها."
const TOTAL = "مجموع متراكم. يُقارَن المثل بالمثل: الفئة نفسها والمنطقة نفسها وبداية العد نفسها."

/** What the screen of a figure says, in Arabic. */
export const history: Spoken<typeof words> = {
  noFigures: "لا أرقام رئيسية في هذه الحالة.",
  figures: "الأرقام",
  numbers: "بالأعداد",
  inOrder: (measure) => `${measure} الصفوف بترتيب وقت القول.`,
  noClaim: "لا يوجد ادعاء عن هذا الرقم من هذا المنظور.",
  together: "ما يمكن أن يصح معاً",
  measure: (kind) =>
    kind === "areaShare"
      ? "حصة من أساس. يُقارَن المثل بالمثل: الأساس نفسه والفترة نفسها."
      : kind === "movement" || kind === "casualties"
        ? TOTAL
        : STOCK,
  foot: (count, speakers, periods) =>
    `${claims(count)} من ${countedInArabic(speakers, { one: "متحدث واحد", two: "متحدثَين", few: "متحدثين", many: "متحدثاً", other: "متحدث" })} في ${countedInArabic(periods, { one: "فترة واحدة", two: "فترتين", few: "فترات", many: "فترة" })}`,
  late: (count) => ` · نُشر لاحقاً ولم يُحتسب: ${claims(count)}`,
  caption: "{name}: كل ادعاء يقبله هذا المنظور، بحسب الفترة وبترتيب وقت القول",
  said: "قيل في",
  speaker: "المتحدث",
  number: "العدد المُدّعى",
  grade: "التقدير",
  claim: "الادعاء",
  derived: "مستنتج",
  ownGeometry: "حسابنا الهندسي",
  byRule: (figure, rule) => `${figure}. ${rule}`,
  rule: "قاعدة",
  bandsOf: (day) => `النطاقات هي ما تستلزمه روايات ${day}. اعرض ذلك التاريخ.`,
  date: "التاريخ",
  thisDate: "هذا التاريخ",
  laterCount: (number) => `إحصاء لاحق: ${number}`,
  clauses: (clauses) => clauses.join("؛ "),
  heldBy: (letter) => `تقول به الرواية ${letter} وحدها`,
  parts: (parts) => parts.join("، "),
  key: {
    label: "مفتاح الرسم",
    claim: "ادعاء، مع التقريب",
    open: "مفتوح من طرف",
    unlike: "ليس مقارنة مثل بمثل",
    later: "إحصاء لاحق",
    implied: "يستلزمه السجل",
    accounts: "الروايات",
    accountsAndOthers: "الروايات؛ والرمادي لتواريخ أخرى فقط"
  },
  accounts: {
    of: (day, parts) => `روايات ${day}: ${parts}`,
    imply: (letters, range) => `${letters.join("، ")} ${range}`,
    title: (day) => `الروايات المتسقة في ${day}`,
    asked: "الروايات",
    none: "لا تقول أي رواية شيئاً عن هذا الرقم في هذا اليوم.",
    others: (count) => `في قائمة التعارضات أيضاً ${count}. `,
    more: "توجد، أو قد توجد، روايات أكثر مما أُدرج."
  },
  conflicts: {
    asked: "التعارضات",
    none: "لم يُعثر على تعارض",
    noneFound: "ليس بين التعارضات التي عُثر عليها ما يمس هذا الرقم؛ وقد توجد تعارضات أخرى.",
    noneAtAll: "كل المقبول هنا يمكن أن يصح معاً في هذا الرقم، بقدر ما تبيّنه الادعاءات والقوانين.",
    smallest: "أصغر تعارض",
    more: (count) =>
      `${countedInArabic(count, { one: "تعارض آخر يمس", two: "تعارضان آخران يمسان", few: "تعارضات أخرى تمس", many: "تعارضاً آخر يمس" })} هذا الرقم`,
    others: "، وتوجد تعارضات أخرى لم تُدرج"
  },
  implied: {
    title: "يستلزمه السجل",
    label: (range) => `يستلزمه السجل: ${range}`,
    inEvery: "، في كل رواية عُثر عليها",
    why: "لماذا",
    whyLabel: "لماذا: ما يستلزمه وما يتوقف عليه",
    asked: "ما يستلزمه السجل",
    nothing: "لا شيء مما هو مقبول يضع حداً لهذا الرقم في هذا اليوم.",
    all: (day, range, whole) =>
      `كل ما هو مقبول عن ${day} يمكن أن يصح؛ وهو يستلزم معاً ${range}${whole ? "." : "، بقدر ما عُثر عليه."}`,
    apart: (day) => `ما هو مقبول عن ${day} لا يمكن أن يصح كله، وليس للروايات حد مشترك؛ فكل منها تستلزم حدها.`,
    accounts: (day, range, whole) =>
      `ما هو مقبول عن ${day} لا يمكن أن يصح كله. وأياً كانت الرواية المأخوذ بها فهي تستلزم ${range}${whole ? "." : "؛ وقد توجد روايات لم يُعثر عليها."}`,
    chosen: (day, range) => `الادعاءات المختارة تستلزم ${range} في ${day}.`,
    unsettled: (day, range) =>
      `لم يُحسم في الوقت المتاح إن كان كل ما هو مقبول عن ${day} يمكن أن يصح؛ والادعاءات التي تبيّن أنها تصح معاً تستلزم ${range}.`,
    notBelow: (number) => `لا يقل عن ${number}، بحسب`,
    notAbove: (number) => `لا يزيد على ${number}، بحسب`,
    onNone: "لا يتوقف على ادعاء أو افتراض واحد: فغيره يستلزم الأمر نفسه.",
    hangsOn: "يتوقف على",
    without: "؛ ومن دونه ",
    doubted: "؛ وإن شُكّ فيه، "
  },
  fewer: "اعرض أقل",
  showAll: (count) => `اعرض الكل وعدده ${count}`,
  later: {
    title: "ما تسمح به الإحصاءات اللاحقة",
    outcome: "نتيجة",
    none: (day) => `لم يكن أي إحصاء لاحق لهذا الرقم معلوماً حتى ${day}.`,
    held: (amount, verdict) => ` ${amount}: ${verdict} `,
    allow: (letters) =>
      letters.length === 1 ? `الرواية ${letters[0]} تسمح بذلك.` : `الروايات ${letters.join("، ")} تسمح بذلك.`,
    exclude: (letters) =>
      letters.length === 1
        ? `الرواية ${letters[0]} لا تسمح به.`
        : `الروايات ${letters.join("، ")} لا تسمح به.`
  },
  named: "مذكور غير محتسب",
  otherDates: {
    title: "روايات تواريخ أخرى",
    keeps: "تحتفظ الرواية بحرفها",
    asked: "روايات التواريخ الأخرى",
    nothing: "لا تقول شيئاً عن هذا الرقم",
    notDrawn: (count) =>
      `${countedInArabic(count, { one: "رواية أخرى", two: "روايتان أخريان", few: "روايات أخرى", many: "رواية أخرى" })} غير مرسومة`
  }
}
