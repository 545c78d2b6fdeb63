import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { foldText } from "@cordon/ledger/case-index"
import type { SortKey } from "@cordon/protocol/cursor"
import type { ClaimOrder } from "@cordon/protocol/claim-endpoints"
import type { ProblemIssue } from "@cordon/protocol/problem"
import { Effect } from "effect"
import { type ApiFailure, malformed, unknownId } from "../failure.ts"
import { placesWithin, speaksOfActor, speaksOfPlace } from "./claim-match.ts"
import type { RouteRequest } from "./handler.ts"
import type { ListOrder } from "./paging.ts"

type ClaimsQuery = RouteRequest<"claims">["query"]
type Keeps = (claim: IndexedClaim) => boolean

/**
 * What the filters of the claims route keep.
 *
 * Errors: RequestMalformed for an id that the case does not have, with the nearest one that it does.
 */
export const claimFilter = (index: CaseIndex, query: ClaimsQuery): Effect.Effect<Keeps, ApiFailure> => {
  const issues = unknownIn(index, query)
  if (issues.length > 0) return Effect.fail(malformed(issues))
  const tests: Array<Keeps> = []
  const { kind, place, actor, speaker, publisher, witness, tension } = query
  if (kind !== undefined) tests.push(({ claim }) => kind.includes(claim.proposition.kind))
  if (place !== undefined) {
    const places = placesWithin(index, place)
    tests.push(({ claim }) => speaksOfPlace(claim, places))
  }
  if (actor !== undefined) tests.push(({ claim }) => speaksOfActor(claim, actor))
  if (speaker !== undefined) tests.push(({ claim }) => claim.speaker === speaker)
  if (publisher !== undefined) tests.push(({ claim }) => claim.citation.publisher === publisher)
  if (witness !== undefined) tests.push((claim) => claim.witness === witness)
  if (tension !== undefined) tests.push(({ claim }) => claim.tensions.includes(tension))
  tests.push(...timeTests(index, query), ...wordTests(query))
  return Effect.succeed((claim) => tests.every((test) => test(claim)))
}

/** Order of the list of claims by its name. */
export const claimOrder = (order: ClaimOrder): ListOrder<IndexedClaim> => {
  switch (order) {
    case "published":
      return { keyOf: publishedKey }
    case "-published":
      return { keyOf: publishedKey, descending: true }
    case "id":
      return { keyOf: ({ claim }) => [claim.id] }
    case "held":
      return { keyOf: ({ claim, beginsEarliest }) => [finite(beginsEarliest), claim.id] }
  }
}

const publishedKey = ({ claim, publishedBy }: IndexedClaim): SortKey => [finite(publishedBy), claim.id]

/** JSON has no infinity: what has no time sorts before, or after, every time. */
const finite = (instant: number): number =>
  Math.min(Math.max(instant, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)

const timeTests = ({ clock }: CaseIndex, query: ClaimsQuery): ReadonlyArray<Keeps> => {
  const tests: Array<Keeps> = []
  if (query.publishedFrom !== undefined) {
    const from = clock.startOfDay(query.publishedFrom)
    tests.push(({ publishedBy }) => publishedBy > from && Number.isFinite(publishedBy))
  }
  if (query.publishedTo !== undefined) {
    const to = clock.endOfDay(query.publishedTo)
    tests.push(({ publishedBy }) => publishedBy <= to)
  }
  if (query.heldOn !== undefined) {
    const [from, to] = [clock.startOfDay(query.heldOn), clock.endOfDay(query.heldOn)]
    tests.push(({ beginsEarliest, endsLatest }) => beginsEarliest < to && endsLatest > from)
  }
  return tests
}

const wordTests = ({ q }: ClaimsQuery): ReadonlyArray<Keeps> => {
  if (q === undefined) return []
  const words = foldText(q)
    .split(/\s+/)
    .filter((word) => word !== "")
  return [({ tokens }) => words.every((word) => tokens.includes(word))]
}

const unknownIn = (index: CaseIndex, query: ClaimsQuery): ReadonlyArray<ProblemIssue> => {
  const issues: Array<ProblemIssue> = []
  const check = (
    name: "place" | "actor" | "speaker" | "publisher" | "witness" | "tension",
    what: string,
    known: () => ReadonlySet<string>
  ) => {
    const found = query[name]
    if (found === undefined) return
    const ids = known()
    if (!ids.has(found)) issues.push(unknownId({ where: `query.${name}`, found, what, known: ids }))
  }
  check("place", "the id of a place of this case", () => new Set(index.places.keys()))
  check("actor", "the id of an actor of this case", () => new Set(index.actors.keys()))
  const sources = () => new Set(index.sources.keys())
  check("speaker", "the id of a source of this case", sources)
  check("publisher", "the id of a source of this case", sources)
  check("witness", "the id of a source of this case", sources)
  check(
    "tension",
    "a set of tensions of this case",
    () =>
      new Set([
        ...index.bundle.record.manifest.tensions.map(({ id }) => id),
        ...index.inOrder.flatMap(({ claim }) => claim.tensions)
      ])
  )
  return issues
}
