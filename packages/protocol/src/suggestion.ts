/**
 * The known word most like a mistyped one, or undefined when none is like it.
 *
 * Shape: letter case, `-`, `_` and space alone make no difference; otherwise at most one edit for every three
 * letters. The first known word wins a tie.
 */
export const nearest = (typed: string, known: Iterable<string>): string | undefined => {
  if (typed.length > LONGEST) return undefined
  const plain = bare(typed)
  let best: string | undefined
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const word of known) {
    const distance = bare(word) === plain ? 0 : editDistance(typed, word, least)
    if (distance < least) {
      best = word
      least = distance
    }
  }
  return best
}

/** Writes `; did you mean "…"?` where there is something to suggest, and nothing otherwise. */
export const didYouMean = (typed: string, known: Iterable<string>): string => {
  const word = nearest(typed, known)
  return word === undefined ? "" : `; did you mean ${JSON.stringify(word)}?`
}

/** A text longer than this is no slip of the pen; comparing it would only cost time. */
const LONGEST = 80

/** Source: Levenshtein distance, row by row; gives up with `limit` once the answer cannot be lower. */
const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    above = row
  }
  return above[b.length]!
}

const bare = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, "")
