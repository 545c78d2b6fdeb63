import { ActorId, ClaimId, FigureId, PlaceId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { type Answer, type Arguments, type ReadName, readNames } from "@cordon/protocol/endpoints"
import { inventedCase } from "@cordon/testing/fixture/invented-case"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { inventedApi } from "./support/invented-api.ts"

const at = CalendarDay.make("2030-03-15")
const view = { case: inventedCase, at, knownBy: at }

/** One request to every route that only reads; a route without one does not compile. */
const requests: { readonly [Name in ReadName]: Arguments<Name> } = {
  cases: {},
  case: { case: inventedCase },
  bundle: { case: inventedCase },
  situation: view,
  territory: { ...view, include: ["cells", "front"] },
  areas: view,
  figures: view,
  timeline: view,
  changes: {
    ...view,
    toAt: CalendarDay.make("2030-04-01"),
    toAccordingTo: { kind: "source", source: SourceId.make("wire") }
  },
  claims: { ...view, kind: ["Population"], sort: "-published", limit: 1 },
  claim: { case: inventedCase, claim: ClaimId.make("C001") },
  forces: view,
  population: view,
  movements: view,
  incidents: view,
  corridors: view,
  agreements: view,
  conflicts: { ...view, figure: FigureId.make("people-inside"), limit: 5 },
  accounts: view,
  bounds: { ...view, figure: FigureId.make("people-inside"), under: [ClaimId.make("C002")] },
  sourceRecord: { case: inventedCase, source: SourceId.make("wire") },
  sources: { case: inventedCase, q: "RADIO" },
  source: { case: inventedCase, source: SourceId.make("monitor") },
  places: { case: inventedCase },
  place: { ...view, place: PlaceId.make("north") },
  actors: { case: inventedCase },
  actor: { case: inventedCase, actor: ActorId.make("reds") },
  ledger: { case: inventedCase },
  entries: { case: inventedCase, after: 3, limit: 2 },
  entry: { case: inventedCase, sequence: 1 },
  entriesSince: { case: inventedCase, since: 3, limit: 2 },
  verification: { case: inventedCase },
  health: {}
}

describe("every route", () => {
  let api: Awaited<ReturnType<typeof inventedApi>>
  beforeAll(async () => {
    api = await inventedApi()
  })

  const ask = <Name extends ReadName>(name: Name): Promise<Answer<Name>> =>
    Effect.runPromise(
      (api.client[name] as unknown as (args: Arguments<Name>) => Effect.Effect<Answer<Name>>)(requests[name])
    )

  it.each(readNames)("%s answers, and the client decodes it by its own schema", async (name) => {
    await expect(ask(name)).resolves.toBeDefined()
    expect(api.faults.splice(0)).toEqual([])
  })

  it("counts what the case holds", async () => {
    const { counts, head } = await ask("case")
    expect(counts).toMatchObject({
      claims: 15,
      withdrawn: 1,
      assessments: 1,
      outcomes: 1,
      places: 4,
      entries: head.sequence
    })
  })

  it("gives the territory as polygons with holders and lines between different ones", async () => {
    const { features } = await ask("territory")
    const cells = features.filter(({ properties }) => properties.kind === "cell")
    expect(cells.map(({ id }) => id)).toEqual(["cell:bridge", "cell:north", "cell:south"])
    expect(cells.map(({ properties }) => properties)).toMatchObject([
      { state: "contested", parties: ["reds", "blues"], approximate: true },
      { state: "held", holder: "reds", claims: ["C001"] },
      { state: "held", holder: "blues", claims: ["C015"] }
    ])
    const fronts = features.filter(({ properties }) => properties.kind === "front").map(({ id }) => id)
    expect(fronts).toEqual(["front:bridge:north", "front:bridge:south"])
  })

  it("lists the latest word of each voice on the people inside, with its age", async () => {
    const { items } = await ask("population")
    expect(items.map(({ claim, witness, ageDays }) => [claim.id, witness, ageDays])).toEqual([
      ["C003", "monitor", 11]
    ])
  })

  it("gives the same forces and movements as the situation", async () => {
    const situation = await ask("situation")
    expect((await ask("forces")).items.map(({ claim }) => claim.id)).toEqual(situation.forces)
    expect((await ask("movements")).items.map(({ claim }) => claim.id)).toEqual(situation.movements)
    expect(situation.forces).toEqual(["C004"])
    expect(situation.movements).toEqual(["C005"])
  })

  it("groups what happened by event, and shows standings of agreements and corridors", async () => {
    expect((await ask("incidents")).items).toMatchObject([
      { key: "bridge-strike", place: "bridge", claims: ["C006", "C007"] }
    ])
    expect((await ask("agreements")).items).toMatchObject([{ handle: "spring-deal", disputed: false }])
    expect((await ask("corridors")).items).toMatchObject([{ handle: "bridge-road", disputed: false }])
  })

  it("tells how much a source said, published and is the origin of", async () => {
    const monitor = await ask("source")
    expect(monitor.asSpeaker.Population).toBe(1)
    expect(monitor.asWitness.Population).toBe(2)
  })

  it("shows a place with its ground, its standing and its premise", async () => {
    const north = await ask("place")
    expect(north.cell?.approximate).toBe(true)
    expect(north.territory?.parties).toEqual(["reds"])
    expect(north.baseline?.place).toBe("north")
    expect(north.claims.Control).toBe(1)
  })

  it("verifies the chain that the store holds", async () => {
    const report = await ask("verification")
    expect(report.problems).toEqual([])
    expect(report.head).toEqual((await ask("ledger")).head)
  })
})
