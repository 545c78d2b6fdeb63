import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Account, AccountGroup, AccountsAnswer } from "@cordon/reasoning/case/account-schema"
import { counted } from "@cordon/view-model/format"
import { sourceShortName } from "@cordon/view-model/names"
import { Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { askAbout } from "../ask-about.ts"
import { queryFlags } from "./query-flags.ts"
import { headLines, memberKeys, NOT_COMPLETE, rangeText } from "./reasoning-text.ts"

/** `cordon accounts`: the coherent pictures on offer, with who stands behind each. */
export const accounts = Command.make(
  "accounts",
  {
    ...queryFlags,
    limit: Flag.Int("limit").pipe(
      Flag.withDescription("At most so many accounts; 50 by default, which is the most"),
      Flag.optional
    )
  },
  Effect.fn(function* (input) {
    const query = { limit: Option.getOrUndefined(Option.map(input.limit, String)) }
    yield* askAbout(input, "accounts", "/accounts", query, linesOf)
  })
).pipe(Command.withDescription("Show the coherent accounts: claims that can hold together"))

const linesOf = (answer: AccountsAnswer, index: CaseIndex): ReadonlyArray<string> => {
  const count = answer.groups.reduce((sum, group) => sum + group.accounts.length, 0)
  return [
    ...headLines(
      answer.controls,
      index,
      `${counted(count, "account")} in ${counted(answer.groups.length, "group")} of figures`
    ),
    ...answer.groups.flatMap((group) => ["", ...groupLines(group, index)]),
    ...(answer.complete ? [] : ["", NOT_COMPLETE])
  ]
}

const groupLines = (group: AccountGroup, index: CaseIndex): ReadonlyArray<string> => {
  const { figures } = index.bundle.record.manifest
  const names = group.figures.map((id) => figures.find((figure) => figure.id === id)?.name ?? id)
  return [
    `${names.join(", ")}: ${counted(group.claims, "claim")}, of which every account holds ${group.undisputed.length}`,
    ...group.accounts.flatMap((account, i) => accountLines(i + 1, account, index)),
    ...(group.more ? ["  and there are more"] : [])
  ]
}

const accountLines = (number: number, account: Account, index: CaseIndex): ReadonlyArray<string> => [
  `  ${number}. ${account.name}${account.alike > 1 ? ` (${account.alike} alike)` : ""}`,
  `     ${account.sentence}`,
  `     behind it: ${standingText(account, index)}`,
  `     rejects: ${memberKeys(account.rejects)}`,
  ...(account.varies.length === 0 ? [] : [`     rejects one or more of: ${memberKeys(account.varies)}`]),
  ...account.implies.map(({ name, unit, range }) => `     ${name}: ${rangeText(range, unit)}`)
]

const standingText = ({ standing }: Account, index: CaseIndex): string =>
  standing.length === 0
    ? "nobody"
    : standing
        .map(
          ({ source, held, rejected }) => `${sourceShortName(index, source)} ${held} of ${held + rejected}`
        )
        .join(", ")
