import { LedgerStore } from "@cordon/ledger/store"
import { VerificationReport } from "@cordon/ledger/verification"
import { reportOf, startVerification, verifyNext } from "@cordon/ledger/verify"
import { Effect, Option, Schema, Stream } from "effect"
import { Command } from "effect/cli"
import { dataDirectory, dataStore } from "../data-store.ts"
import { wrongData } from "../failure.ts"
import { say, sayJson } from "../terminal-output.ts"
import { caseArgument, chosenCase, dataFlag, jsonFlag } from "./flags.ts"

/** `cordon verify`: whether every entry of a case is there, unchanged and in order; else which is not. */
export const verify = Command.make(
  "verify",
  { case: caseArgument, data: dataFlag, json: jsonFlag },
  Effect.fn(function* (input) {
    const report = yield* Effect.gen(function* () {
      const store = yield* LedgerStore
      const caseId = yield* chosenCase(input.case)
      return reportOf(yield* Stream.runFold(store.read(caseId), () => startVerification(caseId), verifyNext))
    }).pipe(Effect.provide(dataStore(dataDirectory(Option.getOrUndefined(input.data)))))
    if (input.json) yield* sayJson(Schema.encodeSync(VerificationReport)(report))
    else {
      for (const problem of report.problems)
        yield* say(
          `entry ${problem.sequence}: ${problem.kind}, found ${problem.found}, expected ${problem.expected}`
        )
      yield* say(
        `${report.case}: ${report.entries} entries, ${report.problems.length === 0 ? "all verified" : `${report.problems.length} problems`}`
      )
      yield* say(`head ${report.head.sequence} ${report.head.hash}`)
    }
    if (report.problems.length > 0) return yield* wrongData("")
  })
).pipe(Command.withDescription("Verify a case's chain and name every changed, missing or reordered entry"))
