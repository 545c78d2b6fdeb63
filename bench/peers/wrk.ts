import { execFileSync } from "node:child_process"

/** What a load run gave. */
export interface Load {
  readonly requestsPerSecond: number
  readonly failures: number
}

/** Drives an address with one thread and four connections for some seconds. */
export const load = (url: string, seconds: number): Load => {
  const text = execFileSync("wrk", ["-t1", "-c4", `-d${seconds}s`, "--timeout", "30s", url], {
    encoding: "utf8"
  })
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0)
  return {
    requestsPerSecond: number(/Requests\/sec:\s+([\d.]+)/),
    failures: number(/Non-2xx or 3xx responses: (\d+)/) + number(/timeout (\d+)/)
  }
}

/** Median, lowest and highest requests a second of several runs. Fails when a request did. */
export const loads = (name: string, url: string, runs: number, seconds: number) => {
  load(url, 1)
  const found = Array.from({ length: runs }, () => load(url, seconds))
  const failures = found.reduce((sum, run) => sum + run.failures, 0)
  if (failures > 0) throw new Error(`${name}: ${failures} requests to ${url} failed`)
  const rates = found.map((run) => run.requestsPerSecond).sort((a, b) => a - b)
  return { name, median: rates[Math.floor(runs / 2)]!, low: rates[0]!, high: rates[runs - 1]! }
}
