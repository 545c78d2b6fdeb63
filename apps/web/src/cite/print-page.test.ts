import { describe, expect, test } from "vitest"
import { cssString, pageRule } from "./print-page.ts"

describe("the page rule of a printed screen", () => {
  test("keeps any text inside its string, and a style element open", () => {
    expect(cssString('a "b" \\ c\nd')).toBe('"a \\"b\\" \\\\ c\\a d"')
    expect(cssString("</style>")).not.toContain("<")
  })

  test("names controls, record and address at the foot of every page", () => {
    const rule = pageRule({
      title: "People inside. A town",
      controls: "at 1 Mar 2030",
      record: "ledger of 3 entries, abc",
      attribution: "Edited by the tests.",
      address: "http://example/?at=2030-03-01"
    })
    expect(rule).toContain(
      '"People inside. A town; at 1 Mar 2030\\a ledger of 3 entries, abc\\a http://example/'
    )
    expect(rule).toContain("counter(page)")
  })
})
