import { afterEach, describe, expect, it } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { speak, speakEnglish } from "./language.ts"
import { decodeMapView, encodeMapView, plainMapView, toggled } from "./map-view.ts"

const { manifest } = inventedBundle().record

describe("map view", () => {
  it("leaves nothing in the address while everything is shown", () => {
    expect(encodeMapView(plainMapView, manifest)).toBe("")
    expect(decodeMapView("?at=2030-03-10", manifest)).toEqual(plainMapView)
  })

  it("comes back from the address as it went in", () => {
    const view = { hide: new Set(["forces", "party:reds"] as const), labels: "ar" }
    expect(encodeMapView(view, manifest)).toBe("&hide=forces,party:reds&labels=ar")
    expect(decodeMapView(encodeMapView(view, manifest), manifest)).toEqual(view)
  })

  it("passes over parts and languages that the case does not have", () => {
    expect(decodeMapView("?hide=forces,nonsense,party:nobody&labels=tlh", manifest)).toEqual({
      hide: new Set(["forces"])
    })
  })

  it("hides a part and shows it again", () => {
    const once = toggled(plainMapView, "flows")
    expect([...once.hide]).toEqual(["flows"])
    expect(toggled(once, "flows")).toEqual(plainMapView)
  })
})

describe("map view in Arabic", () => {
  afterEach(speakEnglish)

  it("names places in Arabic where the case has it, and both languages only when asked", () => {
    speak({ language: "ar", direction: "rtl", parts: {} })
    const arabic = decodeMapView("?at=2030-03-10", manifest)
    expect(arabic.labels).toBe("ar")
    expect(encodeMapView(arabic, manifest)).toBe("")
    expect(encodeMapView(plainMapView, manifest)).toBe("&labels=both")
    expect(decodeMapView("?labels=both", manifest)).toEqual(plainMapView)
    expect(decodeMapView("?labels=en", manifest).labels).toBe("en")
    const english = { ...manifest, languages: ["en"] as const }
    expect(decodeMapView("", english)).toEqual(plainMapView)
    expect(encodeMapView(plainMapView, english)).toBe("")
  })
})
