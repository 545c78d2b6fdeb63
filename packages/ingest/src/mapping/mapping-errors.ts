import { Schema } from "effect"
import { compareProblems, formatProblem, Problem } from "../case-folder/problem.ts"

const MOST_TOLD = 20

/** A mapping file says something that cannot be, or that does not fit the file to read. Nothing was written. */
export class MappingRefused extends Schema.TaggedError<MappingRefused>()("MappingRefused", {
  file: Schema.String.annotate({ description: "The mapping file" }),
  problems: Schema.NonEmptyArray(Problem)
}) {
  static readonly category = "incorrect"
  readonly category = MappingRefused.category
  override get message(): string {
    const told = this.problems.slice(0, MOST_TOLD).map(formatProblem)
    const more = this.problems.length - told.length
    return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join("\n")
  }
}

/** The refusal of a mapping file for some problems, in the order of its lines. */
export const mappingRefused = (file: string, problems: ReadonlyArray<Problem>): MappingRefused => {
  const [first, ...rest] = [...problems].sort(compareProblems)
  return new MappingRefused({
    file,
    problems: [
      first ?? {
        severity: "error",
        file,
        line: 1,
        field: "",
        found: "nothing",
        expected: "a mapping",
        message: "it cannot be read"
      },
      ...rest
    ]
  })
}
