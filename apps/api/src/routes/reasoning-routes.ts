import type { ClaimId, FigureId } from "@cordon/domain/key"
import { dayOfView } from "@cordon/ledger/activity"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { makeView } from "@cordon/ledger/visible"
import type { ProblemIssue } from "@cordon/protocol/problem"
import { type QuantityQuery, readQuantity } from "@cordon/protocol/quantity-query"
import { USUAL_LANGUAGE } from "@cordon/protocol/language-query"
import { MAX_ACCOUNTS, MAX_CONFLICTS } from "@cordon/protocol/reasoning-endpoints"
import type { AskedQuantity } from "@cordon/reasoning/case/asked-quantity"
import { quantityProblems } from "@cordon/reasoning/case/check-quantity"
import { trackRecordOf } from "@cordon/reasoning/record/track-record"
import { Effect, Result } from "effect"
import { type ApiFailure, malformed, notFound, unknownId } from "../failure.ts"
import type { Reasoned, QuestionKind } from "../reasoning/question.ts"
import { type CaseHandlers, Passing } from "./handler.ts"
import { controlsFor } from "./view.ts"

export const reasoningRoutes: Pick<CaseHandlers, "conflicts" | "accounts" | "bounds" | "sourceRecord"> = {
  conflicts: Effect.fnUntraced(function* ({ key, mapped }, { query }, { reasoner }) {
    const index = yield* mapped
    yield* known(unknownFigure(index, query.figure))
    const controls = yield* controlsFor(index, query)
    const { figure, limit = MAX_CONFLICTS, lang: language = USUAL_LANGUAGE } = query
    const asked = { kind: "conflicts", controls, language, limit } as const
    return keptIfWhole(
      yield* reasoner.ask({ key, bundle: index.bundle }, figure === undefined ? asked : { ...asked, figure })
    )
  }),

  accounts: Effect.fnUntraced(function* ({ key, mapped }, { query }, { reasoner }) {
    const index = yield* mapped
    const controls = yield* controlsFor(index, query)
    const { limit = MAX_ACCOUNTS, lang: language = USUAL_LANGUAGE } = query
    return keptIfWhole(
      yield* reasoner.ask({ key, bundle: index.bundle }, { kind: "accounts", controls, language, limit })
    )
  }),

  bounds: Effect.fnUntraced(function* ({ key, mapped }, { query }, { reasoner }) {
    const index = yield* mapped
    const { figure, under, lang: language = USUAL_LANGUAGE } = query
    const controls = yield* controlsFor(index, query)
    const named = readQuantity(query, dayOfView(makeView(index, controls)))
    yield* known([
      ...unknownFigure(index, figure),
      ...unknownParts(index, query),
      ...Result.match(named, {
        onFailure: (issues) => issues,
        onSuccess: (asked) => unusableWindow(index, asked)
      }),
      ...unknownClaims(index, under ?? [])
    ])
    const asked = { kind: "bounds", controls, language, asked: Result.getOrThrow(named) } as const
    return keptIfWhole(
      yield* reasoner.ask({ key, bundle: index.bundle }, under === undefined ? asked : { ...asked, under })
    )
  }),

  sourceRecord: Effect.fnUntraced(function* ({ index }, { params, query }) {
    const record = trackRecordOf(
      index,
      yield* controlsFor(index, query),
      params.source,
      query.lang ?? USUAL_LANGUAGE
    )
    return (
      record ??
      (yield* notFound("NoSuchSource", {
        where: "path.source",
        found: params.source,
        what: "the id of a source of this case",
        known: index.sources.keys()
      }))
    )
  })
}

/** An answer that ran out of time is not kept: asked again, it may be whole. */
const keptIfWhole = <Kind extends QuestionKind>({ answer, cutShort }: Reasoned<Kind>) =>
  cutShort ? new Passing(answer) : answer

const known = (issues: ReadonlyArray<ProblemIssue>): Effect.Effect<void, ApiFailure> =>
  issues.length === 0 ? Effect.void : Effect.fail(malformed(issues))

const unknownFigure = (index: CaseIndex, figure: FigureId | undefined): ReadonlyArray<ProblemIssue> => {
  const ids = index.bundle.record.manifest.figures.map(({ id }) => id)
  return figure === undefined || ids.includes(figure)
    ? []
    : [
        unknownId({
          where: "query.figure",
          found: figure,
          what: "the id of a figure of this case",
          known: ids
        })
      ]
}

/** What the parts of a quantity name that the case does not have. */
const unknownParts = (index: CaseIndex, query: QuantityQuery): ReadonlyArray<ProblemIssue> => {
  const check = (field: "place" | "destination" | "group" | "force" | "party", what: string) => {
    const known: ReadonlyMap<string, unknown> =
      what === "a place" ? index.places : what === "a group" ? index.groups : index.actors
    const found = query[field]
    return found === undefined || known.has(found)
      ? []
      : [
          unknownId({
            where: `query.${field}`,
            found,
            what: `the id of ${what} of this case`,
            known: known.keys()
          })
        ]
  }
  return [
    ...check("place", "a place"),
    ...check("destination", "a place"),
    ...check("group", "a group"),
    ...check("force", "an actor"),
    ...check("party", "an actor")
  ]
}

/** A window that ends before it begins. */
const unusableWindow = (index: CaseIndex, asked: FigureId | AskedQuantity): ReadonlyArray<ProblemIssue> =>
  (typeof asked === "string" ? [] : quantityProblems(asked, index))
    .filter(({ field }) => field === "to")
    .map(({ found, expected }) => ({
      where: "query.to",
      found,
      expected,
      message: `found ${found}, expected ${expected}`
    }))

const unknownClaims = (index: CaseIndex, claims: ReadonlyArray<ClaimId>): ReadonlyArray<ProblemIssue> =>
  claims
    .filter((claim) => !index.claims.has(claim))
    .map((claim) =>
      unknownId({
        where: "query.under",
        found: claim,
        what: "the id of a claim of this case",
        known: index.claims.keys()
      })
    )
