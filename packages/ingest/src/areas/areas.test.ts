import { describe, expect, it } from "@effect/vitest"
import {
  claimsIn,
  collection,
  feature,
  polygon,
  problemsIn,
  readFiles,
  square,
  told
} from "./areas.fixture.ts"

const east = polygon(square(8.1, 47))
const daily = {
  "2030-03-01.geojson": collection([
    feature({ holder: "Reds", name: "West" }),
    feature({ holder: "Blues", name: "East" }, east)
  ]),
  "2030-03-02.geojson": collection([
    feature({ holder: "Reds", name: "West" }),
    feature({ holder: "Reds", name: "East" }, east)
  ])
}

describe("a folder with a file a day", () => {
  it("becomes a place for each outline and a claim for each day", async () => {
    const read = await readFiles(daily)
    expect(told(read)).toEqual([
      "West: reds 2030-03-01",
      "East: blues 2030-03-01",
      "West: reds 2030-03-02",
      "East: reds 2030-03-02"
    ])
    expect([...read.declared.keys()].filter((key) => key.startsWith("place"))).toHaveLength(2)
  })

  it("says all that is known: what was seen, by whom, on which day, published when", async () => {
    const [claim] = claimsIn(await readFiles(daily))
    expect(claim).toMatchObject({
      heldDuring: "2030-03-01",
      publishedAt: "[2030-03-01..2031-01-02T03:04:05Z]",
      speaker: "areas",
      modality: "reports",
      proposition: { kind: "Control", holding: { kind: "held", by: "reds" }, observed: "status" },
      paraphrase: "West is shown as held by Reds on 2030-03-01.",
      citation: { publisher: "areas", locator: "areas of 2030-03-01" }
    })
  })

  it("gives the same claims whatever the files are called besides their dates, and whatever else lies in them", async () => {
    const renamed = Object.fromEntries(
      Object.entries(daily).map(([name, text]) => [
        `maps/Control_${name.replace(/-(\d\d)-(\d\d)/, "$1$2")}`,
        text
      ])
    )
    expect(claimsIn(await readFiles(renamed))).toEqual(claimsIn(await readFiles(daily)))
    const { "2030-03-02.geojson": second } = daily
    const alone = claimsIn(await readFiles({ "2030-03-02.geojson": second }, {}, true))
    expect(alone).toEqual(claimsIn(await readFiles(daily)).slice(2))
  })

  it("puts days in a row together only where each day is said to be complete", async () => {
    const gap = { ...daily, "2030-03-04.geojson": daily["2030-03-01.geojson"] }
    const read = await readFiles(gap, { carry: true })
    expect(told(read)).toEqual([
      "West: reds 2030-03-01/2030-03-02",
      "East: blues 2030-03-01",
      "East: reds 2030-03-02",
      "West: reds 2030-03-04",
      "East: blues 2030-03-04"
    ])
    expect(claimsIn(read)[0]?.paraphrase).toBe("West is shown as held by Reds from 2030-03-01 to 2030-03-02.")
    expect(claimsIn(read)[0]?.publishedAt).toBe("[2030-03-02..2031-01-02T03:04:05Z]")
  })

  it("finds the days in a row also where names do not sort by day", async () => {
    const named = {
      "01-04-2030.geojson": daily["2030-03-01.geojson"],
      "31-03-2030.geojson": daily["2030-03-01.geojson"]
    }
    expect(told(await readFiles(named, { carry: true, dateOrder: "dmy" }))).toEqual([
      "West: reds 2030-03-31/2030-04-01",
      "East: blues 2030-03-31/2030-04-01"
    ])
  })

  it("merges several files of one day, or takes the last where the areas file says so", async () => {
    const twice = {
      "2030-03-01.geojson": collection([feature({ holder: "Reds", name: "West" })]),
      "2030-03-01 corrected.geojson": collection([feature({ holder: "Blues", name: "East" }, east)])
    }
    expect(told(await readFiles(twice))).toEqual(["East: blues 2030-03-01", "West: reds 2030-03-01"])
    const areas = `${plainFile}sameDay: latest\n`
    expect(told(await readFiles(twice, { areas }))).toEqual(["West: reds 2030-03-01"])
  })
})

const plainFile = `cordon: areas/1
source: { id: mapper, name: An invented mapper, kind: monitor, alignment: { kind: unknown } }
licence: CC0-1.0
`

