import { answerSystem } from "@cordon/reasoning/system/answer"
import { layerHighs } from "@cordon/reasoning/system/highs-solver"
import { readSystem } from "@cordon/reasoning/system/read-system"
import type { SystemError, SystemProblem } from "@cordon/reasoning/system/system-errors"
import type { SystemAnswer, VariableBounds } from "@cordon/reasoning/system/system-schema"
import { Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { readFileSync } from "node:fs"
import { reasonOf } from "../data-store.ts"
import { type CommandFailed, couldNot, wrongData } from "../failure.ts"
import { say } from "../terminal-output.ts"
import { jsonFlag } from "./flags.ts"

/** `cordon reason`: answers a bare system of linear constraints; it reads no case and no data directory. */
export const reason = Command.make(
  "reason",
  {
    system: Flag.String("system").pipe(
      Flag.withDescription(
        'File with the system as JSON: {"variables":[{"id","min"?,"max"?}], "constraints":[{"id","terms":[{"var","coef"}],"low"?,"high"?,"hard"?}], "ask"?:[id], "limit"?}'
      )
    ),
    json: jsonFlag
  },
  Effect.fn(function* ({ system: path, json }) {
    const answer = yield* readJson(path).pipe(
      Effect.flatMap(readSystem),
      Effect.flatMap(answerSystem),
      Effect.provide(layerHighs()),
      Effect.mapError((error) => (error._tag === "CommandFailed" ? error : failed(path, error)))
    )
    if (json) return yield* say(JSON.stringify(answer))
    for (const line of linesOf(answer)) yield* say(line)
  })
).pipe(
  Command.withDescription(
    "Answer a bare system of constraints: what is feasible, bounds, conflicts, accounts"
  ),
  Command.withExamples([
    { command: "cordon reason --system system.json --json", description: "Answer a system for a program" }
  ])
)

const readJson = (path: string): Effect.Effect<unknown, CommandFailed> =>
  Effect.try({
    try: () => readFileSync(path, "utf8"),
    catch: (cause) => couldNot(`${path} cannot be read: ${reasonOf(cause)}`)
  }).pipe(
    Effect.flatMap((text) =>
      Effect.try({
        try: (): unknown => JSON.parse(text.replace(/^\uFEFF/, "")),
        catch: (cause) => wrongData(`${path} is not JSON: ${reasonOf(cause)}`)
      })
    )
  )

/** Problems shown at most; a file that is wrong throughout has thousands. */
const SHOWN = 20

const failed = (path: string, error: SystemError): CommandFailed => {
  switch (error._tag) {
    case "SystemMalformed": {
      const rest = error.problems.length - SHOWN
      return wrongData(
        [
          `${path} is not a system that can be answered:`,
          ...error.problems.slice(0, SHOWN).map(problemLine),
          ...(rest > 0 ? [`and ${rest} more`] : [])
        ].join("\n")
      )
    }
    case "HardContradiction":
      return wrongData(`${path}: ${error.message}`)
    default:
      return couldNot(error.message)
  }
}

const problemLine = ({ path, problem }: SystemProblem): string =>
  path === "" ? problem : `${path}: ${problem}`

const linesOf = ({
  feasible,
  bounds,
  conflicts,
  accounts,
  complete
}: SystemAnswer): ReadonlyArray<string> => [
  feasible ? "All constraints can hold together." : "The constraints cannot all hold together.",
  ...Object.entries(bounds).map(([id, interval]) => `  ${id}: ${intervalText(interval)}`),
  ...(Object.keys(bounds).length > 0 && !feasible ? ["  (under the hard constraints alone)"] : []),
  ...setLines("Conflicts (leave out any one, and the rest can hold)", conflicts),
  ...setLines("Accounts (as many as can hold together)", accounts),
  ...(complete ? [] : ["There are, or may be, more than listed."])
]

const intervalText = ({ low, high }: VariableBounds): string =>
  low === null && high === null
    ? "any number"
    : low === null
      ? `at most ${high}`
      : high === null
        ? `at least ${low}`
        : low === high
          ? String(low)
          : `${low} to ${high}`

const setLines = (title: string, sets: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> =>
  sets.length === 0 ? [] : [title, ...sets.map((set) => `  ${set.length === 0 ? "(none)" : set.join(", ")}`)]
