import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import { addDays } from "@cordon/domain/time/calendar-day"
import { describe, expect, it } from "vitest"
import { markedBundle } from "./fixture/marked-bundle.ts"
import { corridorView } from "./map-corridor.ts"
import { flowScale, flowView, flowWidth } from "./map-flow.ts"
import { forceView, strengthClass } from "./map-force.ts"
import { groundAge } from "./map-ground-age.ts"
import { incidentView } from "./map-incident.ts"
import { mapLegend } from "./map-legend.ts"
import { mapPosition } from "./map-position.ts"
import { targetClass } from "./map-target.ts"
import { gainsOf, groundChanges, weekBefore } from "./map-week.ts"

const index = indexCase(markedBundle())
const on = (at: string, knownBy = "2030-03-31") =>
  situation(index, { at, knownBy, accordingTo: { kind: "consensus" } } as never)
const now = on("2030-03-10")

describe("positions", () => {
  it("are exact for cells, the middle of an area for what contains cells, and unknown for the rest", () => {
    expect(mapPosition("quarter_a" as never, index)).toMatchObject({ kind: "at" })
    expect(mapPosition("east" as never, index)).toMatchObject({ kind: "area" })
    expect(mapPosition("abroad" as never, index)).toEqual({ kind: "unknown" })
    expect(mapPosition(undefined, index)).toEqual({ kind: "unknown" })
  })
})

describe("forces", () => {
  const { stacks, withoutPosition } = forceView(now, index)

  it("are one mark for each actor, group and place, with the range of what is said", () => {
    expect(
      stacks.map(({ place, exact, forces }) => [place, exact, forces.map(({ range }) => range)])
    ).toEqual([
      ["east", false, ["200"]],
      ["quarter_b", true, ["3,000 to 5,000"]]
    ])
  })

  it("without a stated position, or at one that the map does not show, are only counted", () => {
    expect(withoutPosition).toBe(2)
  })

  it("count to a party of the case, or to none", () => {
    expect(stacks.map(({ forces }) => forces[0]?.order)).toEqual([-1, 1])
  })

  it("have a class by the highest number said", () => {
    expect([undefined, 999, 1000, 5000, 20_000].map(strengthClass)).toEqual([0, 1, 2, 3, 4])
  })
})

describe("flows", () => {
  const { flows, withoutPlace, planned } = flowView(now, index)

  it("join claims of one kind and way; totals and steps stay apart", () => {
    const displaced = flows.find(({ movement }) => movement === "displacement")
    expect(displaced?.rows.map(({ counting, range }) => [counting, range])).toEqual([
      ["cumulative", "8,500 to 20,000"],
      ["increment", "700"]
    ])
    expect([displaced?.people, displaced?.range]).toEqual([20_000, "8,500 to 20,000"])
  })

  it("with one unstated end are drawn, with none stated counted, and plans are not movements", () => {
    expect(
      flows.map(({ movement, from, to }) => [movement, from.position.kind, to.position.kind])
    ).toContainEqual(["evacuation", "area", "unknown"])
    expect([withoutPlace, planned]).toEqual([1, 1])
  })

  it("are wider the more people moved, within limits", () => {
    const widths = [undefined, 10, 100, 1000, 10_000, 100_000, 1e9].map(flowWidth)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(flowWidth(10_000) - flowWidth(1000)).toBeCloseTo(flowWidth(1000) - flowWidth(100))
    expect([widths[0], widths.at(-1)]).toEqual([1.5, 9])
  })

  it("show their widths by round numbers around what they carry", () => {
    expect(flowScale([{ people: 42 }, { people: 20_000 }])).toEqual([100, 100_000])
    expect(flowScale([{}])).toEqual([])
  })
})

describe("corridors", () => {
  it("are disputed where the origins' latest words differ, and keep the ends that any claim names", () => {
    const { corridors } = corridorView(now, index)
    expect(corridors).toHaveLength(1)
    expect(corridors[0]).toMatchObject({ status: "disputed", from: { name: "Quarter A" } })
    expect(corridors[0]?.to.position.kind).toBe("unknown")
  })
})

