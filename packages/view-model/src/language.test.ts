import { afterEach, expect, it } from "vitest"
import { type Catalogue, inEnglish, speak, speakEnglish, spokenLanguage, vocabulary } from "./language.ts"

const invented: Catalogue = {
  language: "ar",
  direction: "rtl",
  parts: {
    "test/early": { title: "عنوان", of: (count: number) => `${count} من` },
    "test/late": { inner: { word: "كلمة" } }
  }
}

afterEach(speakEnglish)

it("a part registered before the language was chosen speaks it afterwards", () => {
  const words = vocabulary("test/early", { title: "Title", of: (count: number) => `of ${count}` })
  expect(words.title).toBe("Title")
  speak(invented)
  expect([words.title, words.of(3)]).toEqual(["عنوان", "3 من"])
  speakEnglish()
  expect(words.title).toBe("Title")
})

it("a part registered after the language was chosen speaks it from the first", () => {
  speak(invented)
  const words = vocabulary("test/late", { inner: { word: "word", other: "other" } })
  expect(words.inner).toEqual({ word: "كلمة", other: "other" })
})

it("says one thing in English and then speaks on in its language, even where saying it fails", () => {
  const words = vocabulary("test/early", { title: "Title", of: (count: number) => `of ${count}` })
  speak(invented)
  expect(inEnglish(() => [words.title, spokenLanguage().direction])).toEqual(["Title", "ltr"])
  expect(() =>
    inEnglish(() => {
      throw new Error(words.title)
    })
  ).toThrow("Title")
  expect([words.title, spokenLanguage().direction]).toEqual(["عنوان", "rtl"])
})
