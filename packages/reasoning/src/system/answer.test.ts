import { layer } from "@effect/vitest"
import { Effect } from "effect"
import { expect } from "vitest"
import { answerSystem } from "./answer.ts"
import { constraint, enclave, enclaves, systemOf, tangle } from "./fixture/systems.ts"
import { layerHighs } from "./highs-solver.ts"

const interval = (id: string, low?: number, high?: number, hard = false) =>
  constraint(
    id,
    { x: 1 },
    { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), hard }
  )

layer(layerHighs())("an answer", (it) => {
  it.effect("finds the three claims that cannot all be true, and the three accounts", () =>
    Effect.gen(function* () {
      expect(yield* answerSystem(enclave)).toEqual({
        feasible: false,
        bounds: { people: { low: 0, high: null }, fighters: { low: 0, high: null } },
        conflicts: [["civilians-per-fighter", "fighters-at-most", "people-at-least"]],
        accounts: [
          ["civilians-per-fighter", "fighters-at-most"],
          ["civilians-per-fighter", "people-at-least"],
          ["fighters-at-most", "people-at-least"]
        ],
        complete: true
      })
    })
  )

  it.effect("gives bounds under all constraints when they can hold", () =>
    Effect.gen(function* () {
      const constraints = enclave.constraints.filter(({ id }) => id !== "people-at-least")
      expect(yield* answerSystem({ ...enclave, constraints })).toEqual({
        feasible: true,
        bounds: { people: { low: 0, high: 30_000 }, fighters: { low: 0, high: 5000 } },
        conflicts: [],
        accounts: [["civilians-per-fighter", "fighters-at-most"]],
        complete: true
      })
    })
  )

  it.effect("of nothing is that nothing is wrong", () =>
    Effect.gen(function* () {
      const whole = { feasible: true, bounds: {}, conflicts: [], accounts: [[]], complete: true }
      expect(yield* answerSystem({ variables: [], constraints: [], ask: [] })).toEqual(whole)
      expect(yield* answerSystem({ variables: [{ id: "x", max: 3 }], constraints: [], ask: ["x"] })).toEqual({
        ...whole,
        bounds: { x: { low: null, high: 3 } }
      })
    })
  )

  it.effect("treats an absent or null end as open", () =>
    Effect.gen(function* () {
      const system = systemOf([{ id: "a", terms: [{ var: "x", coef: 1 }], low: null, high: 4 }], {
        ask: ["x"]
      })
      expect((yield* answerSystem(system)).bounds).toEqual({ x: { low: null, high: 4 } })
      const unbounded = systemOf([constraint("a", { x: 1, y: -1 }, { low: 0 })], { ask: ["y", "x"] })
      expect((yield* answerSystem(unbounded)).bounds).toEqual({
        y: { low: null, high: null },
        x: { low: null, high: null }
      })
    })
  )

  it.effect("lets a constraint without ends hold always, and one without terms when 0 is allowed", () =>
    Effect.gen(function* () {
      const { conflicts, accounts } = yield* answerSystem(
        systemOf([
          constraint("endless", { x: 1 }, {}),
          constraint("nothing allowed", {}, { low: -1, high: 1 }),
          constraint("nothing too little", {}, { low: 1 }),
          constraint("zeros too much", { x: 0, y: 0 }, { high: -2 }),
          constraint("bare", {}, {})
        ])
      )
      expect(conflicts).toEqual([["nothing too little"], ["zeros too much"]])
      expect(accounts).toEqual([["bare", "endless", "nothing allowed"]])
    })
  )

  it.effect("blames a constraint alone that goes beyond the limits of variables", () =>
    Effect.gen(function* () {
      const variables = [
        { id: "x", min: 0 },
        { id: "y", min: 3, max: 3 }
      ]
      const over = constraint("over", { x: 1, y: 2 }, { high: 5 })
      const answer = yield* answerSystem({ variables, constraints: [over], ask: ["x", "y"] })
      expect(answer.conflicts).toEqual([["over"]])
      expect(answer.accounts).toEqual([[]])
      expect(answer.bounds).toEqual({ x: { low: 0, high: null }, y: { low: 3, high: 3 } })
    })
  )

  it.effect("combines the accounts of components", () =>
    Effect.gen(function* () {
      const { conflicts, accounts, complete } = yield* answerSystem(
        systemOf([
          constraint("x1", { x: 1 }, { high: 1 }),
          constraint("x2", { x: 1 }, { low: 2 }),
          constraint("y1", { y: 1, z: 1 }, { high: 1 }),
          constraint("y2", { y: 1, z: 1 }, { low: 2 }),
          constraint("free", { w: 1 }, { low: 2 })
        ])
      )
      expect(conflicts).toEqual([
        ["x1", "x2"],
        ["y1", "y2"]
      ])
      expect(accounts).toEqual([
        ["free", "x1", "y1"],
        ["free", "x1", "y2"],
        ["free", "x2", "y1"],
        ["free", "x2", "y2"]
      ])
      expect(complete).toBe(true)
    })
  )

  it.effect("fails with a minimal set when hard constraints contradict each other", () =>
    Effect.gen(function* () {
      const failure = yield* Effect.flip(
        answerSystem(
          systemOf([
            interval("soft", 100),
            interval("d", 0, 9, true),
            constraint("a", { x: 1, y: -1 }, { low: 1, hard: true }),
            constraint("b", { y: 1, z: -1 }, { low: 1, hard: true }),
            constraint("c", { z: 1, x: -1 }, { low: 1, hard: true })
          ])
        )
      )
      expect(failure).toMatchObject({
        _tag: "HardContradiction",
        constraints: ["a", "b", "c"],
        minimal: true
      })
      expect(failure.message).toBe("these hard constraints cannot all hold: a, b, c")
      const single = yield* Effect.flip(answerSystem(systemOf([constraint("h", {}, { low: 1, hard: true })])))
      expect(single).toMatchObject({ _tag: "HardContradiction", constraints: ["h"] })
    })
  )

  it.effect("lets intervals hold together that touch or miss by rounding, and no others", () =>
    Effect.forEach(
      [
        [5, 5, true],
        [0.3, 0.1 + 0.2, true],
        [5, 5 + 1e-7, true],
        [5, 5.001, false],
        [200_000, 200_000.01, false],
        [20_000_000, 20_000_001, false],
        [1e9, 1e9 + 1, true]
      ] as const,
      ([high, low, holds]) =>
        Effect.gen(function* () {
          const alone = systemOf([interval("a", undefined, high), interval("b", low)])
          expect([high, low, (yield* answerSystem(alone)).feasible]).toEqual([high, low, holds])
          const joined = systemOf([
            constraint("a", { x: 1, y: 1 }, { high }),
            constraint("b", { x: 1 }, { low }),
            constraint("c", { y: 1 }, { low: 0 })
          ])
          expect([high, low, (yield* answerSystem(joined)).feasible]).toEqual([high, low, holds])
        })
    )
  )

  it.effect("gives bounds where constraints hold only within their leeway", () =>
    Effect.gen(function* () {
      const { bounds } = yield* answerSystem(
        systemOf([interval("a", undefined, 5), interval("b", 5 + 1e-7)], { ask: ["x"] })
      )
      expect(bounds["x"]!.low).toBeCloseTo(5, 5)
      expect(bounds["x"]!.high).toBeCloseTo(5, 5)
    })
  )

  it.effect("gives whole numbers without rounding noise", () =>
    Effect.gen(function* () {
      const thirds = systemOf(
        [
          constraint("sum", { a: 0.1, b: 0.2, c: -0.3 }, { low: 0, high: 0 }),
          constraint("a", { a: 1 }, { low: 190_000, high: 190_000 }),
          constraint("b", { b: 1 }, { low: 190_000, high: 190_000 })
        ],
        { ask: ["c"] }
      )
      expect((yield* answerSystem(thirds)).bounds).toEqual({ c: { low: 190_000, high: 190_000 } })
    })
  )

  it.effect("is true to names that mean something to the language", () =>
    Effect.gen(function* () {
      const odd = systemOf([{ id: "constructor", terms: [{ var: "__proto__", coef: 1 }], high: 2 }], {
        ask: ["__proto__"]
      })
      const answer = yield* answerSystem(odd)
      expect(JSON.stringify(answer.bounds)).toBe('{"__proto__":{"low":null,"high":2}}')
      expect(answer.accounts).toEqual([["constructor"]])
    })
  )
})

