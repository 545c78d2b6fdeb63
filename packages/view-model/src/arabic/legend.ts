import type { Spoken } from "../language.ts"
import type { words } from "../legend.ts"

/** What the legend explains, in Arabic. */
export const legend: Spoken<typeof words> = {
  contested: "أرض متنازع عليها",
  disagree: "المصادر غير متفقة",
  inferred: "مستنتج من الجوار",
  noClaim: "لا ادعاء",
  front: "خط الجبهة",
  frontApproximate: "خط الجبهة، تقريبي",
  edge: "حد المنطقة المرسومة",
  incident: "حادثة، وعدد الادعاءات",
  cells: "الأحياء المعروفة بنقطة مركزها تُرسم خلايا محسوبة.",
  cellsAccurate: (metres) =>
    `الأحياء المعروفة بنقطة مركزها تُرسم خلايا محسوبة؛ ودقة الخلايا والخط ± ${metres} م أو أكثر.`
}
