import { describe, expect, test } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { screenCitation, screenCitationText } from "./screen-citation.ts"
import { createSession } from "./session.ts"

const citation = (initial = {}) => {
  const session = createSession({ bundle: inventedBundle(), initial, schedule: manualSchedule().schedule })
  return screenCitation("People inside", "http://example/?at=2030-03-10", session.getSnapshot(), session)
}

describe("the citation of a screen", () => {
  test("names the three controls, in words and as they are written in an address", () => {
    expect(citation().controls).toBe(
      "at 10 Mar 2030; known by 10 Mar 2030, 24:00 Europe/Zurich; according to consensus"
    )
    expect(citation({ accordingTo: { kind: "source", source: "agency" } }).controls).toContain(
      "according to United Agency (UA) (source:agency)"
    )
  })

  test("names the head of the ledger in full, the editors, the licence and the address", () => {
    const { head, record } = inventedBundle()
    const text = screenCitationText(citation())
    expect(text).toContain("People inside. ")
    expect(text).toContain(head.hash)
    expect(text).toContain(record.manifest.editors)
    expect(text).toContain(record.manifest.licence.replace(/\.$/, ""))
    expect(text.endsWith("http://example/?at=2030-03-10")).toBe(true)
    expect(text).toContain("(invented case)")
  })
})
