import { Effect, type Scope } from "effect"
import type { Budget } from "../system/budget.ts"
import {
  type LinearForm,
  type LinearModel,
  type LinearSession,
  LinearSolver
} from "../system/linear-solver.ts"
import { openSession } from "../system/session.ts"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import { withoutNoise } from "../system/tolerance.ts"
import type { CaseModel } from "./case-model.ts"
import type { LawKey } from "./laws.ts"
import type { Member, Terms } from "./model.ts"
import { type Side, sidesOf } from "./to-system.ts"
import type { End } from "../words/quantity.ts"

/** A condition of a member that takes part in a conflict, and the end of it that does. */
export interface Part {
  readonly side: Side
  readonly end: End
}

/** What of a member takes part in a conflict, and how far the first of it would have to give. */
export interface Binding {
  readonly member: Member
  readonly parts: ReadonlyArray<Part>
  /** The part that is asked to give, all others of the conflict kept. */
  readonly giving: Part
  /** Value of its sum nearest to its bound that all others allow. */
  readonly reach: number
  /** For a ratio: the number it would have to be. */
  readonly ratio?: number
}

/** Why members cannot all hold: what binds of each, and the laws between them. */
export interface Explanation {
  readonly bindings: ReadonlyArray<Binding>
  readonly laws: ReadonlyArray<LawKey>
}

/** Explains conflicts of one model. */
export interface Explainer {
  readonly explain: (members: ReadonlyArray<Member>) => Effect.Effect<Explanation, SolvingError>
}

interface ProofRow {
  readonly terms: Terms
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly law?: LawKey
  readonly side?: Side
  readonly member?: Member
}

/**
 * Opens the laws and all conditions of a model for explaining.
 *
 * A conflict is first proved from all laws; then only what the proof names is asked how far each member would have to
 * give.
 * Shape: the explanation of a conflict does not depend on which were explained before.
 * Gotcha: by the laws of one proof, a member may have to give more when other laws bind too.
 */
export const openExplainer = (
  model: CaseModel,
  budget: Budget
): Effect.Effect<Explainer, SolverError, LinearSolver | Scope.Scope> =>
  Effect.gen(function* () {
    const rows: Array<ProofRow> = model.laws.map(({ law, terms, low, high }) => ({ law, terms, low, high }))
    const ofMember = new Map<Member, Array<number>>()
    for (const member of model.members.values()) {
      ofMember.set(member, [])
      for (const side of sidesOf(member)) {
        ofMember.get(member)!.push(rows.length)
        rows.push({ terms: side.terms, low: side.low, high: side.high, side, member })
      }
    }
    const solver = yield* LinearSolver
    const whole = linear(rows, model)
    const session = yield* openSession(whole, budget, { fresh: true })
    const lawRows = model.laws.map((_, i) => i)
    return {
      explain: (members) =>
        Effect.scoped(
          Effect.gen(function* () {
            const active = [...lawRows, ...members.flatMap((member) => ofMember.get(member) ?? [])]
            const verdict = yield* session.check(active)
            const proof = (verdict.feasible ? active : verdict.core).map((row) => rows[row]!)
            const small = linear(proof, model)
            const within = yield* openSession(small, budget)
            const bindings: Array<Binding> = []
            for (const member of members) {
              const binding = yield* bindingOf(member, proof, within, small)
              if (binding !== undefined) bindings.push(binding)
            }
            const spoken = new Set(proof.map(({ side }) => side?.statement?.subject.kind))
            const laws = new Set(proof.flatMap(({ law }) => law ?? []))
            if (spoken.has("ratio")) laws.add("ratio")
            if (spoken.has("holder")) laws.add("oneHolder")
            return { bindings, laws: [...laws].sort() }
          })
        ).pipe(Effect.provideService(LinearSolver, solver))
    } satisfies Explainer
  })

