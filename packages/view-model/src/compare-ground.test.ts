import type { ActorId } from "@cordon/domain/key"
import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import { describe, expect, test } from "vitest"
import type { ComparedControls } from "./compare-address.ts"
import { claimsBehind, compareGround, isSilent, spokenSituation } from "./compare-ground.ts"
import { areaWords, groundTotals, leftOutWords } from "./compare-words.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"

const index = indexCase(inventedBundle())
const asked = (at: string, knownBy: string, accordingTo: object = { kind: "consensus" }) =>
  ({ at, knownBy, accordingTo }) as unknown as ComparedControls
const held = (a: ComparedControls, b: ComparedControls) =>
  compareGround(situation(index, a), situation(index, b))

describe("two answers about the ground", () => {
  test("of two dates differ where a quarter changed hands, and where doubt began", () => {
    const found = held(asked("2030-03-03", "2030-03-31"), asked("2030-03-10", "2030-03-31"))
    expect(found.differences.map(({ number, place, kind }) => [number, place, kind])).toEqual([
      [1, "quarter_a", "holder"],
      [2, "quarter_b", "dispute"]
    ])
    expect(found.squareKilometres.low).toBeCloseTo(0.9)
    expect(found.squareKilometres.best).toBeCloseTo(0.9)
    expect(found.squareKilometres.high).toBeCloseTo(1.8)
    expect([found.same, found.neither, found.oneSided]).toEqual([3, 1, []])
    expect(groundTotals(found)).toBe("2 quarters differ, 0.9 km² (0.9 to 1.8).")
    expect(leftOutWords(found)).toBe("Not counted: neither says anything of 1.")
  })

  test("are the same seen from the other side", () => {
    const [a, b] = [asked("2030-03-03", "2030-03-31"), asked("2030-03-10", "2030-03-31")]
    expect(held(b, a).squareKilometres).toEqual(held(a, b).squareKilometres)
    expect(held(b, a).differences.map(({ place }) => place)).toEqual(
      held(a, b).differences.map(({ place }) => place)
    )
  })

  test("of one source leave out what it does not itself say", () => {
    const wire = asked("2030-03-10", "2030-03-31", { kind: "source", source: "wire" })
    const agency = asked("2030-03-10", "2030-03-31", { kind: "source", source: "agency" })
    const found = held(wire, agency)
    expect(found.differences.map(({ place, a, b }) => [place, a.parties, b.parties])).toEqual([
      ["quarter_b", ["reds"], ["blues"]]
    ])
    expect(found.oneSided.map(({ place, silent }) => [place, silent])).toEqual([["quarter_a", "b"]])
    expect(found.neither).toBe(4)
    expect(leftOutWords(found)).toBe("Not counted: B says nothing of 1 quarter; neither says anything of 4.")
    expect(claimsBehind(found.differences[0]!.a)).toEqual(["T2"])
  })

  test("are drawn with no more than what they say themselves", () => {
    const answer = situation(index, asked("2030-03-10", "2030-03-31", { kind: "source", source: "agency" }))
    const drawn = spokenSituation(answer).territory.filter(({ state }) => state.kind === "known")
    expect(drawn.map(({ place, parties }) => [place, parties])).toEqual([["quarter_b", ["blues"]]])
    const all = situation(index, asked("2030-03-10", "2030-03-31"))
    expect(spokenSituation(all)).toEqual(all)
  })

  test("share contested ground equally, and call nothing sure that one party may hold on both sides", () => {
    const a = situation(index, asked("2030-03-03", "2030-03-31"))
    const contested = {
      ...a,
      territory: a.territory.map((territory) =>
        territory.place === "quarter_a"
          ? { ...territory, parties: ["blues", "reds"] as unknown as ReadonlyArray<ActorId> }
          : territory
      )
    }
    const { squareKilometres } = compareGround(a, contested)
    expect(squareKilometres.low).toBe(0)
    expect(squareKilometres.best).toBeCloseTo(0.45)
    expect(squareKilometres.high).toBeCloseTo(0.9)
    expect(areaWords(squareKilometres)).toBe("0.5 km² (0.0 to 0.9)")
  })

  test("say so where nothing differs", () => {
    const same = asked("2030-03-10", "2030-03-31")
    const found = held(same, same)
    expect(found.differences).toEqual([])
    expect(groundTotals(found)).toBe("A and B say the same of every quarter that both speak of.")
  })

  test("are silent by the premise for everybody but the consensus", () => {
    const premise = situation(index, asked("2030-03-02", "2030-03-31")).territory.find(
      ({ place }) => place === "quarter_c"
    )!
    expect(premise.basis).toBe("baseline")
    expect(isSilent(premise, { kind: "consensus" })).toBe(false)
    expect(isSilent(premise, { kind: "assessed" })).toBe(true)
  })
})
