import type { Proposition } from "@cordon/domain/claim/proposition"
import { natureOf } from "@cordon/domain/claim/proposition"
import type { IndexedClaim } from "@cordon/ledger/case-index"

/**
 * Whether two claims put a number on exactly the same thing: kind, group, place, counting, base and unit
 * alike, over the same window or at a shared time.
 *
 * Gotcha: a flow needs the same window to the millisecond, or one named event, since a total grows; a denied
 * number is nobody's figure.
 */
export const comparable = (left: IndexedClaim, right: IndexedClaim): boolean => {
  const [a, b] = [left.claim.proposition, right.claim.proposition]
  if (left.claim.modality === "denies" || right.claim.modality === "denies") return false
  if (measureKey(a) !== measureKey(b)) return false
  if ("event" in a && a.event !== undefined) return true
  return natureOf(a.kind) === "state"
    ? left.beginsEarliest < right.endsLatest && right.beginsEarliest < left.endsLatest
    : left.beginsEarliest === right.beginsEarliest && left.endsLatest === right.endsLatest
}

/** Text that is equal for equal words: a proposition without the wording of its amounts. */
export const wordsKey = (proposition: Proposition): string => keyWithout(proposition, ["form"])

/** Text that is equal for propositions that measure the same, whatever number they give and whom they blame. */
const measureKey = (proposition: Proposition): string => {
  const unit =
    proposition.kind !== "Statement" && "amount" in proposition ? (proposition.amount?.unit ?? "") : ""
  return `${unit} ${keyWithout(proposition, ["amount", "parts", "equipment", "perpetrators", "corridor"])}`
}

const keyWithout = (value: unknown, left: ReadonlyArray<string>): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([name]) => !left.includes(name))
            .sort(([a], [b]) => (a < b ? -1 : 1))
        )
      : inner
  )
