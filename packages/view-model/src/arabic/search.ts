import type { Spoken } from "../language.ts"
import type { words } from "../search.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"
import { kinds } from "./kind.ts"

/** What tells things found from others of the same name, in Arabic. */
export const search: Spoken<typeof words> = {
  kind: (kind) => (kinds as Readonly<Record<string, string>>)[kind] ?? kind,
  place: (kind, within) => `${kind}، ${isolated(within)}`,
  figure: "رقم",
  event: "حدث",
  actor: (kind) => `جهة فاعلة، ${kind}`,
  source: (kind) => `مصدر، ${kind}`,
  claim: (id, speaker) => `الادعاء ${isolated(id)}، ${isolated(speaker)}`
}
