import type { Contestant } from "./contestant.ts"
import { type Page, readPage } from "./pages.ts"
import { Refusal } from "./refusal.ts"

/** Addresses of the same answers, one list for each contestant, in the same order; a shorter one lacks the last. */
export type Addresses = ReadonlyMap<Contestant, ReadonlyArray<string>>

/**
 * Makes sure that every contestant answers each question with the features that the first one answers it with.
 *
 * Returns how many features an answer has, on average. Errors: a Refusal that names both addresses.
 * Gotcha: how many there are in all is compared for the first address only, since pygeoapi 0.16 subtracts the features
 * that it skips.
 */
export const requireAgreement = async (addresses: Addresses): Promise<number> => {
  const [[model, paths], ...others] = [...addresses] as [
    [Contestant, ReadonlyArray<string>],
    ...Array<[Contestant, ReadonlyArray<string>]>
  ]
  let features = 0
  for (const [i, path] of paths.entries()) {
    const url = model.origin + path
    const expected = await readPage(url)
    const ids = idsOf(model, expected)
    if (ids.size === 0) throw new Refusal(`${model.name} answers no features at ${url}`)
    features += ids.size
    for (const [other, otherPaths] of others) {
      const otherPath = otherPaths[i]
      if (otherPath === undefined) continue
      const otherUrl = other.origin + otherPath
      const page = await readPage(otherUrl)
      const found = idsOf(other, page)
      const strange = [...ids.symmetricDifference(found)]
      if (strange.length > 0 || page.features.length !== expected.features.length) {
        throw new Refusal(
          `${other.name} answers ${page.features.length} features at ${otherUrl}, ${model.name} ${expected.features.length} at ${url}; ${strange.length} are in one of them only, e.g. ${strange.slice(0, 3).join(", ")}`
        )
      }
      if (i === 0 && other.counts && page.numberMatched !== expected.numberMatched) {
        throw new Refusal(
          `${other.name} counts ${page.numberMatched} features in all at ${otherUrl}, ${model.name} ${expected.numberMatched} at ${url}`
        )
      }
    }
  }
  return features / paths.length
}

const idsOf = (contestant: Contestant, { features }: Page): Set<string> =>
  new Set(features.map(contestant.idOf))
