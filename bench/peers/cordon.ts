import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { command, isCurrent } from "@cordon/cli/built-part"
import { ready, type Run, type Running, start } from "./running.ts"

/** Cordon at work. */
export interface Cordon {
  readonly url: string
  readonly pid: number
  /** Whether it runs from its bundle, as whoever installed it has it. */
  readonly bundled: boolean
}

/** Milliseconds that the bundle may take to be made. */
const TO_BUNDLE = 30_000

/** Serves a data directory. Where the command was not bundled from the sources as they are, it is first. */
export const startCordon = async (run: Run, data: string): Promise<Cordon> => {
  if (!isCurrent(command)) await bundled(run)
  const running = serve(run, "cordon", data)
  return { url: await urlOf(running), pid: running.pid, bundled: isCurrent(command) }
}

/** A server that was started from the sources bundles them for its next start. */
const bundled = async ({ folder }: Run): Promise<void> => {
  await using cleanup = new AsyncDisposableStack()
  await urlOf(serve({ folder, cleanup }, "bundling", join(folder, "nothing")))
  const until = performance.now() + TO_BUNDLE
  while (!isCurrent(command) && performance.now() < until) await wait(200)
}

const serve = (run: Run, name: string, data: string): Running =>
  start(run, name, {
    command: process.execPath,
    args: [launch, "serve", "--no-viewer", "--port", "0", "--data", data]
  })

const launch = join(import.meta.dirname, "../../apps/cli/src/launch.js")

const urlOf = (running: Running): Promise<string> =>
  ready(running, async () => {
    const found = /Cordon is at (\S+)/.exec(running.log())?.[1]
    if (found === undefined) throw new Error("it has not said where it is")
    return found
  })
