import { it } from "@effect/vitest"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { compileSystem } from "./compiled-system.ts"
import { readSystem } from "./read-system.ts"

const problems = (input: unknown) =>
  Effect.map(Effect.flip(readSystem(input)), (error) =>
    error.problems.map(({ path, rule }) => `${path} ${rule}`)
  )

describe("reading a system", () => {
  it.effect("takes the least there is, and everything there is", () =>
    Effect.gen(function* () {
      expect(yield* readSystem({ variables: [], constraints: [] })).toEqual({
        variables: [],
        constraints: []
      })
      const whole = {
        variables: [{ id: "x", min: 0, max: null }],
        constraints: [{ id: "a", terms: [{ var: "x", coef: -2 }], low: null, high: 3, hard: true }],
        ask: ["x", "x"],
        limit: 5
      }
      expect(yield* readSystem(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
    })
  )

  it.effect.each([[null], [7], ["system"], [[]], [undefined]])("refuses %j", (input) =>
    Effect.gen(function* () {
      expect((yield* Effect.flip(readSystem(input)))._tag).toBe("SystemMalformed")
    })
  )

  it.effect("shows every problem with its field, also those beside misshapen ones", () =>
    Effect.gen(function* () {
      const found = yield* problems({
        variables: [{ id: "x" }, { id: "x", min: 2, max: 1 }, { id: "" }, { id: "y", min: "0" }, 4],
        constraints: [
          {
            id: "a",
            terms: [
              { var: "x", coef: 1 },
              { var: "x", coef: 2 }
            ],
            low: 2,
            high: 1
          },
          {
            id: "a",
            terms: [
              { var: "y", coef: 1 },
              { var: "z", coef: 1 }
            ]
          },
          { id: "b", terms: [{ var: "x", coef: "one" }], lo: 3 },
          { id: "c", terms: [{ var: "x", coef: 1e-9 }], high: 1e13 },
          {
            id: "d",
            terms: [
              { var: "x", coef: 1e-5 },
              { var: "y", coef: 1e5 }
            ]
          },
          { id: "e" }
        ],
        ask: ["x", "q"],
        limit: 0
      })
      expect(found.sort()).toEqual(
        [
          "limit shape",
          "variables[2].id shape",
          "variables[3].min shape",
          "variables[4] shape",
          "constraints[2].lo shape",
          "constraints[2].terms[0].coef shape",
          "constraints[5].terms shape",
          "variables[1].id duplicateId",
          "variables[1] lowAboveHigh",
          "constraints[1].id duplicateId",
          "constraints[0].terms[1].var duplicateTerm",
          "constraints[0] lowAboveHigh",
          "constraints[1].terms[1].var unknownVariable",
          "constraints[3].terms[0].coef outOfRange",
          "constraints[3].high outOfRange",
          "constraints[4].terms outOfRange",
          "ask[1] unknownVariable"
        ].sort()
      )
    })
  )

  it.effect(
    "names the fields there are beside one that is misspelt or unknown, and the one it is most like",
    () =>
      Effect.gen(function* () {
        const { problems } = yield* Effect.flip(
          readSystem({
            variables: [{ id: "x", minn: 1 }],
            constraints: [{ id: "a", terms: [{ var: "x", coef: 1, "in/out": 2 }], hihg: 2 }],
            colour: "red"
          })
        )
        expect(problems.map(({ path, problem }) => `${path}: ${problem}`).sort()).toEqual([
          "colour: unknown field; the fields here are variables, constraints, ask, limit",
          'constraints[0].hihg: unknown field (did you mean "high"?); the fields here are id, terms, low, high, hard',
          "constraints[0].terms[0].in/out: unknown field; the fields here are var, coef",
          'variables[0].minn: unknown field (did you mean "min"?); the fields here are id, min, max'
        ])
      })
  )

  it.effect("refuses numbers that are not finite", () =>
    Effect.gen(function* () {
      const found = yield* problems({
        variables: [{ id: "x", min: Number.NaN, max: Number.POSITIVE_INFINITY }],
        constraints: [{ id: "a", terms: [{ var: "x", coef: Number.NEGATIVE_INFINITY }] }]
      })
      expect(found).toEqual([
        "variables[0].min shape",
        "variables[0].max shape",
        "constraints[0].terms[0].coef shape"
      ])
    })
  )

  it.effect("refuses what is too large, and says how large it may be", () =>
    Effect.gen(function* () {
      const variables = Array.from({ length: 20_001 }, (_, i) => ({ id: `v${i}` }))
      const error = yield* Effect.flip(readSystem({ variables, constraints: [] }))
      expect(error.message).toBe(
        "the system cannot be read: variables: 20001 are given, at most 20000 are taken"
      )
    })
  )

  it.effect("shows the first problems in its message and counts the rest", () =>
    Effect.gen(function* () {
      const variables = Array.from({ length: 30 }, () => ({ id: "x" }))
      const error = yield* Effect.flip(readSystem({ variables, constraints: [] }))
      expect(error.problems.length).toBe(29)
      expect(error.message).toMatch(/"x" is already the id of variables\[0\]; .*; and 9 more$/)
    })
  )

  it.effect("is checked again where a system is made by code", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(compileSystem({ variables: [], constraints: [], ask: ["x"] }))
      expect(error.problems).toEqual([
        { path: "ask[0]", rule: "unknownVariable", problem: 'no variable "x" is given' }
      ])
    })
  )
})
