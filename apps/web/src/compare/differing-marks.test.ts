import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import type { ComparedControls } from "@cordon/view-model/compare-address"
import { compareMarks } from "@cordon/view-model/compare-marks"
import { markedBundle } from "@cordon/view-model/fixture/marked-bundle"
import { corridorView } from "@cordon/view-model/map-corridor"
import { flowView } from "@cordon/view-model/map-flow"
import { forceView } from "@cordon/view-model/map-force"
import { incidentView } from "@cordon/view-model/map-incident"
import { describe, expect, test } from "vitest"
import { type DifferingMark, differingMarks } from "./differing-marks.ts"

const index = indexCase(markedBundle())
const marksOf = (source: string) => {
  const answer = situation(index, {
    at: "2030-03-10",
    knownBy: "2030-03-31",
    accordingTo: { kind: "source", source }
  } as unknown as ComparedControls)
  return {
    forces: forceView(answer, index),
    flows: flowView(answer, index),
    corridors: corridorView(answer, index),
    incidents: incidentView(answer, index)
  }
}
const said = ({ title, where, a, b }: DifferingMark) =>
  [`${title}, ${where}`, a, b].map((each) =>
    typeof each === "string"
      ? each
      : each?.map(({ label, value, note }) => `${label} ${value ?? ""} (${note ?? ""})`).join("; ")
  )

describe("the marks that differ between two sources", () => {
  const kinds = differingMarks(compareMarks(marksOf("wire"), marksOf("agency")), index)

  test("stand by kind, with what each side says", () => {
    expect(kinds.map(({ kind, marks }) => [kind, ...marks.map(said)])).toMatchInlineSnapshot(`
      [
        [
          "forces",
          [
            "Blue groups, Quarter B",
            "Blue groups 4,000 to 5,000 (fighters, 1 claim)",
            "Blue groups 3,000+ (fighters, 1 claim)",
          ],
          [
            "A third force, The east",
            "A third force 200 (fighters, 1 claim)",
            undefined,
          ],
        ],
        [
          "flows",
          [
            "Displaced, Quarter A → Quarter B",
            "people 8,500+ (total so far, 1 claim); people 700 (added in a step, 1 claim)",
            "people 20,000 (total so far, 1 claim)",
          ],
          [
            "Evacuated, somewhere in The east → place not stated",
            "people 100 (total so far, 1 claim)",
            undefined,
          ],
        ],
        [
          "corridors",
          [
            "Corridor north road, Quarter A → place not stated",
            "Wire agency open ()",
            undefined,
          ],
        ],
        [
          "incidents",
          [
            "Shelling, Quarter C",
            "Shelling  (Hit: a hospital in the quarter. 1 claim of 1 origin)",
            undefined,
          ],
        ],
      ]
    `)
  })

  test("are none where both say the same", () => {
    expect(differingMarks(compareMarks(marksOf("wire"), marksOf("wire")), index)).toEqual([])
  })
})
