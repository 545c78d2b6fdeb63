import { CaseId } from "@cordon/domain/key"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Option } from "effect"
import { Argument, Flag } from "effect/cli"
import { couldNot } from "../failure.ts"

/** `--data`: where the ledgers are kept. */
export const dataFlag = Flag.String("data").pipe(
  Flag.withDescription("Data directory; by default CORDON_DATA, else .cordon"),
  Flag.optional
)

/** `--json`: data instead of text. */
export const jsonFlag = Flag.Boolean("json").pipe(Flag.withDescription("Print JSON"), Flag.withDefault(false))

/** `--case`: which case, where the store has several. */
export const caseFlag = Flag.String("case").pipe(
  Flag.withDescription("Case id; may be left out when the data directory holds one case"),
  Flag.withSchema(CaseId),
  Flag.optional
)

/** A case id as an argument that may be left out. */
export const caseArgument = Argument.String("case").pipe(
  Argument.withDescription("Case id; may be left out when the data directory holds one case"),
  Argument.withSchema(CaseId),
  Argument.optional
)

/** The case that is meant: the one named, or the only one there is. */
export const chosenCase = Effect.fn("chosenCase")(function* (named: Option.Option<CaseId>) {
  const store = yield* LedgerStore
  const cases = (yield* store.cases()).map((known) => known.case)
  if (Option.isSome(named)) {
    if (cases.includes(named.value)) return named.value
    return yield* couldNot(
      `there is no case ${named.value} here; ${cases.length === 0 ? "the data directory is empty, so import one first" : `there is ${cases.join(", ")}`}`
    )
  }
  const [only] = cases
  if (only === undefined)
    return yield* couldNot(
      "the data directory is empty; import a case first, e.g. cordon import cases/east-aleppo-2016"
    )
  if (cases.length > 1) return yield* couldNot(`there are several cases, so name one: ${cases.join(", ")}`)
  return only
})
