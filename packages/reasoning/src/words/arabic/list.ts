import { isolated } from "@cordon/domain/language/arabic/isolated"

/** `أ وب`, `أ، وب، وج`: names and keys, each kept apart from the sentence where it has Latin letters. */
export const listWords = (items: ReadonlyArray<string>): string => {
  const said = items.map(isolated)
  return said.length < 3 ? said.join(" و") : said.join("، و")
}

/** Whole clauses one after the other: `أ، وب، وج`. */
export const clausesWords = (clauses: ReadonlyArray<string>): string => clauses.join("، و")
