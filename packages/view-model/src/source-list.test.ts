import { indexCase } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { describe, expect, test } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { foundSources, sourceList } from "./source-list.ts"

const index = indexCase(inventedBundle())
const listed = (knownBy: string) =>
  sourceList(makeView(index, { at: knownBy, knownBy, accordingTo: { kind: "consensus" } } as Controls))

describe("sourceList", () => {
  test("counts a repeated word for its origin", () => {
    const agency = listed("2030-04-20").find(({ id }) => id === "agency")
    const alone = index.inOrder.filter(
      ({ claim }) => claim.speaker === "agency" && claim.origin.kind === "own"
    ).length
    expect(agency!.claims).toBeGreaterThan(alone)
  })

  test("has nobody who had not spoken by then", () => {
    expect(listed("2030-03-01").length).toBeLessThan(listed("2030-04-20").length)
  })

  test("is searched by name, kind and side", () => {
    expect(foundSources(listed("2030-04-20"), "BLOG").map(({ id }) => id)).toEqual(["blog"])
    expect(foundSources(listed("2030-04-20"), "aligned reds").map(({ id }) => id)).toEqual(["reds_office"])
  })
})
