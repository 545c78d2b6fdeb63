import { describe, expect, it } from "vitest"
import { Addresses, originOf } from "./address.ts"

const none = () => undefined
const headers = (given: Readonly<Record<string, string>>) => (name: string) => given[name]

describe("the origin", () => {
  it.each([
    ["http://cordon.test/ogc?x=1", {}, "http://cordon.test"],
    ["http://[::1]:4180/ogc", {}, "http://[::1]:4180"],
    ["http://cordon.test", {}, "http://cordon.test"],
    ["http://inner:80/ogc", { "X-Forwarded-Proto": "https" }, "https://inner:80"],
    [
      "http://inner/ogc",
      { "X-Forwarded-Proto": "https, http", "X-Forwarded-Host": "maps.example, inner" },
      "https://maps.example"
    ],
    ["http://inner/ogc", { "X-Forwarded-Host": "[2001:db8::1]:8443" }, "http://[2001:db8::1]:8443"],
    ["http://inner/ogc", { "X-Forwarded-Host": 'evil.example"><script>' }, "http://inner"],
    ["http://inner/ogc", { "X-Forwarded-Host": "a/b" }, "http://inner"],
    ["http://inner/ogc", { "X-Forwarded-Proto": "javascript" }, "http://inner"]
  ])("of %s with %j is %s", (url, given, origin) => {
    expect(originOf(url, headers(given))).toBe(origin)
  })
})

describe("addresses", () => {
  const of = (query: string) => new Addresses("http://cordon.test", { path: "/ogc/collections", query })

  it("carry on the view to other resources, and nothing else", () => {
    const { root } = of("")
    expect(root).toBe("http://cordon.test/ogc")
    expect(of("limit=3&knownBy=2016-12-04&f=html&accordingTo=source:sohr").to("/api")).toBe(
      "http://cordon.test/ogc/api?knownBy=2016-12-04&accordingTo=source:sohr"
    )
    expect(of("recordedBy=2016-12-04T00:00:00Z").to("/api", "html")).toBe(
      "http://cordon.test/ogc/api?recordedBy=2016-12-04T00:00:00Z&f=html"
    )
    expect(of("f=html").to("")).toBe("http://cordon.test/ogc")
  })

  it("keep a query letter for letter, so that clients know their own parameters again", () => {
    expect(of("limit=10&bbox=1%2C2,3,4&f=html").self("json")).toBe(
      "http://cordon.test/ogc/collections?limit=10&bbox=1%2C2,3,4&f=json"
    )
    expect(of("limit=10&cursor=old&knownBy=2016-12-04").page("new", "json")).toBe(
      "http://cordon.test/ogc/collections?limit=10&knownBy=2016-12-04&cursor=new"
    )
    expect(of("%66=json&limit=10").page("new", "html")).toBe(
      "http://cordon.test/ogc/collections?limit=10&f=html&cursor=new"
    )
  })

  it("escape what an address and a Link header cannot have", () => {
    expect(of('q="><script>&limit=1').self("json")).toBe(
      "http://cordon.test/ogc/collections?q=%22%3E%3Cscript%3E&limit=1&f=json"
    )
    expect(new Addresses("http://x", { path: "/ogc/é", query: "" }).bare).toBe("http://x/ogc/%C3%A9")
    expect(originOf("http://x/ogc", none)).toBe("http://x")
  })
})
