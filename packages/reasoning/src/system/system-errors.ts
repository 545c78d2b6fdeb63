import { Schema } from "effect"

/** One thing that is wrong with a system, and where. */
export const SystemProblem = Schema.Struct({
  path: Schema.String.annotate({
    description: "The field, e.g. constraints[2].terms[0].var; empty for the whole"
  }),
  rule: Schema.Literals([
    "shape",
    "duplicateId",
    "unknownVariable",
    "lowAboveHigh",
    "duplicateTerm",
    "outOfRange",
    "tooLarge",
    "unknownConstraint"
  ]).annotate({ description: "The rule it breaks" }),
  problem: Schema.String.annotate({ description: "What is wrong, as a clause" })
}).annotate({ identifier: "SystemProblem" })
export type SystemProblem = typeof SystemProblem.Type

const SHOWN = 20

/**
 * A system cannot be read.
 *
 * Shape: `problems` holds all that were found; `message` shows the first of them and counts the rest.
 */
export class SystemMalformed extends Schema.TaggedError<SystemMalformed>()("SystemMalformed", {
  problems: Schema.Array(SystemProblem)
}) {
  static readonly category = "incorrect"
  readonly category = SystemMalformed.category
  override get message(): string {
    const shown = this.problems
      .slice(0, SHOWN)
      .map(({ path, problem }) => (path === "" ? problem : `${path}: ${problem}`))
    const rest = this.problems.length - shown.length
    return `the system cannot be read: ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`
  }
}

/**
 * The hard constraints cannot all hold, so no soft one can be blamed and nothing follows.
 *
 * Shape: `constraints` is sorted; leaving out any one of them removes this contradiction when `minimal`, which is
 * false only where the work ran out first. The limits of variables may take part and are not named.
 */
export class HardContradiction extends Schema.TaggedError<HardContradiction>()("HardContradiction", {
  constraints: Schema.Array(Schema.String),
  minimal: Schema.Boolean
}) {
  static readonly category = "incorrect"
  readonly category = HardContradiction.category
  override get message(): string {
    return `these hard constraints cannot all hold: ${this.constraints.join(", ")}`
  }
}

/** The work or time allowed ran out before the first thing was known: whether the constraints can all hold. */
export class WorkSpent extends Schema.TaggedError<WorkSpent>()("WorkSpent", {}) {
  static readonly category = "unavailable"
  readonly category = WorkSpent.category
  override get message(): string {
    return "the work allowed ran out before it was known whether the constraints can hold together"
  }
}

/** The linear programming solver could not be loaded. */
export class SolverUnavailable extends Schema.TaggedError<SolverUnavailable>()("SolverUnavailable", {
  detail: Schema.String
}) {
  static readonly category = "unavailable"
  readonly category = SolverUnavailable.category
  override get message(): string {
    return `the linear solver could not be loaded: ${this.detail}`
  }
}

/** The solver came to no result, or to one that does not stand up to checking, on a system that had been checked. */
export class SolverFailed extends Schema.TaggedError<SolverFailed>()("SolverFailed", {
  detail: Schema.String
}) {
  static readonly category = "fault"
  readonly category = SolverFailed.category
  override get message(): string {
    return `the linear solver failed: ${this.detail}`
  }
}

/** Everything that answering a system can fail with. */
export const SystemError = Schema.Union([
  SystemMalformed,
  HardContradiction,
  WorkSpent,
  SolverUnavailable,
  SolverFailed
])
export type SystemError = typeof SystemError.Type

/** What can go wrong in the solver. */
export type SolverError = SolverUnavailable | SolverFailed

/** What can go wrong in solving within a budget, once the system is known to be well formed. */
export type SolvingError = WorkSpent | SolverError
