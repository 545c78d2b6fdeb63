import type { ActorKind } from "@cordon/domain/actor/actor"
import type { IncidentType, MovementKind, Proposition } from "@cordon/domain/claim/proposition"
import type { PlaceKind } from "@cordon/domain/place/place"
import type { SourceKind } from "@cordon/domain/source/source"

type StatusOf<Kind extends "Agreement" | "Corridor"> = Extract<Proposition, { readonly kind: Kind }>["status"]

type Harm = Extract<Proposition, { readonly kind: "Casualties" }>["harm"]

/** Types of incidents and kinds of harm, in Arabic. */
export const incidents: Readonly<Record<IncidentType | Harm, string>> = {
  airStrike: "غارة جوية",
  shelling: "قصف",
  chemicalAttack: "هجوم كيميائي",
  attackOnMedicalFacility: "هجوم على منشأة طبية",
  attackOnAid: "هجوم على مساعدات",
  attackOnCivilians: "هجوم على مدنيين",
  armedClash: "اشتباك مسلح",
  looting: "نهب",
  abduction: "اختطاف",
  preventionOfMovement: "منع من التنقل",
  forcedDisplacement: "تهجير قسري",
  destructionOfProperty: "تدمير ممتلكات",
  communicationsCut: "قطع الاتصالات",
  supplyCut: "قطع الإمدادات",
  siegeBegins: "بدء حصار",
  rescue: "إنقاذ",
  other: "غير ذلك",
  killed: "قتلى",
  wounded: "جرحى",
  missing: "مفقودون",
  detained: "محتجزون"
}

/** Kinds of actors, places, sources, movements and incidents, and standings of agreements and corridors, in Arabic. */
export const kinds: Readonly<
  Record<
    | ActorKind
    | PlaceKind
    | SourceKind
    | MovementKind
    | IncidentType
    | Harm
    | StatusOf<"Agreement">
    | StatusOf<"Corridor">,
    string
  >
> = {
  state: "دولة",
  coalition: "تحالف",
  umbrellaTerm: "تسمية جامعة",
  armedForces: "قوات مسلحة",
  militaryUnit: "وحدة عسكرية",
  militia: "ميليشيا",
  armedGroup: "جماعة مسلحة",
  agency: "وكالة",
  internationalOrganisation: "منظمة دولية",
  humanitarianOrganisation: "منظمة إنسانية",
  rescueOrganisation: "منظمة إنقاذ",
  monitor: "جهة رصد",
  media: "وسيلة إعلام",
  official: "مسؤول",
  politicalParty: "حزب سياسي",
  agreement: "اتفاق",
  country: "بلد",
  region: "إقليم",
  governorate: "محافظة",
  city: "مدينة",
  town: "بلدة",
  village: "قرية",
  suburb: "ضاحية",
  neighbourhood: "حي",
  area: "منطقة",
  camp: "مخيم",
  district: "منطقة إدارية",
  facility: "منشأة",
  landmark: "معلم",
  militarySite: "موقع عسكري",
  crossing: "معبر",
  road: "طريق",
  hill: "تل",
  airport: "مطار",
  shelter: "مركز إيواء",
  newsAgency: "وكالة أنباء",
  newspaper: "صحيفة",
  broadcaster: "هيئة بث",
  stateMedia: "إعلام رسمي",
  blog: "مدونة",
  socialMedia: "وسائل تواصل اجتماعي",
  aggregator: "جامع أخبار",
  encyclopedia: "موسوعة",
  humanRightsOrganisation: "منظمة حقوق إنسان",
  researchOrganisation: "منظمة بحثية",
  government: "حكومة",
  military: "جهة عسكرية",
  activist: "ناشط",
  witness: "شاهد",
  advocacy: "جهة مناصرة",
  evacuation: "إجلاء",
  displacement: "نزوح",
  surrender: "تسليم النفس",
  return: "عودة",
  transfer: "نقل",
  release: "إفراج",
  arrival: "وصول",
  registration: "تسجيل",
  proposed: "مقترح",
  rejected: "مرفوض",
  agreed: "متفق عليه",
  inForce: "نافذ",
  suspended: "معلّق",
  withdrawn: "مسحوب",
  collapsed: "منهار",
  completed: "منفّذ",
  vetoed: "منقوض بالفيتو",
  planned: "مخطط له",
  open: "مفتوح",
  closed: "مغلق",
  underFire: "تحت النيران",
  ...incidents
}
