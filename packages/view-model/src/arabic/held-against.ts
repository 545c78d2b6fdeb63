import type { words } from "../held-against.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What several sources count, in Arabic. */
export const heldAgainst: Spoken<typeof words> = {
  movement: (kind, group, from) => `${kind} من ${isolated(from)}: ${isolated(group)}`,
  movementAnywhere: (kind, group) => `${kind}: ${isolated(group)}`,
  population: (group, place) => `داخل ${isolated(place)}: ${isolated(group)}`,
  strength: (group, place) => `القوات في ${isolated(place)}: ${isolated(group)}`,
  casualties: (harm, group, place) => `${harm} في ${isolated(place)}: ${isolated(group)}`,
  reference: (speaker, amount, said) => `${isolated(speaker)}: ${amount}، قيل في ${said}`
}
