import { indexCase } from "@cordon/ledger/case-index"
import { describe, expect, test } from "vitest"
import { bibtexEntry, escapeTex } from "./bibtex.ts"
import { cslJson } from "./csl-json.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { claimReference, issuedOf, type Reference, screenReference } from "./reference.ts"
import { screenCitation } from "./screen-citation.ts"
import { createSession } from "./session.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"

const session = createSession({ bundle: inventedBundle(), schedule: manualSchedule().schedule })
const { index } = session
const snapshot = session.getSnapshot()
const address = "http://127.0.0.1/?screen=claims&claim=P1"
const claim = index.claims.get("P1" as never)!
const marked = (sensitivity: object) => ({ ...claim, claim: { ...claim.claim, sensitivity } }) as typeof claim

describe("a reference to a claim", () => {
  test("is to the document, with the speaker, the passage and the record in its note", () => {
    expect(claimReference(claim, index, snapshot, address)).toEqual({
      id: "invented-town-P1",
      type: "webpage",
      title: "Untitled document cited for claim P1",
      author: [{ literal: "Wire agency" }],
      issued: { "date-parts": [[2030, 3, 8]] },
      URL: "https://wire.example/P1",
      archive: "Cordon, case invented-town",
      archive_location: "claim P1",
      note: `paragraph 2; United Agency (UA) estimates: People inside, by P1 (paraphrase); Cordon, case invented-town, claim P1, ledger entry 10; at 10 Mar 2030; known by 10 Mar 2030; according to consensus; ${address}`
    })
  })

  test("says nothing of what its mark withholds", () => {
    for (const sensitivity of [
      { level: "high", tlp: "TLP:CLEAR", reason: "made up" },
      { level: "low", tlp: "TLP:AMBER" }
    ]) {
      const text = cslJson([claimReference(marked(sensitivity), index, snapshot, address)])
      expect(text).toContain("withheld")
      for (const secret of ["People inside", "wire.example", "Wire", "United", "paragraph"])
        expect(text).not.toContain(secret)
    }
  })

  test("has a date only as far as one is known", () => {
    const within = indexCase(inventedBundle()).claims.get("S1" as never)!.claim.publishedAt
    expect(issuedOf(within)).toEqual({ "date-parts": [[2030, 3]] })
    expect(issuedOf({ _tag: "Unknown" })).toBeUndefined()
  })
})

describe("BibTeX", () => {
  /** What is written of it below, Citation.js 0.8.2 reads back as it was. */
  const reference: Reference = {
    id: "a case/C 1",
    type: "webpage",
    title: "50 % of {Aleppo} & #1_$ ~^\\",
    author: [{ literal: "Enab Baladi عنب بلدي" }],
    issued: { "date-parts": [[2016, 12, 4]], circa: true },
    URL: "https://x.example/a_b?c=d%20e&f={g}",
    archive: "Cordon, case a-case",
    archive_location: "claim C1",
    note: "two\nlines"
  }

  test("escapes what TeX reads, keeps Arabic and the address", () => {
    expect(bibtexEntry(reference)).toBe(`@misc{a-case-C-1,
  author = {{Enab Baladi عنب بلدي}},
  title = {{50 \\% of \\{Aleppo\\} \\& \\#1\\_\\$ \\textasciitilde{}\\textasciicircum{}\\textbackslash{}}},
  year = {2016},
  month = dec,
  date = {2016-12-04~},
  url = {https://x.example/a_b?c=d%20e&f=%7Bg%7D},
  howpublished = {Cordon, case a-case, claim C1},
  note = {two lines}
}
`)
  })

  test("never leaves a brace open", () => {
    for (const text of ["}", "{", "\\{", "a}b{c", "}}{{"]) {
      const bare = escapeTex(text).replace(/\\[{}]/g, "")
      expect(bare.split("{").length).toBe(bare.split("}").length)
    }
  })
})

describe("CSL-JSON", () => {
  test("is a list of items that come back as they were", () => {
    const citation = screenCitation("Claims", "http://127.0.0.1/?screen=claims", snapshot, session)
    const item = screenReference(citation, index)
    expect(JSON.parse(cslJson([item]))).toEqual([
      {
        id: "invented-town-000000000000",
        type: "dataset",
        title: "Claims. Invented town, March 2030 (invented case)",
        author: [{ literal: "the tests" }],
        publisher: "Cordon",
        version: "0".repeat(64),
        URL: "http://127.0.0.1/?screen=claims",
        note: `${citation.controls}. ${citation.record}. ${citation.attribution}`
      }
    ])
  })
})
