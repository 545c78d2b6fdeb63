import { onCleanup } from "solid-js"

/**
 * Works once its owner has stood for a while, and breaks the work off when the owner ends.
 *
 * Unit: `rest` in milliseconds.
 */
export const onceRested = (rest: number, work: (signal: AbortSignal) => void): void => {
  let begun: AbortController | undefined
  const timer = window.setTimeout(() => {
    begun = new AbortController()
    work(begun.signal)
  }, rest)
  onCleanup(() => {
    window.clearTimeout(timer)
    begun?.abort()
  })
}
