import { ActorId } from "@cordon/domain/key"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import { makeView } from "@cordon/ledger/visible"
import { EdtfPeriod } from "@cordon/domain/time/edtf"
import { Schema } from "effect"
import { describe, expect, test } from "vitest"
import { actorList, foundByText } from "./actor-list.ts"
import { actorPage } from "./actor-page.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { searchWithActors } from "./search.ts"

/** Invented: the Reds have a militia that joined them in the middle of the case. */
const bundle = ((): CaseBundle => {
  const invented = inventedBundle()
  const [blues, reds] = invented.record.actors
  const during = Schema.decodeSync(EdtfPeriod)
  return {
    ...invented,
    record: {
      ...invented.record,
      actors: [
        blues!,
        {
          id: ActorId.make("guards"),
          name: "Guards of the quarter",
          names: { ar: "حراس الحي" },
          kind: "militia",
          party: ActorId.make("reds"),
          relations: [
            {
              key: "R1",
              relation: "memberOf",
              to: [ActorId.make("reds")],
              during: during("2030-03-11/.."),
              ground: { kind: "uncited", reason: "made up" }
            },
            {
              key: "R2",
              relation: "fighting",
              to: [ActorId.make("blues")],
              during: during("2029-01-01/2029-02-01"),
              ground: { kind: "uncited", reason: "made up" }
            }
          ],
          labels: [
            {
              key: "L1",
              labels: ["the gang"],
              usedBy: ["A blog"],
              ground: { kind: "uncited", reason: "made up" }
            }
          ]
        },
        reds!
      ]
    }
  }
})()
const index = indexCase(bundle)
const controls = { at: "2030-03-10", knownBy: "2030-03-10", accordingTo: { kind: "consensus" } } as never
const page = (id: string) => actorPage(ActorId.make(id), { situation: situation(index, controls) }, index)

describe("the page of an actor", () => {
  test("has its relations and those of others to it, seen from it", () => {
    expect(page("guards")!.relations.map(({ words, other, side }) => [words, other, side])).toEqual([
      ["member of", "reds", "together"],
      ["fighting", "blues", "against"]
    ])
    expect(page("reds")!.relations.map(({ words, other }) => [words, other])).toEqual([
      ["has as a member", "guards"]
    ])
  })

  test("draws a relation on the days of the case, and names it where it lies outside them", () => {
    const [member, fighting] = page("guards")!.relations
    expect(member!.drawn).toMatchObject({
      may: { from: "2030-03-11", to: "2030-03-31", before: false, after: true },
      surely: { from: "2030-03-11", to: "2030-03-31" }
    })
    expect(fighting!.drawn).toEqual({ outside: "before" })
  })

  test("keeps what others call it with who uses it, and who counts to it", () => {
    expect(page("guards")!.labels).toMatchObject([{ labels: ["the gang"], usedBy: ["A blog"] }])
    expect(page("reds")).toMatchObject({ name: "Red forces", isParty: true, countsToIt: ["guards"] })
  })

  test("lists the claims that name it, the latest known first, then those published later", () => {
    expect(page("reds")!.claims.map(({ claim }) => claim.id)).toEqual(["T3", "T2", "T1", "T5", "T4"])
  })
})

describe("the list of actors", () => {
  const listed = actorList(makeView(index, controls))

  test("has the parties of the map first, and counts what was known", () => {
    expect(listed.map(({ id, claims }) => [id, claims])).toEqual([
      ["reds", 3],
      ["blues", 3],
      ["guards", 0]
    ])
  })

  test("is found by names in any script and by what others call them", () => {
    for (const query of ["guards quarter", "حراس", "gang"])
      expect(foundByText(listed, query).map(({ id }) => id)).toEqual(["guards"])
    expect(searchWithActors(index, "the gang")[0]).toMatchObject({ kind: "actor", id: "guards" })
  })
})
