import type { CaseIndex } from "@cordon/ledger/case-index"
import type { AskedQuantity } from "./asked-quantity.ts"
import type { QuantityProblem } from "./case-errors.ts"

/**
 * What is wrong with a quantity in a case: ids that the case does not have, and a window that ends before it begins.
 */
export const quantityProblems = (asked: AskedQuantity, index: CaseIndex): ReadonlyArray<QuantityProblem> => {
  const problems: Array<QuantityProblem> = []
  const check = (
    field: QuantityProblem["field"],
    id: string | undefined,
    known: ReadonlyMap<string, unknown>,
    what: string
  ) => {
    if (id !== undefined && !known.has(id))
      problems.push({ field, found: id, expected: `the id of ${what} of this case` })
  }
  check("place", asked.place, index.places, "a place")
  if ("destination" in asked) check("destination", asked.destination, index.places, "a place")
  if ("group" in asked) check("group", asked.group, index.groups, "a group")
  if ("force" in asked) check("force", asked.force, index.actors, "an actor")
  if ("party" in asked) check("party", asked.party, index.actors, "an actor")
  if ("from" in asked && asked.to < asked.from)
    problems.push({ field: "to", found: asked.to, expected: `a day not before ${asked.from}` })
  return problems
}
