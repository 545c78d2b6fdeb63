import { SourceId } from "@cordon/domain/key"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { indexCase } from "@cordon/ledger/case-index"
import { makeView } from "@cordon/ledger/visible"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { periodsOf } from "./figure-period.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { inEnglish, speak, speakEnglish } from "./language.ts"
import { eventLabel, figureName, sourceName, sourceShortName, textIn } from "./names.ts"

const plain = inventedBundle()
const { manifest } = plain.record
const [figure, ...figures] = manifest.figures
const [event, ...events] = manifest.events

/** The invented town with Arabic for its title, a figure, the first event and a source; the rest is English. */
const bundle: CaseBundle = {
  ...plain,
  record: {
    ...plain.record,
    manifest: {
      ...manifest,
      translations: { ar: { title: "بلدة مختلقة" } },
      figures: [{ ...figure!, names: { ar: "الأشخاص في الداخل" } }, ...figures],
      events: [{ ...event!, translations: { ar: { label: "سقوط أ" } } }, ...events]
    },
    sources: plain.record.sources.map((source) =>
      source.id === "wire" ? { ...source, names: { ar: "وكالة مختلقة، مكتب البلدة" } } : source
    )
  }
}
const index = indexCase(bundle)
const wire = SourceId.make("wire")

describe("what a case says in Arabic", () => {
  beforeEach(() => speak({ language: "ar", direction: "rtl", parts: {} }))
  afterEach(speakEnglish)

  it("is given where Arabic is spoken, and shortened as a source's English is", () => {
    expect(textIn(bundle.record.manifest, "title")).toBe("بلدة مختلقة")
    expect(figureName(index, figure!.id)).toBe("الأشخاص في الداخل")
    expect(eventLabel(index, event!)).toBe("سقوط أ")
    expect([sourceName(index, wire), sourceShortName(index, wire)]).toEqual([
      "وكالة مختلقة، مكتب البلدة",
      "وكالة مختلقة"
    ])
  })

  it("cuts the periods of a figure at events that go by it", () => {
    const day = manifest.opensAt.at
    const view = makeView(index, { at: day, knownBy: day, accordingTo: { kind: "consensus" } })
    const titles = periodsOf(
      view,
      manifest.events.map(({ id, label }, i) => ({
        id,
        label,
        from: i === 0 ? manifest.window.from : day,
        to: day,
        rests: []
      }))
    ).map(({ title }) => title)
    expect(titles.some((title) => title.endsWith("سقوط أ"))).toBe(true)
    expect(titles.some((title) => title.endsWith("C falls"))).toBe(true)
  })

  it("gives way to English where the case has none, and in a citation", () => {
    expect(textIn(bundle.record.manifest, "subtitle")).toBe("March 2030")
    expect(eventLabel(index, events[0]!)).toBe("C falls")
    expect(inEnglish(() => [figureName(index, figure!.id), eventLabel(index, event!)])).toEqual([
      "People inside",
      "A falls"
    ])
  })
})
