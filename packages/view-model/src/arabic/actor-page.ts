import type { words } from "../actor-page.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What is said of what a relation or a label rests on, in Arabic. */
export const actorPage: Spoken<typeof words> = {
  uncited: (reason) => `بلا استشهاد: ${isolated(reason)}`,
  title: (title) => `«${isolated(title)}»`
}
