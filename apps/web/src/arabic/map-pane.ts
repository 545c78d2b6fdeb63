import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../map/pane-words.ts"

/** What stands around the map, in Arabic. */
export const mapPane: Spoken<typeof words> = {
  pane: "السيطرة على الأرض",
  map: "خريطة",
  table: "جدول",
  cannot: "لا يستطيع هذا المتصفح رسم الخريطة (لا يدعم WebGL 2). الجدول يحوي المضمون نفسه.",
  legend: "مفتاح الخريطة",
  names: "أب",
  contested: "متنازع عليه",
  disagree: "المصادر مختلفة",
  front: "خط الجبهة",
  accurate: (metres) => `، ± ${metres} م`,
  computed: "خلايا محسوبة من نقاط المراكز",
  known: "الحدود",
  editors: "محررو الحالة",
  credit: (what, source) => `${what}: ${source}.`,
  base: (credit) => `خريطة الأساس: ${credit === "" ? "لم يُذكر مصدرها" : credit}.`,
  outline: (metres) => `المحيط ± ${metres} م.`
}
