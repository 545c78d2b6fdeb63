import { Effect } from "effect"

/** Writes a line to standard output. */
export const say = (line: string): Effect.Effect<void> =>
  Effect.sync(() => void process.stdout.write(`${line}\n`))

/** Writes a line to standard error: progress and remarks, never data. */
export const remark = (line: string): Effect.Effect<void> =>
  Effect.sync(() => void process.stderr.write(`${line}\n`))

/** Writes a value as indented JSON to standard output. */
export const sayJson = (value: unknown): Effect.Effect<void> => say(JSON.stringify(value, undefined, 2))

/** A progress bar on standard error; silent when that is not a terminal. */
export interface Progress {
  /** Shows how much is done; `unit` says of what, behind the numbers. */
  readonly show: (done: number, total: number, unit?: string) => void
  readonly end: () => void
}

/** Opens a progress bar with a label. It redraws one line at most ten times a second's worth of steps. */
export const progress = (label: string): Progress => {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined }
  let last = -1
  return {
    show: (done, total, unit) => {
      const filled = total === 0 ? 24 : Math.round((24 * done) / total)
      if (filled === last && done !== total) return
      last = filled
      process.stderr.write(
        `\r${label} [${"█".repeat(filled)}${"·".repeat(24 - filled)}] ${done} of ${total}${unit === undefined ? "" : ` ${unit}`}`
      )
    },
    end: () => void process.stderr.write("\n")
  }
}
