import type { KeyFigure } from "@cordon/domain/case/figure"
import { Effect, type Scope } from "effect"
import type { Budget } from "../system/budget.ts"
import type { LinearModel, LinearSolver } from "../system/linear-solver.ts"
import { openSession } from "../system/session.ts"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import { leeway, withoutNoise } from "../system/tolerance.ts"
import type { CaseModel } from "./case-model.ts"
import type { LawKey } from "./laws.ts"
import type { Member } from "./model.ts"
import { type Side, sidesOf } from "./to-system.ts"
import type { End } from "./words.ts"

/** An end of a figure's interval with what makes it. */
export interface FigureEnd {
  readonly value: number
  readonly members: ReadonlyArray<Member>
  readonly sides: ReadonlyArray<{ readonly member: Member; readonly side: Side }>
  readonly laws: ReadonlyArray<LawKey>
}

/** Asks how far key figures go when some members hold. */
export interface FigureBounds {
  /** Undefined where the end is open; fails when the members cannot hold together. */
  readonly end: (
    figure: KeyFigure,
    held: ReadonlyArray<Member>,
    end: End
  ) => Effect.Effect<FigureEnd | undefined, SolvingError>
}

/**
 * Opens a model, made for a day, to be asked for its key figures.
 *
 * Gotcha: members that hold together only within the solver's tolerance may leave an end open.
 */
export const openFigureBounds = (
  model: CaseModel,
  budget: Budget
): Effect.Effect<FigureBounds, SolverError, LinearSolver | Scope.Scope> =>
  Effect.gen(function* () {
    const columns = new Map([...model.variables.keys()].sort().map((id, i) => [id, i]))
    const rows: Array<{
      law?: LawKey
      member?: Member
      side?: Side
      terms: ReadonlyMap<string, number>
      low: number
      high: number
    }> = model.laws.map(({ law, terms, low, high }) => ({
      law,
      terms,
      low: low ?? -Infinity,
      high: high ?? Infinity
    }))
    const ofMember = new Map<Member, Array<number>>()
    for (const member of model.members.values()) {
      ofMember.set(member, [])
      for (const side of sidesOf(member)) {
        ofMember.get(member)!.push(rows.length)
        // Held members may meet only within their leeway, so each end has it.
        rows.push({
          member,
          side,
          terms: side.terms,
          low: side.low === undefined ? -Infinity : side.low - leeway(side.low),
          high: side.high === undefined ? Infinity : side.high + leeway(side.high)
        })
      }
    }
    const formOf = (terms: ReadonlyMap<string, number>) => ({
      columns: [...terms.keys()].map((id) => columns.get(id)!),
      coefs: [...terms.values()]
    })
    const whole: LinearModel = {
      columns: [...columns.keys()].map((id) => ({ low: 0, high: model.variables.get(id) ?? Infinity })),
      rows: rows.map(({ terms, low, high }) => ({ ...formOf(terms), low, high }))
    }
    const session = yield* openSession(whole, budget)
    const lawRows = model.laws.map((_, i) => i)
    return {
      end: (figure, held, end) =>
        Effect.gen(function* () {
          const form = model.figures.get(figure.id)
          if (form === undefined) return undefined
          const active = [...lawRows, ...held.flatMap((member) => ofMember.get(member) ?? [])]
          const optimum = yield* session.optimum(active, formOf(form), end === "low" ? "least" : "greatest")
          if (optimum.kind !== "value") return undefined
          const value = withoutNoise(
            Math.abs(optimum.value) < 1e-3 ? 0 : Number(optimum.value.toPrecision(8))
          )
          const binding = optimum.hangsOn.map((row) => rows[row]!)
          const sides = binding.flatMap(({ member, side }) =>
            member === undefined || side === undefined ? [] : [{ member, side }]
          )
          if (end === "low" && value === 0) return undefined
          return {
            value,
            sides,
            members: [...new Set(sides.map(({ member }) => member))],
            laws: [...new Set(binding.flatMap(({ law }) => law ?? []))].sort()
          }
        })
    }
  })
