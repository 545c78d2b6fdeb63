import { ClaimId, FigureId, SourceId } from "@cordon/domain/key"
import type { FigureAnswer, FigureLine } from "@cordon/ledger/figure-schema"
import { describe, expect, it } from "vitest"
import { figurePlot } from "./plot.ts"

const line = (n: number, standing: FigureLine["standing"]): FigureLine => ({
  claim: ClaimId.make(`P${n}`),
  witness: SourceId.make("agency"),
  amount: { quantifier: "exactly", value: 100 + n, unit: "persons", form: "exactly" },
  standing,
  differs: [],
  basis: "people; town",
  repeated: false
})

const answer = (lines: ReadonlyArray<FigureLine>): FigureAnswer => ({
  id: FigureId.make("people-inside"),
  name: "People inside",
  unit: "persons",
  status: "disputed",
  excludes: false,
  origins: 1,
  bases: 1,
  baseUnstated: false,
  lines
})

describe("the plot of a figure with very many claims", () => {
  it("draws all that count and the newest of the others, and says how many it left out", () => {
    const live = Array.from({ length: 60 }, (_, i) => line(i, "live"))
    const stale = Array.from({ length: 100 }, (_, i) => line(1000 + i, "stale"))
    const plot = figurePlot(answer([...live, ...stale]))
    expect(plot?.marks.filter(({ hollow }) => !hollow)).toHaveLength(60)
    expect(plot?.marks.filter(({ hollow }) => hollow).map(({ claim }) => claim)).toEqual(
      stale.slice(0, 40).map(({ claim }) => claim)
    )
    expect(plot?.undrawn).toBe(60)
    expect(figurePlot(answer(live))?.undrawn).toBe(0)
  })
})
