import { type Client, makeClient } from "@cordon/client/client"
import type { CaseId } from "@cordon/domain/key"
import { Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { pathToFileURL } from "node:url"
import { caseMeant, chosenApi } from "../ask-api.ts"
import { CommandFailed, couldNot } from "../failure.ts"
import { builtTerminal } from "../build-part.ts"
import { caseFlag, dataFlag } from "./flags.ts"

/** What the bundled terminal UI exports. */
interface TerminalModule {
  readonly runTerminal: (options: {
    readonly client: Client
    readonly caseId: CaseId
    readonly stdin: NodeJS.ReadStream
    readonly stdout: NodeJS.WriteStream
    readonly env: NodeJS.ProcessEnv
  }) => Promise<number>
}

/** `cordon tui`: the interactive terminal UI, over the data directory or a running Cordon. */
export const tui = Command.make(
  "tui",
  {
    case: caseFlag,
    url: Flag.String("url").pipe(
      Flag.withDescription("Show a running Cordon at this address instead of the data directory"),
      Flag.optional
    ),
    data: dataFlag
  },
  Effect.fn(function* (input) {
    if (!process.stdin.isTTY || !process.stdout.isTTY)
      return yield* couldNot("the terminal UI needs a terminal; use cordon situation for plain text")
    const bundle = yield* builtTerminal()
    yield* Effect.scoped(
      Effect.gen(function* () {
        const api = yield* chosenApi(input)
        const caseId = yield* caseMeant(api, input.case)
        const client = makeClient(api)
        const { runTerminal } = yield* Effect.promise(
          () => import(pathToFileURL(bundle).href) as Promise<TerminalModule>
        )
        const exitCode = yield* Effect.promise(() =>
          runTerminal({ client, caseId, stdin: process.stdin, stdout: process.stdout, env: process.env })
        )
        if (exitCode !== 0) return yield* new CommandFailed({ sentence: "", exitCode })
      })
    )
  })
).pipe(
  Command.withDescription("Open the interactive terminal UI"),
  Command.withExamples([
    { command: "cordon tui", description: "Explore the case in the data directory" },
    { command: "cordon tui --url http://127.0.0.1:4180", description: "Explore a running Cordon" }
  ])
)
