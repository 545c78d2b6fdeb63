import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { layer } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { expect } from "vitest"
import { indexOf } from "../record/fixture/case-index.ts"
import { layerHighs } from "../system/highs-solver.ts"
import { AskedQuantity } from "./asked-quantity.ts"
import { BoundsAnswer } from "./bounds-schema.ts"
import { boundsOf } from "./bounds.ts"
import { controlsOf } from "./fixture/case-index.ts"
import { evacuated, holds, population } from "./fixture/invented-claims.ts"

const controls = controlsOf("2030-03-15", "2030-04-30")
const asked = Schema.decodeUnknownSync(AskedQuantity)

const indexWith = (claims: ReadonlyArray<Partial<ClaimEncoded>>) =>
  indexOf([...foundation, ...claims.map((claim, i) => claimRecorded(`K${i + 1}`, claim))])

const answer = (quantity: unknown, claims: ReadonlyArray<Partial<ClaimEncoded>>) =>
  boundsOf(indexWith(claims), controls, asked(quantity))

/** Ends of the intervals with the claims that make them: `100 by K1`. */
const ends = ({ intervals }: BoundsAnswer): ReadonlyArray<readonly [string, string]> =>
  intervals.map(({ low, high }) => {
    const [least = "open", most = "open"] = [low, high].map(
      (end) =>
        end &&
        `${end.value} by ${end.members.map((m) => (m.kind === "claim" ? m.claim : m.assumption)).join(" ")}`
    )
    return [least, most]
  })

const people = (group: string, place: string, on = "2030-03-04") => ({ kind: "population", group, place, on })
const left = (from: string, to: string, group = "people") => ({
  kind: "movement",
  movement: "evacuation",
  place: "city",
  group,
  from,
  to
})

