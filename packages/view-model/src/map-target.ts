import type { Claim } from "@cordon/domain/claim/claim"
import type { IncidentType } from "@cordon/domain/claim/proposition"

/** What is said to have been hit, in classes that a small icon can show. */
export type TargetClass =
  | "medical"
  | "aid"
  | "market"
  | "school"
  | "residential"
  | "vehicles"
  | "communications"
  | "armedGroup"
  | "civilians"
  | "other"

/** Words of a stated target that put it into a class; the first that is found counts. */
const BY_WORD: ReadonlyArray<readonly [RegExp, TargetClass]> = [
  [/\b(hospital|clinic|medical|ambulance|doctor|patient)/i, "medical"],
  [/\b(aid|relief|humanitarian|ration|food)/i, "aid"],
  [/\b(market|souk|bazaar|shop)/i, "market"],
  [/\b(school|university|kindergarten|pupil)/i, "school"],
  [/\b(residential|house|home|apartment|shelter)/i, "residential"],
  [/\b(bus|buses|convoy|vehicle|car|truck)/i, "vehicles"],
  [/\b(tower|relay|telephone|phone|internet|account|station)/i, "communications"],
  [/\b(headquarters|base|bases|position|barracks|offices)\b/i, "armedGroup"],
  [/\b(civilian|people|resident|famil|child|worker)/i, "civilians"]
]

const BY_TYPE: Readonly<Partial<Record<IncidentType, TargetClass>>> = {
  attackOnMedicalFacility: "medical",
  attackOnAid: "aid",
  attackOnCivilians: "civilians",
  forcedDisplacement: "civilians",
  abduction: "civilians",
  communicationsCut: "communications"
}

/**
 * The class of what a claim says was hit: by the type of incident where it names a target, else by the speaker's
 * words; people for casualties; `other` where neither tells.
 */
export const targetClass = ({ proposition }: Pick<Claim, "proposition">): TargetClass => {
  if (proposition.kind === "Casualties") return "civilians"
  if (proposition.kind !== "Incident") return "other"
  const byType = BY_TYPE[proposition.type]
  if (byType === "medical" || byType === "aid") return byType
  const { target } = proposition
  const byWord = target === undefined ? undefined : BY_WORD.find(([words]) => words.test(target))?.[1]
  return byWord ?? byType ?? "other"
}