describe("features with dates of their own", () => {
  it.each([
    [{ date: "2030-03-01" }, "2030-03-01"],
    [{ Valid_From: "2030-03-01", valid_to: "2030-03-04" }, "2030-03-01/2030-03-04"],
    [{ begin: "2030-03-01" }, "2030-03-01/.."],
    [{ end: "2030-03" }, "../2030-03"],
    [{ begin: "2030-03-01T00:00:00Z", end: "2030-03-03T00:00:00Z" }, "2030-03-01/2030-03-02"],
    [{ begin: "2030-03-01T00:00:00Z", end: "2030-03-01T00:00:00Z" }, "2030-03-01"],
    [{ date: 1_898_640_000_000 }, "2030-03-02"],
    [{ when: "1 March 2030" }, "2030-03-01"]
  ])("%j", async (dates, period) => {
    const read = await readFiles({ "control.geojson": collection([feature({ holder: "Reds", ...dates })]) })
    expect(claimsIn(read).map(({ heldDuring }) => heldDuring)).toEqual([period])
  })

  it("of a file by itself outdo the date in its name, which tells when it was made", async () => {
    const read = await readFiles({
      "export-2031-01-01.geojson": collection([feature({ holder: "Reds", date: "2030-03-01" })])
    })
    expect(claimsIn(read).map(({ heldDuring }) => heldDuring)).toEqual(["2030-03-01"])
  })

  it("of a file in a folder have to agree with its name, unless the areas file says what is meant", async () => {
    const files = { "2030-03-02.geojson": collection([feature({ holder: "Reds", date: "2030-03-01" })]) }
    expect(problemsIn(await readFiles(files, {}, true))).toEqual([
      "date: 2030-03-01: the file name says 2030-03-02; which one is meant has to be said in an areas file, under properties"
    ])
    const areas = `${plainFile}properties: { day: date }\n`
    expect(claimsIn(await readFiles(files, { areas }, true))[0]?.heldDuring).toBe("2030-03-01")
  })

  it.each([
    [{ date: "2030-02-30" }, 'date: "2030-02-30": February 2030 has 28 days, not 30'],
    [{ date: "2202-02-20" }, 'date: "2202-02-20": the year 2202 lies outside 1900 to 2100'],
    [{ begin: "2030-03-04", end: "2030-03-01" }, /^end: "2030-03-04\/2030-03-01": /],
    [{ date: true }, 'date: "true": it is no date; write YYYY-MM-DD'],
    [
      {},
      ": no date: neither the file name nor a property gives a date; name the file like 2016-12-04.geojson, or name the property in an areas file (--mapping)"
    ]
  ])("%j is refused", async (dates, problem) => {
    const read = await readFiles({ "control.geojson": collection([feature({ holder: "Reds", ...dates })]) })
    expect(problemsIn(read)).toEqual([typeof problem === "string" ? problem : expect.stringMatching(problem)])
  })
})

describe("who holds an area", () => {
  const holderOf = async (properties: object, settings: Parameters<typeof readFiles>[1] = {}) => {
    const read = await readFiles({ "2030-03-01.geojson": collection([feature(properties)]) }, settings, true)
    const [claim] = claimsIn(read)
    return claim?.proposition.kind === "Control" ? claim.proposition.holding : problemsIn(read)
  }

  it("is an actor of the case, by id or name", async () => {
    expect(await holderOf({ party: "reds" })).toEqual({ kind: "held", by: "reds" })
    expect(await holderOf({ Controlled_By: "BLUES" })).toEqual({ kind: "held", by: "blues" })
  })

  it("is declared where the case lacks it, and says whose word the name is", async () => {
    const read = await readFiles(
      { "2030-03-01.geojson": collection([feature({ actor: "River folk" })]) },
      {},
      true
    )
    expect(read.declared.get("actor actor-river-folk")).toMatchObject({
      name: "River folk",
      kind: "umbrellaTerm",
      note: "Named as Control areas, maker not stated names it; nobody has chosen a neutral name or a kind yet."
    })
  })

  it("comes from the property that is named, whatever others say", async () => {
    expect(await holderOf({ holder: "Reds", colour: "Blues" }, { holderProperty: "colour" })).toEqual({
      kind: "held",
      by: "blues"
    })
    expect(await holderOf({ holder: "Reds" }, { holderProperty: "colour" })).toEqual([
      "colour: nothing: the property that names the holder is empty"
    ])
  })

  it("is what the areas file says that labels mean", async () => {
    const areas = `${plainFile}
holders:
  R: reds
  Front: { contested: [reds, river-folk] }
  Ring: { besieged: { by: reds, inside: blues } }
  Lake: { skip: true }
actors: [{ id: river-folk, name: River folk, kind: militia }]
unlistedHolders: refuse
`
    expect(await holderOf({ holder: "r" }, { areas })).toEqual({ kind: "held", by: "reds" })
    expect(await holderOf({ holder: "Front" }, { areas })).toEqual({
      kind: "contested",
      between: ["reds", "river-folk"]
    })
    expect(await holderOf({ holder: "Ring" }, { areas })).toEqual({
      kind: "besieged",
      by: "reds",
      inside: "blues"
    })
    expect(await holderOf({ holder: "lake" }, { areas })).toEqual([])
    expect(await holderOf({ holder: "Others" }, { areas })).toEqual([
      'holder: "Others": the case has no actor of this name; say under holders whom it stands for'
    ])
    const read = await readFiles(
      { "2030-03-01.geojson": collection([feature({ holder: "Front" })]) },
      { areas },
      true
    )
    expect(read.declared.get("actor river-folk")).toMatchObject({ kind: "militia" })
    expect(claimsIn(read)[0]?.paraphrase).toContain("contested between reds and River folk")
  })

  it.each([
    [{ holder: "Contested" }, /^holder: "Contested": it names no actor; say in an areas file/],
    [
      { holder: "The guard" },
      /^holder: "The guard": several actors of the case have this name: guard-a, guard-b/
    ],
    [{ folder: "#red" }, /^folder: "#red": a style names no actor/],
    [
      { colour: "red" },
      /^: nothing: no property says who holds the area; name the one that does with --holder-property/
    ]
  ])("%j is refused, not guessed at", async (properties, problem) => {
    expect(await holderOf(properties)).toEqual([expect.stringMatching(problem)])
  })
})

