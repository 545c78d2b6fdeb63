import { registeredEnglish, type Vocabulary } from "@cordon/view-model/language"
import { expect, it } from "vitest"
import { arabic } from "./catalogue.ts"

const vocabularies = import.meta.glob([
  "../**/*words.ts",
  "../../../../packages/view-model/src/**/*.ts",
  "!**/*.test.ts"
])
await Promise.all(Object.values(vocabularies).map((load) => load()))

/** The phrases by name, each with its places for marked-up parts. */
const names = (words: Vocabulary, under = ""): ReadonlyArray<string> =>
  Object.entries(words).flatMap(([name, phrase]) =>
    typeof phrase === "object"
      ? names(phrase, `${under}${name}.`)
      : [`${under}${name}${typeof phrase === "string" ? placesOf(phrase) : ""}`]
  )

const placesOf = (phrase: string): string => [...new Set(phrase.match(/\{\w+\}/g))].toSorted().join("")

it("every part that the viewer speaks has its Arabic", () => {
  expect(Object.keys(arabic.parts).toSorted()).toEqual([...registeredEnglish().keys()].toSorted())
})

it.each([...registeredEnglish()])("%s says the same things in Arabic", (part, english) => {
  expect(names(arabic.parts[part] ?? {}).toSorted()).toEqual(names(english).toSorted())
})

it("no Arabic phrase was left in English", () => {
  const texts = (words: Vocabulary): ReadonlyArray<string> =>
    Object.values(words).flatMap((phrase) =>
      typeof phrase === "object" ? texts(phrase) : typeof phrase === "string" ? [phrase] : []
    )
  const left = Object.entries(arabic.parts).flatMap(([part, words]) =>
    texts(words)
      .filter(
        (text) => /\p{Letter}/u.test(text.replaceAll(/\{\w+\}/g, "")) && !/\p{Script=Arabic}/u.test(text)
      )
      .map((text) => `${part}: ${text}`)
  )
  expect(left).toEqual([])
})
