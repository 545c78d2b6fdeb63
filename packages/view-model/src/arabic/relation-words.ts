import type { Spoken } from "../language.ts"
import type { inverseRelationWords, relationWords as english } from "../relation-words.ts"

/** How the subject stands to the object, in Arabic between the two names. */
export const relationWords: Spoken<typeof english> = {
  partOf: "جزء من",
  memberOf: "عضو في",
  umbrellaOf: "مظلة تضم",
  alliedWith: "في تحالف مع",
  jointCommandWith: "في قيادة مشتركة مع",
  cooperatesWith: "في تعاون مع",
  worksWith: "في عمل مشترك مع",
  supportedBy: "بدعم من",
  formerlySupportedBy: "سابقاً بدعم من",
  supports: "في موقع الداعم لـ:",
  opposedTo: "في موقع المعارض لـ:",
  rivalOf: "في تنافس مع",
  fighting: "في قتال مع",
  tookGroundAlongside: "في سيطرة على الأرض جنباً إلى جنب مع",
  successorOf: "خَلَف لـ:",
  affiliateOf: "فرع لـ:",
  armedWingOf: "الجناح المسلح لـ:",
  sameNameAs: "بالاسم نفسه الذي تحمله",
  brokeredWith: "في وساطة مشتركة مع",
  addedConditionTo: "صاحب شرط أُضيف إلى",
  operatesIn: "ناشط في"
}

/** The same seen from the object, in Arabic. */
export const relationInverse: Spoken<typeof inverseRelationWords> = {
  partOf: "من أجزائه",
  memberOf: "من أعضائه",
  umbrellaOf: "تحت مظلة",
  alliedWith: "في تحالف مع",
  jointCommandWith: "في قيادة مشتركة مع",
  cooperatesWith: "في تعاون مع",
  worksWith: "في عمل مشترك مع",
  supportedBy: "في موقع الداعم لـ:",
  formerlySupportedBy: "سابقاً في موقع الداعم لـ:",
  supports: "بدعم من",
  opposedTo: "في مواجهة معارضة من",
  rivalOf: "في تنافس مع",
  fighting: "في قتال مع",
  tookGroundAlongside: "في سيطرة على الأرض جنباً إلى جنب مع",
  successorOf: "خَلَفه",
  affiliateOf: "من فروعه",
  armedWingOf: "جناحه المسلح",
  sameNameAs: "بالاسم نفسه الذي تحمله",
  brokeredWith: "في وساطة مشتركة مع",
  addedConditionTo: "أُضيف إليه شرط من",
  operatesIn: "من الناشطين فيه"
}
