import type { PageName, words } from "../address-words.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What of an address could not be read, in Arabic. */
export const addressWords: Spoken<typeof words> = {
  notADay: (name, text, shown) =>
    `${isolated(name)}: «${isolated(text)}» ليس يوماً${shown === undefined ? "" : `؛ يُعرض ${shown}`}.`,
  atTheEnd: "ما هو معلوم في النهاية",
  outside: (at, from, to, shown) =>
    `${isolated("at")}: يقع ${at} خارج مدة الحالة، من ${from} إلى ${to}؛ يُعرض ${shown}.`,
  early: (from) => `${isolated("knownBy")}: تبدأ الحالة في ${from}؛ يُعرض ذلك اليوم.`,
  noView: (text) =>
    `${isolated("accordingTo")}: «${isolated(text)}» ليس منظوراً في هذه الحالة؛ يُعرض توافق المصادر.`,
  noSelection: (text) => `${isolated("select")}: «${isolated(text)}» لا يسمّي شيئاً يمكن تحديده؛ لم يُحدَّد شيء.`,
  unreadable: (text) =>
    `${isolated("compare")}: «${isolated(text)}» ليس يوماً ثم يوم معرفة ثم من تُحتسب ادعاءاته، بفواصل بينها؛ المقارنة بما هو معلوم في النهاية.`,
  comparedNoView: (text) =>
    `${isolated("compare")}: «${isolated(text)}» ليس منظوراً في هذه الحالة؛ المقارنة بما هو معلوم في النهاية.`,
  noValue: (name, text) => `${isolated(name)}: «${isolated(text)}» ليس مما تكون عليه الادعاءات هنا.`,
  noOrder: (text) => `${isolated("sort")}: لا ترتيب باسم «${isolated(text)}»؛ يُعرض الأحدث أولاً.`,
  noScreen: (text) => `${isolated("screen")}: لا شاشة باسم «${isolated(text)}»؛ يُعرض الوضع.`,
  noPage: (name, text) =>
    `${isolated(name)}: لا ${PAGES[name].one} «${isolated(text)}» في هذه الحالة؛ تُعرض قائمة ${PAGES[name].list}.`,
  noStory: (text) => `${isolated("story")}: لا قصة «${isolated(text)}» في هذه الحالة؛ يُعرض الوضع.`
}

const PAGES: Readonly<Record<PageName, { readonly one: string; readonly list: string }>> = {
  source: { one: "مصدر", list: "المصادر" },
  claim: { one: "ادعاء", list: "الادعاءات" },
  actor: { one: "جهة فاعلة", list: "الجهات الفاعلة" },
  place: { one: "مكان", list: "الأماكن" }
}
