import { Schema } from "effect"

/**
 * Exit codes of the command.
 *
 * 0 done; 1 the data are wrong (a case folder with errors, a ledger that does not verify); 2 the command line
 * is wrong; 3 it could not be done (not found, cannot be read or written, port taken, server away). The terminal
 * UI ends with 128 and the signal's number when a signal ended it.
 */
export const ExitCode = { done: 0, wrongData: 1, wrongUsage: 2, couldNot: 3 } as const

/** Why a command ends without having done its work: one sentence for the person, and the exit code. */
export class CommandFailed extends Schema.TaggedError<CommandFailed>()("CommandFailed", {
  sentence: Schema.String,
  exitCode: Schema.Int
}) {
  override get message(): string {
    return this.sentence
  }
}

/** A failure whose data are wrong (exit code 1). */
export const wrongData = (sentence: string): CommandFailed => new CommandFailed({ sentence, exitCode: 1 })

/** A failure of something that could not be reached, read or written (exit code 3). */
export const couldNot = (sentence: string): CommandFailed => new CommandFailed({ sentence, exitCode: 3 })
