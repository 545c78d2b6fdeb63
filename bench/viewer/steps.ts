import type { PageLoad } from "./page-load.ts"

/** What steps of time cost the main thread. Unit: milliseconds of its own time, whatever else the machine does. */
export interface StepCost {
  /** A day for the first time, and one that was shown before. */
  readonly first: number
  readonly again: number
  /** A fixed piece of arithmetic on the same thread, to compare machines by. */
  readonly baseline: number
}

/** Steps in each direction. */
const STEPS = 100

/** Measures steps forth and back from the first day. */
export const stepCost = async ({ page, devtools }: PageLoad): Promise<StepCost> => {
  // Counts the thread's own time, so that a busy machine does not look like a slow viewer.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" })
  const script = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics")
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0)
  }
  const costOf = async (work: () => Promise<void>): Promise<number> => {
    const before = await script()
    await work()
    return (await script()) - before
  }
  const press = (key: string) => async () => {
    await page.evaluate(
      async ([pressed, times]) => {
        const handle = document.querySelector(".handle.at")
        for (let i = 0; i < times; i += 1) {
          handle?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }))
          await new Promise((resolve) => setTimeout(resolve, 0))
        }
      },
      [key, STEPS] as const
    )
    await page.waitForTimeout(300)
  }
  await page.locator(".handle.at").press("Home")
  await page.waitForTimeout(500)
  const first = await costOf(press("ArrowRight"))
  const again = await costOf(press("ArrowLeft"))
  const baseline = await page.evaluate(() => {
    const start = performance.now()
    let sum = 0
    for (let i = 1; i < 20_000_000; i += 1) sum += Math.sqrt(i)
    // The sum is used, so that the loop is not left out.
    return sum > 0 ? performance.now() - start : Number.NaN
  })
  return { first: first / STEPS, again: again / STEPS, baseline }
}

/** Memory of the page once what can be freed is. Unit: megabytes. */
export const heapOf = async ({ devtools }: PageLoad): Promise<number> => {
  await devtools.send("HeapProfiler.collectGarbage")
  const { usedSize } = await devtools.send("Runtime.getHeapUsage")
  return usedSize / 1e6
}

/** Steps up and down again and again. */
export const wander = async ({ page }: PageLoad, steps: number): Promise<void> => {
  await page.evaluate(async (times) => {
    const handle = document.querySelector(".handle.at")
    for (let i = 0; i < times; i += 1) {
      const key = Math.floor(i / 50) % 2 === 0 ? "ArrowRight" : "ArrowLeft"
      handle?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }, steps)
  await page.waitForTimeout(500)
}
