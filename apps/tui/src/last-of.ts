/** A function that keeps its last answer as long as it is asked the same. */
export const lastOf = <Args extends ReadonlyArray<unknown>, T>(
  make: (...args: Args) => T
): ((...args: Args) => T) => {
  let kept: { readonly args: Args; readonly value: T } | undefined
  return (...args) => {
    if (kept === undefined || kept.args.some((arg, i) => arg !== args[i]))
      kept = { args, value: make(...args) }
    return kept.value
  }
}
