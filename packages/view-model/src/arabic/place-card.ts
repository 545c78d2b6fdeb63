import type { Spoken } from "../language.ts"
import type { words } from "../place-card.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"
import { ofClaims, ofOrigins } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"

/** Who holds a place and what that rests on, in Arabic. */
export const placeCard: Spoken<typeof words> = {
  noClaim: "لا ادعاء",
  disputed: "مختلف عليه",
  inferred: "مستنتج من الجوار",
  premise: "بحسب فرضية المحررين",
  stale: "قديم",
  votes: (claims, origins) =>
    `${countedInArabic(claims, ofClaims)} من ${countedInArabic(origins, ofOrigins)}`,
  restsOn: (votes, about, since) => `يستند إلى ${votes} عن ${about}${since}.`,
  about: { claims: "المكان", parts: "المكان أو أجزاء منه", widerArea: "منطقة تضمه" },
  since: (day) => `، منذ ${day}`,
  beforeChange: "يستند إلى ما يقوله تغيّر لاحق عما كان عليه من قبل.",
  baseline: "يستند إلى فرضية المحررين؛ ولا ادعاء عنه بعد.",
  baselineOf: (day, reason) => `يستند إلى فرضية المحررين كما في ${day}: ${isolated(reason)}.`,
  fromNeighbours: "لا أحد يتحدث عنه؛ وأربعة على الأقل مما يجاوره، مما له ادعاءات، متفقة كلها.",
  none: "لا يُحتسب أي ادعاء عنه بحسب هذا المنظور.",
  dissent: (agreeing, others) => ` ${agreeing} % من الوزن متفق؛ وغيره يقول: ${others}.`,
  outdated: " لا تتحدث عنه إلا مشاهدات متقادمة.",
  changing: (claims) => ` قد يكون في طور التغيّر: ${claims}.`
}
