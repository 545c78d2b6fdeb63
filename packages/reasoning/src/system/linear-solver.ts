import { Context, type Effect, type Scope } from "effect"
import type { SolverFailed, SolverUnavailable, WorkSpent } from "./system-errors.ts"

/** A closed interval; an open end is ±Infinity. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A weighted sum of columns: `coefs[k]` times column `columns[k]`. */
export interface LinearForm {
  readonly columns: ReadonlyArray<number>
  readonly coefs: ReadonlyArray<number>
}

/** A weighted sum and the interval it must lie in. */
export interface LinearRow extends LinearForm, Interval {}

/** Columns (unknowns) with the limits that hold always, and rows that can be taken in or left out. */
export interface LinearModel {
  readonly columns: ReadonlyArray<Interval>
  readonly rows: ReadonlyArray<LinearRow>
}

/**
 * Whether rows can hold together: a point where they do, or rows that cannot.
 *
 * Gotcha: `core` is a hint. It is infeasible with high probability and often minimal, neither of it certain.
 */
export type Verdict =
  | { readonly feasible: true; readonly point: ArrayLike<number> }
  | { readonly feasible: false; readonly core: ReadonlyArray<number> }

/** Which way a form is taken to its end. */
export type Sense = "least" | "greatest"

/**
 * How far a form goes under some rows.
 *
 * Shape: `hangsOn` names rows that together prove the value; a row not among them can go without changing it.
 */
export type Optimum =
  | { readonly kind: "value"; readonly value: number; readonly hangsOn: ReadonlyArray<number> }
  | { readonly kind: "open" }
  | { readonly kind: "infeasible" }

/** A model that the solver has taken in; questions name rows by index and cost little after the first. */
export interface LinearSession {
  readonly check: (rows: ReadonlyArray<number>) => Effect.Effect<Verdict, SolverFailed | WorkSpent>
  readonly optimum: (
    rows: ReadonlyArray<number>,
    form: LinearForm,
    sense: Sense
  ) => Effect.Effect<Optimum, SolverFailed | WorkSpent>
}

/** How a session may be cut short. */
export interface SessionOptions {
  /** Asked now and then inside a long solve; when true, the solve fails with WorkSpent. */
  readonly expired?: (() => boolean) | undefined
  /** true: each question is answered from scratch, so that of several answers it has the same one whatever was asked before. */
  readonly fresh?: boolean | undefined
}

/**
 * Solver of linear programs.
 *
 * Shape: a session lives as long as its scope; the same questions in the same order give the same answers.
 * Errors: SolverUnavailable, SolverFailed, WorkSpent (by `expired`).
 */
export class LinearSolver extends Context.Service<
  LinearSolver,
  {
    readonly open: (
      model: LinearModel,
      options?: SessionOptions
    ) => Effect.Effect<LinearSession, SolverFailed | SolverUnavailable, Scope.Scope>
  }
>()("@cordon/reasoning/system/LinearSolver") {}
