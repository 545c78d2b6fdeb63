import { PlaceId } from "@cordon/domain/key"
import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import { describe, expect, test } from "vitest"
import { foundByText } from "./actor-list.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { placeList } from "./place-list.ts"
import { placePage } from "./place-page.ts"

const index = indexCase(inventedBundle())
const there = situation(index, {
  at: "2030-03-10",
  knownBy: "2030-03-10",
  accordingTo: { kind: "consensus" }
} as never)
const page = (id: string) => placePage(PlaceId.make(id), there, index)

describe("the page of a place", () => {
  test("has its names, spellings, code with dataset, and what contains it", () => {
    expect(page("quarter_b")).toMatchObject({
      card: { name: "Quarter B", holder: "Blue groups, disputed", approximate: true },
      names: [{ language: "ar", name: "حي الباء" }],
      spellings: ["Bächli", "al-Baa"],
      pcode: { code: "N0002", dataset: "made up v1" },
      parents: [{ place: "town", name: "The town" }],
      location:
        "Known by its centre, 47.5150 N, 8.5150 E, from a map or text: made up. Its outline on the map is computed from centres."
    })
  })

  test("has the claims about it and the places within it, the latest known first", () => {
    expect(page("quarter_b")!.claims.map(({ claim }) => claim.id)).toEqual(["T3", "T2", "T5"])
    expect(page("town")!.inside).toHaveLength(6)
    expect(page("town")!.claims).toHaveLength(9)
    expect(page("nowhere")).toBeUndefined()
  })
})

describe("the list of places", () => {
  test("counts what was known, and is found by spelling, script and code", () => {
    const listed = placeList(there, index)
    expect(listed.slice(0, 2).map(({ id, claims }) => [id, claims])).toEqual([
      ["town", 3],
      ["quarter_b", 2]
    ])
    for (const query of ["bachli", "الباء", "n0002"])
      expect(foundByText(listed, query).map(({ id }) => id)).toEqual(["quarter_b"])
  })
})
