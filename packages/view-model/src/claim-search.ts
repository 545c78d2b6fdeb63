import type { CaseIndex } from "@cordon/ledger/case-index"
import { subjectsOf } from "./claim-subject.ts"
import { comparable, comparableFolded } from "./search.ts"

/**
 * Finds the claims of a case that have every word of a text: in their id, paraphrase, title, note, speaker, original
 * source, publisher, or a name or spelling of a place they speak of.
 *
 * Shape: one byte for each claim of `index.inOrder`, 1 where it is found; undefined for a text without words.
 * Gotcha: a text that goes on from the one before looks only among what that one found.
 */
export type ClaimSearch = (text: string) => Uint8Array | undefined

const searches = new WeakMap<CaseIndex, ClaimSearch>()

/** The search over a case's claims. Its texts are made ready once, by the first search that has words. */
export const claimSearch = (index: CaseIndex): ClaimSearch => {
  const known = searches.get(index)
  if (known !== undefined) return known
  let ready: ReadonlyArray<string> | undefined
  let before: { readonly wanted: string; readonly found: Uint8Array } | undefined
  const search: ClaimSearch = (text) => {
    const wanted = comparable(text)
    if (wanted === "") return undefined
    if (before?.wanted === wanted) return before.found
    ready ??= claimTexts(index)
    const texts = ready
    const words = wanted.split(" ")
    const among = before !== undefined && wanted.startsWith(before.wanted) ? before.found : undefined
    const found = new Uint8Array(texts.length)
    for (let i = 0; i < texts.length; i += 1) {
      if (among !== undefined && among[i] === 0) continue
      const candidate = texts[i]!
      if (words.every((word) => candidate.includes(word))) found[i] = 1
    }
    before = { wanted, found }
    return found
  }
  searches.set(index, search)
  return search
}

const claimTexts = (index: CaseIndex): ReadonlyArray<string> => {
  const names = new Map<string, string>()
  const once = (key: string, words: () => ReadonlyArray<string>): string => {
    const known = names.get(key)
    if (known !== undefined) return known
    const text = comparable(words().join(" "))
    names.set(key, text)
    return text
  }
  const source = (id: string) =>
    once(`source ${id}`, () => {
      const found = index.sources.get(id as never)
      return found === undefined ? [id] : [found.name, ...Object.values(found.names ?? {}), id]
    })
  const place = (id: string) =>
    once(`place ${id}`, () => {
      const found = index.places.get(id as never)
      return found === undefined
        ? [id]
        : [found.name, ...Object.values(found.names), ...found.alternativeNames, found.pcode?.code ?? "", id]
    })
  return index.inOrder.map(({ claim, tokens }) => {
    const sources = new Set<string>([claim.speaker, claim.citation.publisher])
    if (claim.origin.kind === "repeats") sources.add(claim.origin.source)
    return [
      comparableFolded(tokens),
      ...[...sources].map(source),
      ...subjectsOf(claim).places.map(place)
    ].join("  ")
  })
}
