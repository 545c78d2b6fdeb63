import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { closeSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Refusal } from "./refusal.ts"

/** What a run works with: a folder of its own, and all that has to be ended or taken away after it. */
export interface Run {
  readonly folder: string
  readonly cleanup: AsyncDisposableStack
}

/** A program that runs until the comparison is over, with what it wrote. */
export interface Running {
  readonly name: string
  readonly pid: number
  readonly ended: () => boolean
  readonly log: () => string
}

/** How a program is started. */
export interface Start {
  readonly command: string
  readonly args: ReadonlyArray<string>
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** How it is asked to end; SIGTERM by default. */
  readonly stop?: () => void
}

/** Milliseconds that a program has to end by itself, and to answer after its start. */
const TO_END = 10_000
const TO_ANSWER = 60_000

/**
 * Starts a program; it ends with the run, by force where it does not by itself.
 *
 * Gotcha: MapServer's processes outlive the lighttpd that started them, so that each program leads a group of its own,
 * which ends with it.
 */
export const start = (run: Run, name: string, { command, args, env, cwd, stop }: Start): Running => {
  if (run.cleanup.disposed) throw new Refusal("the run is over")
  const file = join(run.folder, `${name}.log`)
  const log = openSync(file, "a")
  const child = spawn(command, [...args], {
    stdio: ["ignore", log, log],
    cwd: cwd ?? run.folder,
    detached: true,
    ...(env === undefined ? {} : { env })
  })
  closeSync(log)
  let failure: Error | undefined
  child.once("error", (error) => (failure = error))
  run.cleanup.defer(() => end(child, stop ?? (() => child.kill("SIGTERM"))))
  return {
    name,
    pid: child.pid ?? 0,
    ended: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    log: () => failure?.message ?? readFileSync(file, "utf8")
  }
}

/** Waits until an attempt succeeds. Throws a Refusal with the last line of the log when it does not in time. */
export const ready = async <A>(running: Running, attempt: () => Promise<A>): Promise<A> => {
  const until = performance.now() + TO_ANSWER
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (running.ended() || performance.now() > until) {
        const last = running.log().trim().split("\n").at(-1)
        throw new Refusal(
          `${running.name} ${running.ended() ? "ended" : "does not answer"}: ${last || String(error)}`,
          { cause: error }
        )
      }
      await wait(100)
    }
  }
}

/** An attempt that succeeds when an address answers well. */
export const answersAt = (url: string) => async (): Promise<void> => {
  const response = await fetch(url)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${text.slice(0, 300)}`)
}

const end = async (child: ChildProcess, stop: () => void): Promise<void> => {
  if (child.pid === undefined) return
  if (child.exitCode === null && child.signalCode === null) {
    const closed = once(child, "close")
    stop()
    const force = setTimeout(() => child.kill("SIGKILL"), TO_END)
    await closed
    clearTimeout(force)
  }
  try {
    process.kill(-child.pid, "SIGKILL")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}
