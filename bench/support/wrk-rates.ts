import { execFile } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { promisify } from "node:util"

/** Requests a second over some runs, and how much one answer weighs. */
export interface Rate {
  readonly name: string
  readonly median: number
  readonly low: number
  readonly high: number
  /** Bytes of an answer, headers included. */
  readonly bytes: number
  /** Time that the server's processes took for a request, in all runs together; 0 where nobody looks. Unit: milliseconds. */
  readonly processorMilliseconds: number
}

/** How hard to drive. */
export interface Drive {
  readonly runs: number
  readonly seconds: number
  readonly connections: number
  /** Processor time that the server has used so far, in seconds. */
  readonly processorSeconds?: () => number
}

const run = promisify(execFile)

/**
 * Drives a server with wrk: one thread, each request the next of the paths.
 *
 * Fails when wrk counts an answer that is not a 2xx or 3xx, or a time-out.
 */
export const rateOf = async (
  name: string,
  origin: string,
  paths: ReadonlyArray<string>,
  { runs, seconds, connections, processorSeconds }: Drive
): Promise<Rate> => {
  const folder = mkdtempSync(join(tmpdir(), "cordon-bench-"))
  const script = join(folder, "paths.lua")
  writeFileSync(
    script,
    `local paths = { ${paths.map((path) => JSON.stringify(path)).join(", ")} }
local turn = 0
request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
`
  )
  const drive = async (length: number) => {
    const { stdout } = await run("wrk", [
      "-t1",
      `-c${connections}`,
      `-d${length}s`,
      "--timeout",
      "30s",
      "-s",
      script,
      origin
    ])
    const failed = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(stdout)?.[0]
    if (failed !== undefined) throw new Error(`${name}: ${failed}`)
    const [, bytes = "0", unit = ""] = /requests in [^,]+, ([\d.]+)([KMGT]?)B read/.exec(stdout) ?? []
    const requests = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0)
    return {
      requests,
      rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
      bytes: (Number(bytes) * 1024 ** " KMGT".indexOf(unit === "" ? " " : unit)) / Math.max(requests, 1)
    }
  }
  try {
    await drive(1)
    const found: Array<Awaited<ReturnType<typeof drive>>> = []
    let used = 0
    for (let i = 0; i < runs; i++) {
      if (processorSeconds !== undefined) await rest(processorSeconds)
      used -= processorSeconds?.() ?? 0
      found.push(await drive(seconds))
      used += processorSeconds?.() ?? 0
    }
    const requests = found.reduce((sum, run) => sum + run.requests, 0)
    const processorMilliseconds = (1000 * used) / Math.max(requests, 1)
    found.sort((a, b) => a.rate - b.rate)
    const middle = found[Math.floor(runs / 2)]!
    return {
      name,
      median: middle.rate,
      low: found[0]!.rate,
      high: found.at(-1)!.rate,
      bytes: middle.bytes,
      processorMilliseconds
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits, not for ever, until a server has nothing left to do: slow ones go on with what wrk no longer waits for. */
const rest = async (processorSeconds: () => number): Promise<void> => {
  let before = Number.NEGATIVE_INFINITY
  for (let tries = 0; tries < 200; tries++) {
    const now = processorSeconds()
    if (now - before <= 0.02) return
    before = now
    await wait(200)
  }
}

/** One line of a table of rates. */
export const rateRow = ({ name, median, low, high, bytes }: Rate): string =>
  `| ${name} | ${median.toFixed(0)} | ${low.toFixed(0)} to ${high.toFixed(0)} | ${(bytes / 1024).toFixed(1)} |`
