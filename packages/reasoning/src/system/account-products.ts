/**
 * The largest combinations of one choice from each list, largest first.
 *
 * Shape: each list holds sets in descending order of size; a combination is the list of the indices chosen.
 * Ties go to the earlier choices in the earlier lists.
 * Gotcha: at most `most` combinations are made; there are as many in all as the product of the lists' lengths.
 */
export const largestCombinations = (
  sizes: ReadonlyArray<ReadonlyArray<number>>,
  most: number
): ReadonlyArray<ReadonlyArray<number>> => {
  let combinations: ReadonlyArray<Combination> = [{ size: 0, choices: undefined }]
  for (const list of sizes) {
    const next: Array<Combination> = []
    for (const [i, combination] of combinations.entries()) {
      // Those with both indices lower are at least as large, so past this point `most` better ones are there already.
      for (let j = 0; j < list.length && (i + 1) * (j + 1) <= most; j++) {
        next.push({ size: combination.size + list[j]!, choices: { index: j, before: combination.choices } })
      }
    }
    combinations = next.sort((a, b) => b.size - a.size).slice(0, most)
  }
  return combinations.map(({ choices }) => indicesOf(choices))
}

interface Choice {
  readonly index: number
  readonly before: Choice | undefined
}

interface Combination {
  readonly size: number
  readonly choices: Choice | undefined
}

const indicesOf = (last: Choice | undefined): ReadonlyArray<number> => {
  const indices: Array<number> = []
  for (let choice = last; choice !== undefined; choice = choice.before) indices.push(choice.index)
  return indices.reverse()
}
