/**
 * Orders two editions of a dataset: below 0 when `a` is the earlier, above 0 when it is the later.
 *
 * Shape: numbers between dots, compared one by one (`24.1` before `25.0.3`, `9` before `10`); `undefined` where one of
 * them is no such text, because then nobody can say.
 */
export const compareEditions = (a: string | undefined, b: string | undefined): number | undefined => {
  const left = numbersOf(a)
  const right = numbersOf(b)
  if (left === undefined || right === undefined) return undefined
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const numbersOf = (edition: string | undefined): ReadonlyArray<number> | undefined =>
  edition !== undefined && /^\d{1,9}(?:[.-]\d{1,9})*$/.test(edition)
    ? edition.split(/[.-]/).map(Number)
    : undefined
