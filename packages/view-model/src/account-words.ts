import type { CaseIndex } from "@cordon/ledger/case-index"
import { memberKeysShort } from "./member.ts"
import { sourceShortName } from "./names.ts"
import type { Account } from "./reasoning-answer.ts"

/** What an account rejects, by keys: `rejects C078 and some of C024 C025`. */
export const rejectsWords = ({ rejects, varies }: Pick<Account, "rejects" | "varies">): string => {
  const parts = [
    ...(rejects.length === 0 ? [] : [memberKeysShort(rejects)]),
    ...(varies.length === 0 ? [] : [`some of ${memberKeysShort(varies)}`])
  ]
  return parts.length === 0 ? "rejects nothing" : `rejects ${parts.join(" and ")}`
}

/** Who stands behind an account, most claims held first: `UN 5 of 5, SOHR 3 of 4`. */
export const standingWords = ({ standing }: Pick<Account, "standing">, index: CaseIndex): string =>
  standing.length === 0
    ? "nobody"
    : standing
        .map(
          ({ source, held, rejected }) => `${sourceShortName(index, source)} ${held} of ${held + rejected}`
        )
        .join(", ")
