import type { Spoken } from "../language.ts"
import type { words } from "../source-list.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** Whose side a source is on, in Arabic. */
export const sourceList: Spoken<typeof words> = {
  alignedWith: (party) => `مصطفّ مع ${isolated(party)}`,
  independent: "مستقل",
  notJudged: "لم يُقدَّر اصطفافه"
}