describe("which place an area is", () => {
  it("is told by its outline, wherever it begins, whichever way round, with or without altitudes", async () => {
    const ring = square(8, 47)
    const turned = [...ring.slice(2, -1), ...ring.slice(0, 3)]
    const drawn = [
      polygon(ring),
      polygon(turned),
      polygon(ring.toReversed()),
      polygon(ring.map((position) => [...position, 312])),
      polygon(ring.slice(0, -1)),
      { type: "MultiPolygon", coordinates: [[ring]] },
      { type: "GeometryCollection", geometries: [polygon(ring)] },
      polygon(ring.map(([x = 0, y = 0]) => [x + 1e-9, y]))
    ]
    const files = Object.fromEntries(
      drawn.map((geometry, i) => [
        `2030-03-0${i + 1}.geojson`,
        collection([feature({ holder: "Reds" }, geometry)])
      ])
    )
    const read = await readFiles(files)
    expect([...read.declared.keys()].filter((key) => key.startsWith("place"))).toHaveLength(1)
    expect(claimsIn(read)).toHaveLength(8)
  })

  it("is a cell of the control map, unless outlines are redrawn from day to day", async () => {
    const days = [1, 2, 3, 4]
    const files = (outline: (day: number) => unknown) =>
      Object.fromEntries(
        days.map((day) => [
          `2030-03-0${day}.geojson`,
          collection([feature({ holder: "Reds" }, outline(day)), feature({ holder: "Blues" }, east)])
        ])
      )
    const cells = async (outline: (day: number) => unknown, settings = {}) =>
      [...(await readFiles(files(outline), settings)).declared.entries()].flatMap(([key, place]) =>
        key.startsWith("place") ? [JSON.stringify([place["mapped"], place["note"] ?? ""])] : []
      )
    const front = (day: number) => polygon(square(8, 47, 0.01 + day / 10_000))
    const off =
      '[false,"Kept off the control map, because the outlines of this dataset are redrawn from day to day."]'
    expect(await cells(() => polygon(square(8, 47)))).toEqual(Array(2).fill('[true,""]'))
    expect(await cells((day) => polygon(square(8 + day / 10, 48)))).toEqual(Array(5).fill('[true,""]'))
    expect(await cells(front)).toEqual(Array(5).fill(off))
    expect(await cells(front, { areas: `${plainFile}mapped: true\n` })).toEqual(Array(5).fill('[true,""]'))
    expect(await cells(() => polygon(square(8, 47)), { areas: `${plainFile}mapped: false\n` })).toEqual(
      Array(2).fill('[false,""]')
    )
  })

  it("is told by the property that identifies it, and is the case's own where the case has it", async () => {
    const areas = `${plainFile}properties: { id: code }\nwithin: [town]\n`
    const files = {
      "2030-03-01.geojson": collection([
        feature({ holder: "Reds", code: "north" }),
        feature({ holder: "Reds", code: 7 }, east)
      ]),
      "2030-03-02.geojson": collection([feature({ holder: "Blues", code: 7 }, polygon(square(8.1001, 47)))])
    }
    const read = await readFiles(files, { areas })
    expect(claimsIn(read).map(({ proposition }) => "place" in proposition && proposition.place)).toEqual([
      "north",
      "mapper-7",
      "mapper-7"
    ])
    expect(read.declared.get("place mapper-7")).toMatchObject({
      name: "7",
      kind: "area",
      mapped: true,
      within: ["town"],
      location: { kind: "polygon", geometry: east, source: "An invented mapper" }
    })
  })
})
