import { compareMarks } from "@cordon/view-model/compare-marks"
import { describe, expect, test } from "vitest"
import { type DifferingMark, differingMarks } from "./differing-marks.ts"
import { index, marksOf } from "./fixture/sides.ts"

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
