import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { eastAleppo } from "../support/case-folder.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"

let served: ServedCase
beforeAll(async () => {
  served = await serveFolder(eastAleppo)
})
afterAll(() => served?.stop())

const asked = (route: string, query: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${served.url}/api/cases/${served.id}/${route}?at=2016-12-04&knownBy=2017-01-31${query}`, { headers })

interface Conflicts {
  readonly items: ReadonlyArray<{ readonly id: string; readonly sentence: string; readonly gap?: object }>
}

const conflictsIn = async (query: string) => {
  const response = await asked("conflicts", `&figure=people-inside${query}`)
  expect(response.status).toBe(200)
  return { response, items: ((await response.json()) as Conflicts).items }
}

describe("an answer in sentences", () => {
  it("is in the language that is asked for, and says which; what it finds is the same", async () => {
    const [usual, english, arabic] = await Promise.all(["", "&lang=en", "&lang=ar"].map(conflictsIn))
    expect(usual!.items.length).toBeGreaterThan(0)
    expect(english!.items).toEqual(usual!.items)
    const found = ({ items }: typeof usual & {}) => items.map(({ id, gap }) => ({ id, gap }))
    expect(found(arabic!)).toEqual(found(english!))
    for (const { sentence } of english!.items) expect(sentence).toMatch(/cannot all be true\.$/)
    for (const { sentence } of arabic!.items) expect(sentence).toMatch(/لا يمكن أن تصحّ كلها معاً\.$/)
    expect(usual!.response.headers.get("content-language")).toBe("en")
    expect(arabic!.response.headers.get("content-language")).toBe("ar")
  })

  it("keeps its language when it has not changed, and its tag is of that language alone", async () => {
    const query = "&figure=people-inside"
    const first = await asked("conflicts", `${query}&lang=ar`)
    await first.text()
    const headers = { "If-None-Match": first.headers.get("etag") ?? "" }
    const again = await asked("conflicts", `${query}&lang=ar`, headers)
    expect(again.status).toBe(304)
    expect(again.headers.get("content-language")).toBe("ar")
    expect((await asked("conflicts", `${query}&lang=en`, headers)).status).toBe(200)
  })

  it.each([
    ["accounts", "", "groups"],
    ["bounds", "&figure=people-inside", "intervals"],
    ["sources/enab_baladi/record", "", "againstInterest"]
  ])("%s%s has it in Arabic too", async (route, query, list) => {
    const [english, arabic] = await Promise.all(
      ["en", "ar"].map(async (lang) => {
        const answer = (await (await asked(route, `${query}&lang=${lang}`)).json()) as Readonly<
          Record<string, ReadonlyArray<unknown>>
        >
        return answer[list]
      })
    )
    expect(arabic).toHaveLength(english!.length)
    expect(JSON.stringify(english)).not.toMatch(/\p{Script=Arabic}/u)
    expect(english!.length).toBeGreaterThan(0)
    expect(JSON.stringify(arabic)).toMatch(/\p{Script=Arabic}/u)
  })
})
