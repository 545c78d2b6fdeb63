/**
 * The known word that is most like a mistyped one, if any is like it at all.
 *
 * Shape: a difference of letter case, `-`, `_` or space alone counts as none; otherwise at most one edit for
 * every three letters. The first known word wins a tie. A text of more than 80 letters is like none.
 * Gotcha: words that differ in their digits alone are never suggested: C182 is no likelier to be C181 than C183.
 */
export const suggestion = (typed: string, known: Iterable<string>): string | undefined => {
  if (typed.length > LONGEST) return undefined
  const plain = bare(typed)
  let best: string | undefined
  let least = Math.floor(typed.length / 3) + 1
  for (const word of known) {
    if (word === typed || differInDigits(word, typed)) continue
    const distance = bare(word) === plain ? 0 : editDistance(typed, word, least)
    if (distance < least) {
      best = word
      least = distance
    }
  }
  return best
}

/**
 * Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words.
 *
 * Shape: gives up with `limit` as soon as the answer cannot be lower.
 * Source: optimal string alignment; L. Boytsov, "Indexing methods for approximate dictionary searching",
 * ACM JEA 16 (2011), section 2.2.
 */
export const editDistance = (a: string, b: string, limit = Number.POSITIVE_INFINITY): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: Array<number> = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    if (Math.min(...row) >= limit) return limit
    before = above
    above = row
  }
  return above[b.length]!
}

/** A text longer than this is no slip of the pen; comparing it would only cost time. */
const LONGEST = 80

const differInDigits = (a: string, b: string): boolean => a.replace(/\d/g, "") === b.replace(/\d/g, "")

const bare = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, "")
