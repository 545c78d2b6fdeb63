import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { Group } from "../group/group.ts"
import { nameIn, textIn } from "./in-language.ts"
import { optionalTranslations } from "./translation.ts"

const Note = Schema.Struct({
  title: Schema.String,
  more: Schema.optionalKey(Schema.String),
  translations: optionalTranslations({ title: Schema.NonEmptyString, more: Schema.NonEmptyString })
})

describe("a thing in another language", () => {
  it("goes by its name in that language, and by its main name in one it has none in", () => {
    const group = { name: "fighters", names: { ar: "مقاتلون" } }
    expect(nameIn(group, "ar")).toBe("مقاتلون")
    expect(nameIn(group, "fr")).toBe("fighters")
  })

  it("says a field again, and gives what a translation leaves out in the main language", () => {
    const note: typeof Note.Type = {
      title: "Bread",
      more: "Queues.",
      translations: { ar: { title: "الخبز" } }
    }
    expect(textIn(note, "title", "ar")).toBe("الخبز")
    expect(textIn(note, "more", "ar")).toBe("Queues.")
    expect(textIn(note, "title", "fr")).toBe("Bread")
  })

  it("is decoded with its translations, or without any", () => {
    const decode = Schema.decodeUnknownSync(Note, { onExcessProperty: "error" })
    const note = { title: "Bread", translations: { ar: { title: "الخبز" } } }
    expect(decode(note)).toEqual(note)
    expect(decode({ title: "Bread" })).toEqual({ title: "Bread" })
    const group = { id: "cooks", name: "cooks", within: { kind: "root" } }
    expect(Schema.decodeUnknownSync(Group)(group)).toEqual(group)
  })

  it.each([
    ["an empty text", { ar: { title: "" } }],
    ["a language that is no tag", { Arabic: { title: "الخبز" } }],
    ["a field that the thing does not have", { ar: { label: "الخبز" } }]
  ])("is refused with %s", (_, translations) => {
    const decode = Schema.decodeUnknownSync(Note, { onExcessProperty: "error" })
    expect(() => decode({ title: "Bread", translations })).toThrow()
  })
})
