import type { Misdeed } from "../../record/misdeed.ts"
import type { Against } from "../speech.ts"

/** What a source says against its own side, in English. */
export const againstInterestWords = ({ side, deed }: Against): string =>
  `A source aligned with ${side} says that ${deedWords(side, deed)}.`

const deedWords = (side: string, deed: Against["deed"]): string => {
  switch (deed.kind) {
    case "lostGround":
      return `${side} lost ${deed.place}`
    case "lostShare":
      return `${side} lost a share of the ground`
    case "othersTookShare":
      return `others took a share of what ${side} held`
    case "harmedUnarmed":
      return `${side} harmed people who are no fighters`
    case "brokeRules":
      return `${side} ${MISDEEDS[deed.by]}`
    case "divided":
      return `actors on the side of ${side} fight each other`
  }
}

const MISDEEDS: Readonly<Record<Misdeed, string>> = {
  chemicalAttack: "used chemical weapons",
  attackOnMedicalFacility: "attacked a medical facility",
  attackOnAid: "attacked aid",
  attackOnCivilians: "attacked civilians",
  looting: "looted",
  abduction: "abducted people",
  preventionOfMovement: "kept people from leaving",
  forcedDisplacement: "displaced people by force"
}
