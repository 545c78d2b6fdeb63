import { Effect, Result, Schema } from "effect"
import { checkSystem } from "./check-system.ts"
import { shapeProblems } from "./shape-problem.ts"
import { SystemMalformed, type SystemProblem } from "./system-errors.ts"
import { type LinearSystem, SystemConstraint, SystemFrame, SystemVariable } from "./system-schema.ts"

/**
 * Reads a system from parsed JSON, and finds everything that is wrong with it, not only the first thing.
 *
 * Errors: SystemMalformed.
 * Gotcha: a field that no system has is refused too, as it is most likely misspelt.
 */
export const readSystem = (input: unknown): Effect.Effect<LinearSystem, SystemMalformed> => {
  const problems: Array<SystemProblem> = []
  const read = <S extends Schema.Decoder<unknown>>(
    schema: S,
    value: unknown,
    at: string
  ): S["Type"] | undefined => {
    const result = Schema.decodeUnknownResult(schema)(value, { errors: "all", onExcessProperty: "error" })
    if (Result.isSuccess(result)) return result.success
    problems.push(...shapeProblems(result.failure.issue, at))
    return undefined
  }
  const list = (field: "variables" | "constraints" | "ask"): ReadonlyArray<unknown> => {
    const value = isRecord(input) ? input[field] : undefined
    return Array.isArray(value) ? (value as ReadonlyArray<unknown>) : []
  }

  const frame = read(SystemFrame, input, "")
  const variables = list("variables").map((value, i) => read(SystemVariable, value, `variables[${i}]`))
  const constraints = list("constraints").map((value, i) =>
    read(SystemConstraint, value, `constraints[${i}]`)
  )
  problems.push(
    ...checkSystem({
      variables,
      constraints,
      ask: list("ask").map((id) => (typeof id === "string" ? id : undefined)),
      variableIds: list("variables").flatMap((value) =>
        isRecord(value) && typeof value["id"] === "string" ? [value["id"]] : []
      )
    })
  )
  return frame === undefined || problems.length > 0
    ? Effect.fail(new SystemMalformed({ problems }))
    : Effect.succeed({
        ...frame,
        variables: variables.filter((variable) => variable !== undefined),
        constraints: constraints.filter((constraint) => constraint !== undefined)
      })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
