import { Effect, type Scope } from "effect"
import type { Budget } from "../system/budget.ts"
import type { LinearForm, LinearModel, LinearSolver, Optimum, Sense } from "../system/linear-solver.ts"
import { openExtremes } from "../system/extremes.ts"
import { openSession } from "../system/session.ts"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import { widenedModel, withoutNoise } from "../system/tolerance.ts"
import type { CaseModel, Form } from "./case-model.ts"
import type { LawKey } from "./laws.ts"
import type { Member, Terms } from "./model.ts"
import { openShare, type Share } from "./share-bounds.ts"
import { type Side, sidesOf } from "./to-system.ts"
import type { End } from "../words/quantity.ts"

/** An end of a topic's interval with what makes it. */
export interface TopicEnd {
  readonly value: number
  readonly members: ReadonlyArray<Member>
  readonly sides: ReadonlyArray<{ readonly member: Member; readonly side: Side }>
  readonly laws: ReadonlyArray<LawKey>
}

/** Asks how far topics go when some members hold. */
export interface TopicBounds {
  /** Undefined where nothing sets the end; also where the members cannot hold together. */
  readonly end: (
    topic: string,
    held: ReadonlyArray<Member>,
    end: End
  ) => Effect.Effect<TopicEnd | undefined, SolvingError>
  /** Nothing where the members hold together with all laws; else those of them that cannot. */
  readonly clash: (held: ReadonlyArray<Member>) => Effect.Effect<ReadonlyArray<Member>, SolvingError>
}

interface Row {
  readonly law?: LawKey
  readonly member?: Member
  readonly side?: Side
  readonly terms: Terms
  readonly low: number
  readonly high: number
}

/**
 * Opens a model, made for a day, to be asked for its topics.
 *
 * Unit: that of the topic; shares are in percent.
 * Gotcha: a share under members that hold together only within their leeway may be left open.
 */
export const openTopicBounds = (
  model: CaseModel,
  budget: Budget
): Effect.Effect<TopicBounds, SolverError, LinearSolver | Scope.Scope> =>
  Effect.gen(function* () {
    const columns = new Map([...model.variables.keys()].sort().map((id, i) => [id, i]))
    const { rows, ofMember } = rowsOf(model)
    const formOf = (terms: Terms): LinearForm => ({
      columns: [...terms.keys()].map((id) => columns.get(id)!),
      coefs: [...terms.values()]
    })
    const whole: LinearModel = {
      columns: [...columns.keys()].map((id) => ({ low: 0, high: model.variables.get(id) ?? Infinity })),
      rows: rows.map(({ terms, low, high }) => ({ ...formOf(terms), low, high }))
    }
    const context = yield* Effect.context<LinearSolver | Scope.Scope>()
    const extremes = yield* openExtremes(whole, budget)
    const withLeeway = yield* openSession(widenedModel(whole), budget)
    const shares = new Map<string, Effect.Effect<Share, SolverError>>()
    for (const [id, { form }] of model.topics)
      if (form.kind === "share")
        shares.set(
          id,
          yield* Effect.cached(Effect.provideContext(openShare(whole, formOf(form.per), budget), context))
        )
    const laws = model.laws.map((_, i) => i)
    const active = (held: ReadonlyArray<Member>) => [
      ...laws,
      ...held.flatMap((member) => ofMember.get(member) ?? []).sort((a, b) => a - b)
    ]
    const reach = (
      topic: string,
      form: Form,
      held: ReadonlyArray<Member>,
      sense: Sense
    ): Effect.Effect<Optimum, SolvingError> =>
      form.kind === "sum"
        ? extremes(active(held), formOf(form.terms), sense)
        : Effect.flatMap(shares.get(topic)!, (share) => share(active(held), formOf(form.of), sense))
    return {
      end: (topic, held, end) =>
        Effect.gen(function* () {
          const form = model.topics.get(topic)?.form
          if (form === undefined) return undefined
          const optimum = yield* reach(topic, form, held, end === "low" ? "least" : "greatest")
          if (optimum.kind !== "value") return undefined
          const value = withoutNoise(
            Math.abs(optimum.value) < 1e-3 ? 0 : Number(optimum.value.toPrecision(8))
          )
          const binding = optimum.hangsOn.flatMap((row) => rows[row] ?? [])
          const sides = binding.flatMap(({ member, side }) =>
            member === undefined || side === undefined ? [] : [{ member, side }]
          )
          if (isNatural(form, end, value) && (end === "low" || sides.length === 0)) return undefined
          return {
            value,
            sides,
            members: [...new Set(sides.map(({ member }) => member))],
            laws: [...new Set(binding.flatMap(({ law }) => law ?? []))].sort()
          }
        }),
      clash: (held) =>
        Effect.map(withLeeway.check(active(held)), (verdict) =>
          verdict.feasible ? [] : [...new Set(verdict.core.flatMap((row) => rows[row]?.member ?? []))]
        )
    }
  })

/** An end that everything of its sort has: nothing is less than 0, and no share more than all. */
const isNatural = (form: Form, end: End, value: number): boolean =>
  end === "low" ? value === 0 : form.kind === "share" && value >= 100

const rowsOf = (
  model: CaseModel
): { readonly rows: ReadonlyArray<Row>; readonly ofMember: ReadonlyMap<Member, ReadonlyArray<number>> } => {
  const rows: Array<Row> = model.laws.map(({ law, terms, low, high }) => ({
    law,
    terms,
    low: low ?? -Infinity,
    high: high ?? Infinity
  }))
  const ofMember = new Map<Member, Array<number>>()
  for (const member of model.members.values()) {
    const own: Array<number> = []
    ofMember.set(member, own)
    for (const side of sidesOf(member)) {
      own.push(rows.length)
      rows.push({
        member,
        side,
        terms: side.terms,
        low: side.low ?? -Infinity,
        high: side.high ?? Infinity
      })
    }
  }
  return { rows, ofMember }
}
