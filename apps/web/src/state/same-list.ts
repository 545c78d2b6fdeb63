/** Whether two lists hold the same things in the same order. */
export const sameList = <T>(a: ReadonlyArray<T>, b: ReadonlyArray<T>): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
