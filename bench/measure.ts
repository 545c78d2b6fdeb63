/** Times of one measured thing, in milliseconds. */
export interface Timing {
  readonly name: string
  readonly runs: number
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Runs work some times after a warm-up and keeps median, fastest and slowest. */
export const measure = async (
  name: string,
  runs: number,
  work: () => unknown,
  warmUp = 3
): Promise<Timing> => {
  for (let i = 0; i < warmUp; i++) await work()
  const times: Array<number> = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { name, runs, median: times[Math.floor(runs / 2)]!, low: times[0]!, high: times[runs - 1]! }
}

/** One line of a table of timings. */
export const row = ({ name, runs, median, low, high }: Timing): string =>
  `| ${name} | ${median.toFixed(2)} | ${low.toFixed(2)} | ${high.toFixed(2)} | ${runs} |`