layer(layerHighs())("a limit", (it) => {
  it.effect("bounds conflicts and accounts, and says that there are more", () =>
    Effect.gen(function* () {
      const points = Array.from({ length: 20 }, (_, i) => interval(`p${i}`, i * 10, i * 10 + 1))
      const answer = yield* answerSystem(systemOf([...points, interval("wide", 0, 15)], { limit: 3 }))
      expect(answer.conflicts).toEqual([
        ["p0", "p1"],
        ["p0", "p10"],
        ["p0", "p11"]
      ])
      expect(answer.accounts).toEqual([["p2"], ["p0", "wide"], ["p1", "wide"]])
      expect(answer.complete).toBe(false)
    })
  )

  it.effect("that is not reached leaves the answer complete", () =>
    Effect.gen(function* () {
      const three = (limit: number) => answerSystem(enclaves(2, { limit }))
      expect(yield* three(9)).toMatchObject({ complete: true })
      const cut = yield* three(8)
      expect([cut.conflicts.length, cut.accounts.length, cut.complete]).toEqual([2, 8, false])
    })
  )

  it.effect("leaves out the smallest accounts of many components", () =>
    Effect.gen(function* () {
      const pairs = Array.from({ length: 60 }, (_, i) => [
        constraint(`a${i}`, { [`x${i}`]: 1 }, { low: 1 }),
        constraint(`b${i}`, { [`x${i}`]: 1 }, { low: 1, high: 4 }),
        constraint(`c${i}`, { [`x${i}`]: 1 }, { high: 0 })
      ]).flat()
      const answer = yield* answerSystem(systemOf(pairs, { limit: 10 }))
      expect(answer.accounts.map((account) => account.length)).toEqual([...Array<number>(9).fill(119), 120])
      expect(answer.complete).toBe(false)
    })
  )
})