/** What of a member is in the proof, with the first condition that the rest of the proof excludes. */
const bindingOf = (
  member: Member,
  proof: ReadonlyArray<ProofRow>,
  session: LinearSession,
  model: LinearModel
): Effect.Effect<Binding | undefined, SolvingError> =>
  Effect.gen(function* () {
    const own = [...proof.keys()].filter((i) => proof[i]!.member === member)
    const parts = own.map((i): Part => {
      const side = proof[i]!.side!
      return { side, end: side.low === undefined ? "high" : "low" }
    })
    let best: Binding | undefined
    for (const [k, i] of own.entries()) {
      const giving = parts[k]!
      const { side, end } = giving
      const others = [...proof.keys()].filter((row) => row !== i)
      const optimum = yield* session.optimum(others, model.rows[i]!, end === "low" ? "greatest" : "least")
      if (optimum.kind !== "value") continue
      const reach = withoutNoise(optimum.value)
      const ratio =
        side.ratio === undefined ? undefined : yield* ratioAllowed(side, end, others, session, proof)
      const binding = { member, parts, giving, reach, ...(ratio === undefined ? {} : { ratio }) }
      if (end === "low" ? reach < side.low! : reach > side.high!) return binding
      best ??= binding
    }
    return best
  })

/**
 * The number nearest to a ratio's own that the others allow: where the least of `of - r per` crosses 0. That least is
 * concave in r, so its chords lead to the crossing.
 */
const ratioAllowed = (
  { ratio, statement }: Side,
  end: End,
  others: ReadonlyArray<number>,
  session: LinearSession,
  proof: ReadonlyArray<ProofRow>
): Effect.Effect<number | undefined, SolvingError> =>
  Effect.gen(function* () {
    if (ratio === undefined || statement === undefined) return undefined
    const columns = columnsOf(proof)
    const distance = (r: number) =>
      Effect.gen(function* () {
        const terms = new Map(ratio.of)
        for (const [id, coef] of ratio.per) terms.set(id, (terms.get(id) ?? 0) - r * coef)
        const optimum = yield* session.optimum(
          others,
          formOf(terms, columns),
          end === "high" ? "least" : "greatest"
        )
        if (optimum.kind === "infeasible") return undefined
        // Of shares of one area whose size nobody states, only the sign is known.
        if (optimum.kind === "open") return Number.NEGATIVE_INFINITY
        return end === "high" ? optimum.value : -optimum.value
      })
    const scale = statement.subject.kind === "ground" ? 100 : 1
    let near = (end === "high" ? statement.range.high : statement.range.low) / scale
    let far = end === "high" ? Math.max(1, near * 2) : 0
    let above = yield* distance(near)
    let below = yield* distance(far)
    const scaleFree = below === Number.NEGATIVE_INFINITY
    for (let step = 0; below !== undefined && below > 0 && step < 30; step++) {
      near = far
      above = below
      far *= 4
      below = yield* distance(far)
    }
    for (let step = 0; step < 40; step++) {
      if (above === undefined || below === undefined || below > 0) return undefined
      const close = Number.isFinite(below) && (above <= 1e-6 || below >= -1e-6)
      if (close || Math.abs(far - near) <= 1e-9 * Math.max(far, near)) break
      const next = Number.isFinite(below) ? near + ((far - near) * above) / (above - below) : (near + far) / 2
      const value = yield* distance(next)
      if (value === undefined) return undefined
      if (value <= 0) {
        far = next
        below = value
      } else {
        near = next
        above = value
      }
    }
    const crossing = above !== undefined && above <= 1e-6 ? near : far
    return withoutNoise(Number(crossing.toPrecision(scaleFree ? 4 : 7)) * scale)
  })

const columnsOf = (rows: ReadonlyArray<ProofRow>): ReadonlyMap<string, number> =>
  new Map([...new Set(rows.flatMap(({ terms }) => [...terms.keys()]))].sort().map((id, i) => [id, i]))

const linear = (rows: ReadonlyArray<ProofRow>, { variables }: CaseModel): LinearModel => {
  const columns = columnsOf(rows)
  return {
    columns: [...columns.keys()].map((id) => ({
      low: 0,
      high: variables.get(id) ?? Number.POSITIVE_INFINITY
    })),
    rows: rows.map(({ terms, low, high }) => ({
      ...formOf(terms, columns),
      low: low ?? Number.NEGATIVE_INFINITY,
      high: high ?? Number.POSITIVE_INFINITY
    }))
  }
}

const formOf = (terms: Terms, columns: ReadonlyMap<string, number>): LinearForm => {
  const known = [...terms].filter(([id]) => columns.has(id))
  return { columns: known.map(([id]) => columns.get(id)!), coefs: known.map(([, coef]) => coef) }
}