describe("incidents", () => {
  it("stand at a place with what was hit; those in a whole area are counted", () => {
    const { spots, withoutPosition } = incidentView(now, index)
    expect(spots.map(({ place, targetClass: hit }) => [place, hit])).toEqual([["quarter_c", "medical"]])
    expect(spots[0]?.incidents[0]).toMatchObject({ title: "Shelling", target: "a hospital in the quarter" })
    expect(withoutPosition).toBe(1)
  })

  it("take the class of a target from the type, then from the speaker's words", () => {
    const hit = (type: string, target?: string) =>
      targetClass({ proposition: { kind: "Incident", type, perpetrators: [], target } as never })
    expect(hit("attackOnAid", "a hospital")).toBe("aid")
    expect(hit("airStrike", "the vegetable market")).toBe("market")
    expect(hit("airStrike", "residential areas")).toBe("residential")
    expect(hit("attackOnCivilians")).toBe("civilians")
    expect(hit("airStrike")).toBe("other")
  })
})

describe("age of the ground", () => {
  it("is that of the newest claim, and stale after the case's days for a change", () => {
    const ageOn = (day: string) => {
      const answer = on(day)
      const territory = answer.territory.find(({ place }) => place === "quarter_a")!
      return groundAge(territory, day as never, index)
    }
    expect(ageOn("2030-03-10")).toEqual({ days: 6, stale: false })
    const { controlChangeDays } = index.bundle.record.manifest.staleness
    const fallen = now.territory.find(({ place }) => place === "quarter_a")!
    const later = (days: number) => groundAge(fallen, addDays("2030-03-04" as never, days), index)
    expect(later(controlChangeDays)).toEqual({ days: controlChangeDays, stale: false })
    expect(later(controlChangeDays + 1)?.stale).toBe(true)
  })

  it("is unknown where nobody speaks of a place", () => {
    const silent = now.territory.find(({ place }) => place === "quarter_f")!
    expect(groundAge(silent, now.day, index)).toBeUndefined()
  })
})

describe("the week before", () => {
  it("is not looked at before the case begins", () => {
    expect(weekBefore("2030-03-05" as never, index)).toBeUndefined()
    expect(weekBefore("2030-03-10" as never, index)).toBe("2030-03-03")
  })

  it("names what changed hands, and joins it to gains with the edge they came over", () => {
    const before = on("2030-03-03").territory
    const changes = groundChanges(before, now.territory)
    expect(changes).toEqual([{ place: "quarter_a", from: "blues", to: "reds" }])
    const both = [...changes, { place: "quarter_b", from: "blues", to: "reds" }] as typeof changes
    const [gain, ...others] = gainsOf(both, before, index)
    expect(others).toEqual([])
    expect(gain?.places).toEqual(["quarter_a", "quarter_b"])
    const inner = gain?.edge.filter(
      ({ a, side }) => a === "quarter_a" && side._tag === "Neighbour" && side.placeId === "quarter_b"
    )
    expect(inner).toEqual([])
    expect(gain?.reach).toBeDefined()
  })

  it("ground that nobody spoke of changes no hands", () => {
    const silent = now.territory.map((territory) => ({ ...territory, parties: [] }))
    expect(groundChanges(silent, now.territory)).toEqual([])
  })
})

describe("legend", () => {
  const marks = {
    forces: forceView(now, index),
    flows: flowView(now, index),
    corridors: corridorView(now, index),
    incidents: incidentView(now, index),
    stale: false,
    week: true,
    facilities: false
  }

  it("lists only what is on the map, each row with the part that it hides", () => {
    const parts = mapLegend(now, marks, index).rows.map(({ part }) => part)
    expect(parts.slice(-6)).toEqual(["week", "flows", "corridors", "forces", "incidents", "names"])
    expect(parts).not.toContain("stale")
    expect(parts).not.toContain("facilities")
    expect(new Set(parts).size).toBe(parts.length)
  })

  it("counts what the map cannot place", () => {
    expect(mapLegend(now, marks, index).notes).toEqual(
      expect.arrayContaining([
        "2 forces without a stated position.",
        "1 incident without a stated position.",
        "1 claim of movement without a stated place.",
        "1 planned movement not drawn."
      ])
    )
  })
})