layer(layerHighs())("bounds of a quantity that is asked for", (it) => {
  it.effect("of a part that nobody states follow from the whole", () =>
    Effect.gen(function* () {
      const found = yield* answer(people("children", "north"), [population(100, 200)])
      expect(ends(found)).toEqual([["open", "200 by K1"]])
      expect(found).toMatchObject({
        name: "Children in North quarter on 4 March 2030",
        unit: "persons",
        day: "2030-03-04",
        under: "allAdmitted",
        complete: true
      })
      expect(found.figure).toBeUndefined()
      expect(found.quantity).toEqual(asked(people("children", "north")))
    })
  )

  it.effect("of a whole that nobody states follow from its parts", () =>
    Effect.gen(function* () {
      const parts = [
        population(100, 200, "civilians"),
        { ...population(10, 20, "fighters"), speaker: "monitor" },
        { ...population(7, 7, "fighters", "north"), speaker: "monitor" }
      ]
      expect(ends(yield* answer(people("people", "city"), parts))).toEqual([["110 by K1 K2", "220 by K1 K2"]])
    })
  )

  it.effect("between two days follow from totals over other windows", () =>
    Effect.gen(function* () {
      const totals = [evacuated(500, "2030-03-01/2030-03-05"), evacuated(1500, "2030-03-01/2030-03-10")]
      expect(ends(yield* answer(left("2030-03-06", "2030-03-10"), totals))).toEqual([
        ["1000 by K1 K2", "1000 by K1 K2"]
      ])
      expect(ends(yield* answer(left("2030-03-01", "2030-03-07"), totals))).toEqual([
        ["500 by K1", "1500 by K2"]
      ])
      expect(ends(yield* answer(left("2030-03-02", "2030-03-03", "children"), totals))).toEqual([
        ["open", "500 by K1"]
      ])
    })
  )

  it.effect("of a force and of those killed in a window", () =>
    Effect.gen(function* () {
      const strength = {
        proposition: {
          kind: "Strength" as const,
          force: "blues",
          group: "fighters",
          place: "north",
          amount: { quantifier: "atLeast" as const, value: 300, unit: "persons" as const }
        }
      }
      const killed = {
        proposition: {
          kind: "Casualties" as const,
          harm: "killed" as const,
          group: "civilians",
          place: "north",
          perpetrators: ["blues"],
          counting: "increment" as const,
          amount: { quantifier: "exactly" as const, value: 12, unit: "persons" as const }
        }
      }
      const force = { kind: "strength", force: "blues", group: "fighters", place: "city", on: "2030-03-04" }
      expect(ends(yield* answer(force, [strength]))).toEqual([["300 by K1", "open"]])
      const harm = {
        kind: "casualties",
        harm: "killed",
        group: "people",
        place: "city",
        from: "2030-03-01",
        to: "2030-03-09"
      }
      expect(ends(yield* answer(harm, [killed]))).toEqual([["12 by K1", "open"]])
    })
  )

  it.effect("of ground are shares, also where nobody says how large it is", () =>
    Effect.gen(function* () {
      const percent = (value: number) => ({ quantifier: "atLeast", value, unit: "percent" })
      const share = (party: string) => ({ kind: "areaShare", party, place: "city", on: "2030-03-04" })
      const reds = holds("reds", percent(60))
      const found = yield* answer(share("blues"), [reds])
      expect(ends(found)).toEqual([["open", "40 by K1"]])
      expect(found).toMatchObject({
        unit: "percent",
        name: "Share of The town held by Blues on 4 March 2030"
      })
      expect(ends(yield* answer(share("reds"), [reds]))).toEqual([["60 by K1", "open"]])
      const squareKilometres = (low: number, high: number) => ({
        quantifier: "between",
        low,
        high,
        unit: "squareKilometres"
      })
      const measured = [holds("reds", squareKilometres(2, 3)), holds("blues", squareKilometres(6, 7))]
      expect(ends(yield* answer(share("reds"), measured))).toEqual([["open", "33.333333 by K1 K2"]])
    })
  )

  it.effect("of which nothing is known are open, and of a day long after are not those of the day", () =>
    Effect.gen(function* () {
      expect(ends(yield* answer(people("people", "city"), []))).toEqual([["open", "open"]])
      const before = [population(100, 200)]
      expect(ends(yield* answer(people("people", "city", "2030-03-08"), before))).toEqual([["open", "open"]])
    })
  )

  it.effect("under accounts where what bears on it cannot all hold, and under claims that are chosen", () =>
    Effect.gen(function* () {
      const index = indexWith([population(100, 200), { ...population(300, 400), speaker: "monitor" }])
      const quantity = asked(people("children", "north"))
      const found = yield* boundsOf(index, controls, quantity)
      expect(found.under).toBe("accounts")
      expect(
        Object.fromEntries(found.intervals.map(({ account, high }) => [account!.name, high!.value]))
      ).toEqual({
        "A monitor": 400,
        "Wire agency": 200
      })
      const [k1] = index.inOrder.map(({ claim }) => claim.id)
      const chosen = yield* boundsOf(index, controls, quantity, { under: [k1!] })
      expect(chosen).toMatchObject({ under: "chosen", chosenConflict: false, notCounted: [] })
      expect(ends(chosen)).toEqual([["open", "200 by K1"]])
    })
  )

  it.effect("are those of the key figure where it is one", () =>
    Effect.gen(function* () {
      const index = indexWith([
        { ...population(100, 200), heldDuring: "2030-03-10", publishedAt: "2030-03-10" }
      ])
      const figure = index.bundle.record.manifest.figures[0]!.id
      const onTheDay = asked(people("people", "city", "2030-03-15"))
      const { quantity, ...found } = yield* boundsOf(index, controls, onTheDay)
      expect(quantity).toEqual(onTheDay)
      expect(found).toEqual(yield* boundsOf(index, controls, figure))
      expect(found).toMatchObject({ figure: "people-inside", name: "People inside" })
      const wire = Schema.encodeSync(BoundsAnswer)({ quantity: onTheDay, ...found })
      expect(Schema.decodeUnknownSync(BoundsAnswer)(JSON.parse(JSON.stringify(wire)))).toEqual({
        quantity: onTheDay,
        ...found
      })
    })
  )

  it.effect("are refused with everything that is wrong with the question", () =>
    Effect.gen(function* () {
      const wrong = asked({
        kind: "movement",
        movement: "evacuation",
        place: "nowhere",
        destination: "elsewhere",
        group: "robots",
        from: "2030-03-05",
        to: "2030-03-04"
      })
      const error = yield* Effect.flip(boundsOf(indexWith([]), controls, wrong))
      expect(error._tag).toBe("QuantityMalformed")
      expect(error.message).toBe(
        "place: found nowhere, expected the id of a place of this case; destination: found elsewhere, expected the id of a place of this case; group: found robots, expected the id of a group of this case; to: found 2030-03-04, expected a day not before 2030-03-05"
      )
      const figure = indexWith([]).bundle.record.manifest.figures[0]!.id
      expect(
        (yield* Effect.flip(boundsOf(indexWith([]), controls, `${figure}x` as typeof figure)))._tag
      ).toBe("FigureNotFound")
    })
  )
})
