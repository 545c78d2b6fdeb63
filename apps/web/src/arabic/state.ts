import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../state/words.ts"

/** What is said of fetching, in Arabic. */
export const state: Spoken<typeof words> = {
  listOfCases: "قائمة الحالات",
  theCase: (title) => `الحالة ${title}: ادعاءاتها ومصادرها وأماكنها`,
  noList: "تعذّر تحميل قائمة الحالات.",
  noCase: "لا توجد حالة هنا بعد.",
  importOne: "استورد واحدة بالأمر “cordon import”، ثم أعد المحاولة.",
  notLoaded: (id) => `تعذّر تحميل الحالة ${id}.`,
  noSuchName: "لا يمكن أن تُسمّى حالة بهذا الاسم.",
  serverSays: (detail) => `يقول الخادم: ${detail}`,
  noAnswer: "لم يُجب الخادم.",
  unreadable: "أرسل الخادم ما لا يستطيع هذا العارض قراءته.",
  mistake: "وقع خطأ في العارض أثناء السؤال."
}
