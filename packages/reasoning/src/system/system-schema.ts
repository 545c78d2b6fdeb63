import { Schema } from "effect"

/** Most variables, and most constraints, of one system. */
export const MAX_SYSTEM_SIZE = 20_000

/** Most terms over all constraints of one system. */
export const MAX_SYSTEM_TERMS = 400_000

/** Conflicts and accounts listed when a system states no limit. */
export const DEFAULT_LIMIT = 100

/** Highest limit that a system may state. */
export const MAX_LIMIT = 10_000

/** Largest magnitude of a bound. */
export const MAX_BOUND = 1e12

/** Largest and smallest magnitude of a coefficient that is not 0. */
export const COEFFICIENT_RANGE = { smallest: 1e-6, largest: 1e9 } as const

/** Coefficients of one constraint may differ by this factor at most; beyond it the solver drops the smaller ones. */
export const MAX_COEFFICIENT_SPREAD = 1e8

const Id = Schema.String.check(Schema.isNonEmpty({ expected: "a name, at least one character" }))
const bound = (description: string) =>
  Schema.optionalKey(Schema.NullOr(Schema.Finite)).annotate({ description })

/** An unknown number. Unbounded both ways unless `min` or `max` says otherwise; these two hold always. */
export const SystemVariable = Schema.Struct({
  id: Id,
  min: bound("Least value; absent or null for none"),
  max: bound("Greatest value; absent or null for none")
}).annotate({ identifier: "SystemVariable" })
export type SystemVariable = typeof SystemVariable.Type

/** So many times a variable. */
export const Term = Schema.Struct({ var: Id, coef: Schema.Finite }).annotate({ identifier: "Term" })
export type Term = typeof Term.Type

/**
 * The sum of the terms lies between `low` and `high`, both included.
 *
 * Gotcha: without `low` and `high` it always holds; without terms (or with coefficients of 0 only) the sum is 0,
 * so it holds exactly when 0 lies between `low` and `high`.
 */
export const SystemConstraint = Schema.Struct({
  id: Id,
  terms: Schema.Array(Term),
  low: bound("Least value of the sum; absent or null for none"),
  high: bound("Greatest value of the sum; absent or null for none"),
  hard: Schema.optionalKey(Schema.Boolean).annotate({
    description: "true: holds always and is never blamed; absent or false: may be blamed"
  })
}).annotate({ identifier: "SystemConstraint" })
export type SystemConstraint = typeof SystemConstraint.Type

const Limit = Schema.Int.check(
  Schema.isBetween({ minimum: 1, maximum: MAX_LIMIT }, { expected: `a whole number from 1 to ${MAX_LIMIT}` })
)

/** Fields of a system that are not lists of records. */
export const SystemFrame = Schema.Struct({
  variables: Schema.Array(Schema.Unknown),
  constraints: Schema.Array(Schema.Unknown),
  ask: Schema.optionalKey(Schema.Array(Id)),
  limit: Schema.optionalKey(Limit)
})

/**
 * Linear constraints over unknown numbers, and what is asked about them.
 *
 * Shape: ids are unique among variables and among constraints; `ask` names variables; `limit` (by default
 * `DEFAULT_LIMIT`) bounds the conflicts and, apart, the accounts that are listed.
 * Errors: what a schema cannot say is checked by `readSystem` and `checkSystem`.
 */
export const LinearSystem = Schema.Struct({
  variables: Schema.Array(SystemVariable),
  constraints: Schema.Array(SystemConstraint),
  ask: Schema.optionalKey(Schema.Array(Id)),
  limit: Schema.optionalKey(Limit)
}).annotate({
  identifier: "LinearSystem",
  description: "Linear constraints over unknown numbers, and what is asked"
})
export type LinearSystem = typeof LinearSystem.Type

/** Tightest interval of a variable; null for an end that is open. */
export const VariableBounds = Schema.Struct({
  low: Schema.NullOr(Schema.Finite),
  high: Schema.NullOr(Schema.Finite)
}).annotate({ identifier: "VariableBounds" })
export type VariableBounds = typeof VariableBounds.Type

const Sets = Schema.Array(Schema.Array(Schema.String))

/**
 * What a system comes to.
 *
 * Shape: each set is sorted; lists of sets are sorted by size, then by their ids, all by code unit.
 */
export const SystemAnswer = Schema.Struct({
  feasible: Schema.Boolean.annotate({ description: "Whether all constraints can hold together" }),
  bounds: Schema.Record(Schema.String, VariableBounds).annotate({
    description:
      "Of each variable asked for: under all constraints when feasible, else under the hard ones. " +
      "A variable is absent only where the work ran out first"
  }),
  conflicts: Sets.annotate({
    description: "Minimal sets of soft constraints that cannot hold together with the hard ones"
  }),
  accounts: Sets.annotate({
    description: "Maximal sets of soft constraints that can hold together with the hard ones"
  }),
  complete: Schema.Boolean.annotate({
    description: "false: there are, or may be, more conflicts, accounts or bounds than listed"
  })
}).annotate({ identifier: "SystemAnswer", description: "Bounds, conflicts and accounts of a linear system" })
export type SystemAnswer = typeof SystemAnswer.Type
