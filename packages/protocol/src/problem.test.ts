import { describe, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import { categoryStatus, ErrorCategory } from "./error-category.ts"
import { makeProblem, Problem } from "./problem.ts"
import { problemKinds, problemStatus, problemTags } from "./problem-kind.ts"
import { suggestion } from "@cordon/domain/suggestion"

describe("a problem", () => {
  it.each(problemTags)("%s has a status of its category's hundred and survives the wire", (tag) => {
    const problem = makeProblem(
      tag,
      "what happened",
      [{ where: "query.at", found: "x", expected: "y", message: "z" }],
      "id"
    )
    expect(Math.floor(problemStatus(tag) / 100)).toBe(
      Math.floor(categoryStatus[problemKinds[tag].category] / 100)
    )
    expect(Schema.decodeUnknownSync(Schema.fromJsonString(Problem))(JSON.stringify(problem))).toEqual(problem)
  })

  it("has a status for every category", () => {
    expect(Object.keys(categoryStatus).sort()).toEqual([...ErrorCategory.literals].sort())
  })
})

describe("a suggestion", () => {
  it.each([
    ["knowBy", "knownBy"],
    ["accordingto", "accordingTo"],
    ["known-by", "knownBy"],
    ["sort", undefined],
    ["x".repeat(5000), undefined]
  ])("for %s is %s", (typed, expected) => {
    expect(suggestion(typed, ["at", "knownBy", "accordingTo"])).toBe(expected)
  })
})
