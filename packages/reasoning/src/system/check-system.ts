import type { SystemProblem } from "./system-errors.ts"
import {
  COEFFICIENT_RANGE,
  MAX_BOUND,
  MAX_COEFFICIENT_SPREAD,
  MAX_SYSTEM_SIZE,
  MAX_SYSTEM_TERMS,
  type SystemConstraint,
  type SystemVariable
} from "./system-schema.ts"

/** Records of a system; undefined stands for one whose shape is wrong, so that places are kept. */
export interface SystemRecords {
  readonly variables: ReadonlyArray<SystemVariable | undefined>
  readonly constraints: ReadonlyArray<SystemConstraint | undefined>
  readonly ask: ReadonlyArray<string | undefined>
  /** Ids of all variables, also of those whose shape is wrong. */
  readonly variableIds: ReadonlyArray<string>
}

/**
 * What is wrong with a system beyond the shape of its records: ids given twice, variables that do not exist,
 * two terms on one variable, a low above its high, numbers and numbers of records out of range.
 *
 * Gotcha: two terms on one variable are refused, not added up, as they are most likely a slip.
 */
export const checkSystem = (system: SystemRecords): ReadonlyArray<SystemProblem> => {
  const tooLarge = sizeProblems(system)
  if (tooLarge.length > 0) return tooLarge
  const known = new Set(system.variableIds)
  const unknown = (id: string, path: string): ReadonlyArray<SystemProblem> =>
    known.has(id)
      ? []
      : [{ path, rule: "unknownVariable", problem: `no variable ${JSON.stringify(id)} is given` }]
  return [
    ...duplicates(system.variables, "variables"),
    ...system.variables.flatMap((variable, i) =>
      variable === undefined
        ? []
        : rangeProblems(variable.min, variable.max, `variables[${i}]`, ["min", "max"])
    ),
    ...duplicates(system.constraints, "constraints"),
    ...system.constraints.flatMap((constraint, i) =>
      constraint === undefined
        ? []
        : [
            ...constraint.terms.flatMap((term, j) => unknown(term.var, `constraints[${i}].terms[${j}].var`)),
            ...termProblems(constraint, `constraints[${i}]`),
            ...rangeProblems(constraint.low, constraint.high, `constraints[${i}]`, ["low", "high"])
          ]
    ),
    ...system.ask.flatMap((id, i) => (id === undefined ? [] : unknown(id, `ask[${i}]`)))
  ]
}

const sizeProblems = ({ variables, constraints }: SystemRecords): ReadonlyArray<SystemProblem> => {
  const terms = constraints.reduce((sum, constraint) => sum + (constraint?.terms.length ?? 0), 0)
  const over = (path: string, count: number, most: number): ReadonlyArray<SystemProblem> =>
    count <= most
      ? []
      : [{ path, rule: "tooLarge", problem: `${count} are given, at most ${most} are taken` }]
  return [
    ...over("variables", variables.length, MAX_SYSTEM_SIZE),
    ...over("constraints", constraints.length, MAX_SYSTEM_SIZE),
    ...over("constraints[].terms", terms, MAX_SYSTEM_TERMS)
  ]
}

const duplicates = (
  records: ReadonlyArray<{ readonly id: string } | undefined>,
  field: string
): ReadonlyArray<SystemProblem> => {
  const first = new Map<string, number>()
  return records.flatMap((record, i): ReadonlyArray<SystemProblem> => {
    if (record === undefined) return []
    const before = first.get(record.id)
    if (before === undefined) {
      first.set(record.id, i)
      return []
    }
    const problem = `${JSON.stringify(record.id)} is already the id of ${field}[${before}]`
    return [{ path: `${field}[${i}].id`, rule: "duplicateId", problem }]
  })
}

const rangeProblems = (
  low: number | null | undefined,
  high: number | null | undefined,
  path: string,
  [lowName, highName]: readonly [string, string]
): ReadonlyArray<SystemProblem> => {
  const far = (value: number | null | undefined, name: string): ReadonlyArray<SystemProblem> =>
    Math.abs(value ?? 0) <= MAX_BOUND
      ? []
      : [{ path: `${path}.${name}`, rule: "outOfRange", problem: `${value} lies beyond ±${MAX_BOUND}` }]
  const problem = `${lowName} ${low} is above ${highName} ${high}`
  return [
    ...far(low, lowName),
    ...far(high, highName),
    ...((low ?? -Infinity) <= (high ?? Infinity) ? [] : [{ path, rule: "lowAboveHigh" as const, problem }])
  ]
}

const termProblems = ({ terms }: SystemConstraint, path: string): ReadonlyArray<SystemProblem> => {
  const seen = new Set<string>()
  const { smallest, largest } = COEFFICIENT_RANGE
  const problems = terms.flatMap((term, j): ReadonlyArray<SystemProblem> => {
    const at = `${path}.terms[${j}]`
    const again = seen.has(term.var)
    seen.add(term.var)
    const size = Math.abs(term.coef)
    return [
      ...(again
        ? [
            {
              path: `${at}.var`,
              rule: "duplicateTerm" as const,
              problem: `${JSON.stringify(term.var)} has a term already`
            }
          ]
        : []),
      ...(size === 0 || (size >= smallest && size <= largest)
        ? []
        : [
            {
              path: `${at}.coef`,
              rule: "outOfRange" as const,
              problem: `${term.coef} is neither 0 nor between ${smallest} and ${largest} in size`
            }
          ])
    ]
  })
  if (problems.length > 0) return problems
  const sizes = terms.map((term) => Math.abs(term.coef)).filter((size) => size > 0)
  const spread =
    sizes.length === 0 ? 1 : sizes.reduce((a, b) => Math.max(a, b)) / sizes.reduce((a, b) => Math.min(a, b))
  return spread <= MAX_COEFFICIENT_SPREAD
    ? []
    : [
        {
          path: `${path}.terms`,
          rule: "outOfRange",
          problem: `its coefficients differ by more than a factor of ${MAX_COEFFICIENT_SPREAD}`
        }
      ]
}
