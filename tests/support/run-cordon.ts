import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkout } from "./case-folder.ts"

/** How a run of the command ended. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const main = join(checkout, "apps/cli/src/main.ts")

/** Starts the command without waiting for it. */
export const startCordon = (
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string>> = {}
): ChildProcess =>
  spawn(process.execPath, [main, ...args], {
    cwd: checkout,
    env: { ...process.env, CORDON_DATA: "", PORT: "", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"]
  })

/** Runs the command to its end. */
export const cordon = (args: ReadonlyArray<string>, env?: Readonly<Record<string, string>>): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = startCordon(args, env)
    let out = ""
    let err = ""
    child.stdout?.on("data", (text) => (out += String(text)))
    child.stderr?.on("data", (text) => (err += String(text)))
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, out, err }))
  })

/** A new empty directory; whoever asks for it removes it. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), "cordon-test-"))
