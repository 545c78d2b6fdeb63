import type { CaseIndex } from "@cordon/ledger/case-index"
import { joined } from "./format.ts"
import { vocabulary } from "./language.ts"
import { memberKeysShort } from "./member.ts"
import { sourceShortName } from "./names.ts"
import type { Account } from "./reasoning-answer.ts"

/** What is said of an account. */
export const words = vocabulary("view-model/account-words", {
  rejectsNothing: "rejects nothing",
  rejects: (parts: ReadonlyArray<string>) => `rejects ${parts.join(" and ")}`,
  someOf: (keys: string) => `some of ${keys}`,
  nobody: "nobody",
  heldOf: (source: string, held: number, all: number) => `${source} ${held} of ${all}`
})

/** What an account rejects, by keys: `rejects C078 and some of C024 C025`. */
export const rejectsWords = ({ rejects, varies }: Pick<Account, "rejects" | "varies">): string => {
  const parts = [
    ...(rejects.length === 0 ? [] : [memberKeysShort(rejects)]),
    ...(varies.length === 0 ? [] : [words.someOf(memberKeysShort(varies))])
  ]
  return parts.length === 0 ? words.rejectsNothing : words.rejects(parts)
}

/** Who stands behind an account, most claims held first: `UN 5 of 5, SOHR 3 of 4`. */
export const standingWords = ({ standing }: Pick<Account, "standing">, index: CaseIndex): string =>
  standing.length === 0
    ? words.nobody
    : joined(
        standing.map(({ source, held, rejected }) =>
          words.heldOf(sourceShortName(index, source), held, held + rejected)
        )
      )
