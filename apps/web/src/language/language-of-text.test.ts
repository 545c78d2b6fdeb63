import { expect, test } from "vitest"
import { languageOfText } from "./language-of-text.ts"

test("a text is in Arabic where its first letter is, and the case has Arabic", () => {
  expect(languageOfText("«حلب», in Syria", ["en", "ar"])).toBe("ar")
  expect(languageOfText("12 people in حلب", ["en", "ar"])).toBe("en")
  expect(languageOfText("حلب", ["en"])).toBe("en")
  expect(languageOfText(undefined, ["fr", "ar"])).toBe("fr")
})
