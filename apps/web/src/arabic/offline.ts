import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../offline/words.ts"

export const offline: Spoken<typeof words> = {
  offline: "لا يوجد اتصال. يستمر عمل الوضع والأرقام والادعاءات؛ أما التعارضات والروايات فتحتاج إلى الخادم.",
  kept: (when: string) => `لم يُجب الخادم. هذا هو السجل كما جُلب ${when}.`,
  keptSometime: "لم يُجب الخادم. هذا هو السجل كما جُلب سابقًا.",
  again: "اسأل مرة أخرى"
}
