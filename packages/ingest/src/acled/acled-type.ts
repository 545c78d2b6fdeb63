import type { IncidentType } from "@cordon/domain/claim/proposition"

/**
 * The type of incident that ACLED's event type and sub-event type come to.
 *
 * Whatever is not in the table is `other`, and so is what ACLED puts in one drawer and we in two
 * (`Looting/property destruction`); its own words stay in the claim's coding.
 * Source: ACLED Codebook, table 2 (event types, sub-event types, disorder types); the older layouts have the event
 * types of version 8 and before.
 */
export const incidentTypeOf = (eventType: string, subEventType: string): IncidentType =>
  BY_SUB_EVENT[words(subEventType)] ?? BY_EVENT[words(eventType)] ?? "other"

const words = (type: string): string =>
  type
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim()

// The target of excessive force are peaceful protesters, whom ACLED itself counts as civilians targeted.
const BY_SUB_EVENT: { readonly [words: string]: IncidentType } = {
  "armed clash": "armedClash",
  "government regains territory": "armedClash",
  "non state actor overtakes territory": "armedClash",
  "air drone strike": "airStrike",
  "shelling artillery missile attack": "shelling",
  "chemical weapon": "chemicalAttack",
  "sexual violence": "attackOnCivilians",
  attack: "attackOnCivilians",
  "abduction forced disappearance": "abduction",
  "excessive force against protesters": "attackOnCivilians"
}

const BY_EVENT: { readonly [words: string]: IncidentType } = {
  battles: "armedClash",
  "battle no change of territory": "armedClash",
  "battle government regains territory": "armedClash",
  "battle non state actor overtakes territory": "armedClash",
  "violence against civilians": "attackOnCivilians"
}
