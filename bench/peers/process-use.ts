import { readdirSync, readFileSync } from "node:fs"

/** Ticks of the clock a second in which Linux counts the time of a process; 100 on every machine it is built for. */
const TICKS = 100

interface Process {
  readonly pid: number
  readonly parent: number
  /** Time of the process itself and of those of its children that have ended. Unit: ticks. */
  readonly ticks: number
}

/** Processor time that some processes and all below them have used. Unit: seconds. */
export const processorSeconds = (roots: ReadonlyArray<number>): number => {
  const all = processes()
  const counted = new Set(roots)
  for (let before = -1; before !== counted.size; ) {
    before = counted.size
    for (const { pid, parent } of all) if (counted.has(parent)) counted.add(pid)
  }
  return all.reduce((sum, { pid, ticks }) => (counted.has(pid) ? sum + ticks : sum), 0) / TICKS
}

const processes = (): ReadonlyArray<Process> =>
  readdirSync("/proc").flatMap((name) => {
    const pid = Number(name)
    const stat = Number.isInteger(pid) ? statOf(pid) : undefined
    return stat === undefined ? [] : [stat]
  })

/**
 * Source: proc_pid_stat(5): after the name in brackets, field 4 is the parent, 14 to 17 are the times.
 */
const statOf = (pid: number): Process | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number)
    return { pid, parent: fields[1]!, ticks: fields[11]! + fields[12]! + fields[13]! + fields[14]! }
  } catch {
    return undefined
  }
}

/** Memory that a process holds now. Unit: GiB. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 2 ** 20
