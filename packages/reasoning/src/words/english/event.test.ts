import { Handle, type PlaceId } from "@cordon/domain/key"
import { makeView } from "@cordon/ledger/visible"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "vitest"
import { indexOf } from "../../record/fixture/case-index.ts"
import { eventFacts } from "../../case/event-facts.ts"
import { controlsOf } from "../../case/fixture/case-index.ts"
import { killedIn } from "../../case/fixture/invented-claims.ts"
import { eventWords } from "./event.ts"

const incident = (type: string, place: string | undefined, more: object = {}) => ({
  proposition: {
    kind: "Incident",
    type,
    event: "night",
    perpetrators: [],
    ...(place === undefined ? {} : { place })
  } as never,
  ...more
})

const words = (
  claims: ReadonlyArray<Parameters<typeof claimRecorded>[1]>,
  controls = controlsOf("2030-03-15", "2030-04-30")
) => {
  const index = indexOf([...foundation, ...claims.map((claim, i) => claimRecorded(`K${i}`, claim))])
  const name = (id: PlaceId) => index.places.get(id)?.name ?? id
  return eventWords(eventFacts(Handle.make("night"), makeView(index, controls)), name)
}

describe("an event in words", () => {
  it("has its type where those that name one agree, the innermost place, and its day", () =>
    expect(
      words([
        { ...killedIn("night", 5, "city"), heldDuring: "2030-03-04" },
        incident("shelling", "north", { heldDuring: "2030-03-04" })
      ])
    ).toEqual({ what: "in the shelling", where: "at North quarter", when: "on 4 March 2030" }))

  it("is one event where they differ, and in a place that has parts", () =>
    expect(
      words([incident("shelling", "city"), incident("airStrike", "city"), incident("other", undefined)])
    ).toEqual({ what: "in one event", where: "in The town", when: "on 4 March 2030" }))

  it("is on the days that all allow, else between the first and the last that one names", () => {
    const on = (heldDuring: string) => ({ ...killedIn("night", 5, "north"), heldDuring })
    expect(words([on("[2030-03-03..2030-03-05]"), on("2030-03-05")]).when).toBe("on 5 March 2030")
    expect(words([on("2030-03-02/2030-03-04")]).when).toBe("from 2 to 4 March 2030")
    expect(words([on("2030-03-02"), on("2030-03-04")]).when).toBe("between 2 and 4 March 2030")
  })

  it("names both places where the claims differ, and nothing that was not known by then", () => {
    const claims = [
      killedIn("night", 5, "north"),
      { ...killedIn("night", 6, "south"), speaker: "monitor" },
      incident("shelling", "bridge", { publishedAt: "2030-03-20" })
    ]
    expect(words(claims, controlsOf("2030-03-15", "2030-03-10"))).toMatchObject({
      what: "in one event",
      where: "at North quarter or South quarter"
    })
  })
})
