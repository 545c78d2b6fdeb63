import { describe, expect, it } from "vitest"
import { shortSourceName } from "./source-name.ts"

describe("a source's short name", () => {
  it.each([
    ["Syrian Observatory for Human Rights (SOHR)", "SOHR"],
    ["Syria Civil Defence (White Helmets)", "Syria Civil Defence"],
    ["United Nations (body not named)", "United Nations"],
    ["Staffan de Mistura, UN envoy", "Staffan de Mistura"],
    ["Russian Centre for Reconciliation (Hmeimim)", "Russian Centre for Reconciliation"],
    ["A monitor; a daily", "A monitor"],
    ["Daily / weekly", "Daily"],
    ["Author of the article of 4 December 2016", "Author of the article of 4 December 2016"],
    ["BBC", "BBC"]
  ])("of %j is %j", (name, short) => expect(shortSourceName(name)).toBe(short))
})
