#!/usr/bin/env node
import { NodeServices } from "@effect/platform-node"
import { enableCompileCache } from "node:module"
import { Cause, Effect, Exit, Option } from "effect"
import { CliError, Command } from "effect/cli"
import { CommandFailed, ExitCode } from "./failure.ts"
import { version } from "./version.ts"

enableCompileCache()
// Whoever reads the output may stop before its end, as `head` does; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit(ExitCode.done)
})

/** Every subcommand. Only the one that is called is loaded, so that each starts as fast as what it needs. */
const subcommands = [
  {
    name: "serve",
    summary: "Serve the viewer and the API",
    load: async () => (await import("./commands/serve.ts")).serve
  },
  {
    name: "tui",
    summary: "Open the interactive terminal UI",
    load: async () => (await import("./commands/tui.ts")).tui
  },
  {
    name: "check",
    summary: "Check a case folder and show every error, with file, line and field",
    load: async () => (await import("./commands/check.ts")).check
  },
  {
    name: "import",
    summary: "Import a case folder, a ledger file or other people's data into the data directory",
    load: async () => (await import("./commands/import.ts")).importCommand
  },
  {
    name: "export",
    summary: "Write a case as a file that other tools read, or its whole ledger",
    load: async () => (await import("./commands/export.ts")).exportCommand
  },
  {
    name: "situation",
    summary: "Show the situation at a date, as known by a date, according to somebody",
    load: async () => (await import("./commands/situation.ts")).situation
  },
  {
    name: "claims",
    summary: "List claims by kind, place, actor, speaker, publisher, dates or words",
    load: async () => (await import("./commands/claims.ts")).claims
  },
  {
    name: "conflicts",
    summary: "List the claims that cannot all be true, with the arithmetic",
    load: async () => (await import("./commands/conflicts.ts")).conflicts
  },
  {
    name: "accounts",
    summary: "Show the coherent accounts: claims that can hold together",
    load: async () => (await import("./commands/accounts.ts")).accounts
  },
  {
    name: "bounds",
    summary: "Show how low and how high a figure can be, and what that hangs on",
    load: async () => (await import("./commands/bounds.ts")).bounds
  },
  {
    name: "record",
    summary: "Show how a source's claims turned out, by topic",
    load: async () => (await import("./commands/record.ts")).record
  },
  {
    name: "reason",
    summary: "Answer a bare system of constraints: what is feasible, bounds, conflicts, accounts",
    load: async () => (await import("./commands/reason.ts")).reason
  },
  {
    name: "verify",
    summary: "Verify a case's chain and name every changed, missing or reordered entry",
    load: async () => (await import("./commands/verify.ts")).verify
  }
] as const

/** What all subcommands have in common: they fail with a sentence, and need nothing from outside. */
type Subcommand = Command.Command<string, object, object, CommandFailed, never>

const commandLine = Effect.fn("commandLine")(function* (called: string | undefined) {
  const commands = yield* Effect.forEach(subcommands, ({ name, summary, load }) =>
    name === called
      ? Effect.promise(load as () => Promise<unknown>).pipe(Effect.map((command) => command as Subcommand))
      : Effect.succeed(Command.make(name).pipe(Command.withDescription(summary)) as unknown as Subcommand)
  )
  return Command.make("cordon").pipe(
    Command.withDescription("The record of a siege or armed conflict as claims by somebody"),
    Command.withSubcommands(commands)
  )
})

/** Runs the command line and ends with its exit code; a person never sees a stack trace. */
const main = Effect.gen(function* () {
  const cordon = yield* commandLine(process.argv.slice(2).find((word) => !word.startsWith("-")))
  const exit = yield* Effect.exit(Command.run(cordon, { version }))
  if (Exit.isSuccess(exit)) return ExitCode.done
  const failure = Option.getOrUndefined(Cause.findErrorOption(exit.cause))
  if (failure instanceof CommandFailed) {
    if (failure.sentence !== "") process.stderr.write(`cordon: ${failure.sentence}\n`)
    return failure.exitCode
  }
  if (CliError.isCliError(failure))
    return failure._tag === "ShowHelp" && failure.errors.length === 0 ? ExitCode.done : ExitCode.wrongUsage
  if (Cause.hasInterruptsOnly(exit.cause)) return ExitCode.done
  const told: unknown = failure ?? Cause.squash(exit.cause)
  process.stderr.write(`cordon: ${told instanceof Error ? told.message : String(told)}\n`)
  return ExitCode.couldNot
})

const fiber = Effect.runFork(main.pipe(Effect.provide(NodeServices.layer)))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => fiber.interruptUnsafe())
}
fiber.addObserver((exit) => {
  process.exitCode = Exit.isSuccess(exit) ? exit.value : ExitCode.done
  // A slow reader of a pipe still has all of the output coming.
  process.stdout.write("", () =>
    process.stderr.write("", () => {
      setTimeout(() => process.exit(), 100).unref()
    })
  )
})
