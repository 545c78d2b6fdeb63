import { isolated } from "@cordon/domain/language/arabic/isolated"
import type { Misdeed } from "../../record/misdeed.ts"
import type { Against } from "../speech.ts"

/** What a source says against its own side, in Arabic. */
export const againstInterestWords = ({ side, deed }: Against): string => {
  const own = isolated(side)
  return `مصدر مصطفّ مع ${own} يقول إن ${deedWords(own, deed)}.`
}

const deedWords = (side: string, deed: Against["deed"]): string => {
  switch (deed.kind) {
    case "lostGround":
      return `السيطرة على ${isolated(deed.place)} لم تعد بيد ${side}`
    case "lostShare":
      return `السيطرة على جزء من الأرض لم تعد بيد ${side}`
    case "othersTookShare":
      return `جهات أخرى أخذت جزءاً مما كان بيد ${side}`
    case "harmedUnarmed":
      return `أشخاصاً من غير المقاتلين أصابهم ضرر على يد ${side}`
    case "brokeRules":
      return `${MISDEEDS[deed.by]} وقع على يد ${side}`
    case "divided":
      return `جهات في صف ${side} يقاتل بعضها بعضاً`
  }
}

const MISDEEDS: Readonly<Record<Misdeed, string>> = {
  chemicalAttack: "هجوماً كيميائياً",
  attackOnMedicalFacility: "هجوماً على منشأة طبية",
  attackOnAid: "هجوماً على مساعدات",
  attackOnCivilians: "هجوماً على مدنيين",
  looting: "نهباً",
  abduction: "اختطافاً",
  preventionOfMovement: "منعاً للناس من المغادرة",
  forcedDisplacement: "تهجيراً قسرياً"
}