layer(layerHighs())("a budget", (it) => {
  it.effect("of enough work finds everything in one component", () =>
    Effect.gen(function* () {
      const answer = yield* answerSystem(enclaves(6, { limit: 1000 }))
      expect(answer.conflicts).toEqual(Array.from({ length: 6 }, (_, i) => [`a${i}`, `b${i}`, `c${i}`]))
      expect([answer.accounts.length, answer.complete]).toEqual([3 ** 6, true])
    })
  )

  it.effect("that runs out leaves what was found, the same each time, and says so", () =>
    Effect.gen(function* () {
      const answer = yield* answerSystem(tangle(400), { work: 300 })
      expect(answer).toMatchObject({ feasible: false, complete: false })
      expect(answer.conflicts.length).toBeGreaterThan(0)
      expect(yield* answerSystem(tangle(400), { work: 300 })).toEqual(answer)
    })
  )

  it.effect("of time stops a large component", () =>
    Effect.gen(function* () {
      let asked = 0
      const answer = yield* answerSystem(tangle(4000), { expired: () => ++asked > 3000 })
      expect(answer).toMatchObject({ feasible: false, complete: false })
      expect(asked).toBeLessThan(3100)
    })
  )

  it.effect("that runs out before anything is known is an error", () =>
    Effect.gen(function* () {
      const joined = systemOf([constraint("a", { x: 1, y: 1 }, { high: 1 })])
      expect(yield* Effect.flip(answerSystem(joined, { work: 0 }))).toMatchObject({ _tag: "WorkSpent" })
      expect(yield* Effect.flip(answerSystem(joined, { expired: () => true }))).toMatchObject({
        _tag: "WorkSpent"
      })
    })
  )
})
