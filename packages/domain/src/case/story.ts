import { Result, Schema } from "effect"
import { ClaimId, Handle } from "../key.ts"
import { optionalTranslations } from "../language/translation.ts"
import { CalendarDay } from "../time/calendar-day.ts"

/** A piece of a story's text: words, and the claims that they rest on where they say what somebody said. */
export interface StoryPiece {
  readonly words: string
  readonly rests: ReadonlyArray<ClaimId>
}

/**
 * Takes a paragraph apart: `It put them at [20,000](C026), the UN at [about 200,000](C048 C047).`
 *
 * Errors: a clause that says what is wrong with a link.
 */
export const parseStoryText = (text: string): Result.Result<ReadonlyArray<StoryPiece>, string> => {
  const pieces: Array<StoryPiece> = []
  let end = 0
  for (const link of text.matchAll(/\[([^[\]]+)\]\(([^()]*)\)/g)) {
    const [whole, words = "", named = ""] = link
    const ids = named.split(/[\s,]+/).filter((id) => id !== "")
    const wrong = ids.find((id) => !isClaimId(id))
    if (ids.length === 0) return Result.fail(`“${whole}” names no claim`)
    if (wrong !== undefined) return Result.fail(`“${wrong}” in “${whole}” is no id of a claim`)
    pieces.push({ words: text.slice(end, link.index), rests: [] }, { words, rests: ids as Array<ClaimId> })
    end = link.index + whole.length
  }
  pieces.push({ words: text.slice(end), rests: [] })
  const loose = pieces.find(({ words, rests }) => rests.length === 0 && /[[\]]/.test(words))
  return loose === undefined
    ? Result.succeed(pieces.filter(({ words }) => words !== ""))
    : Result.fail(`“${loose.words.trim()}” has a bracket that is no link; write [words](C001)`)
}

const isClaimId = Schema.is(ClaimId)

/** A paragraph of a story with links to claims. Shape: as `parseStoryText` reads it. */
export const StoryText = Schema.NonEmptyString.check(
  Schema.makeFilter(
    (text) => Result.match(parseStoryText(text), { onFailure: (why) => why, onSuccess: () => undefined }),
    {
      expected: "a paragraph whose links name claims: [words](C001 C002)"
    }
  )
).annotate({
  identifier: "StoryText",
  description:
    "A paragraph in the editors' own words; [words](C001 C002) links words to the claims they rest on"
})

/** What tells a paragraph in another language from the one it translates: their number, and their links. */
const mistranslated = ({ text, translations = {} }: TranslatedText): ReadonlyArray<Schema.FilterIssue> =>
  Object.entries(translations).flatMap(([language, { text: other }]): ReadonlyArray<Schema.FilterIssue> => {
    if (other === undefined) return []
    if (other.length !== text.length) {
      const issue = `has ${counted(other.length)} where the main text has ${text.length}`
      return [{ path: ["translations", language, "text"], issue }]
    }
    return other.flatMap((paragraph, i) => {
      const [here, main] = [linksOf(paragraph), linksOf(text[i] ?? "")]
      return here === main
        ? []
        : [
            {
              path: ["translations", language, "text", i],
              issue: `links to ${here || "no claim"} where the paragraph that it translates links to ${main || "no claim"}`
            }
          ]
    })
  })

interface TranslatedText {
  readonly text: ReadonlyArray<string>
  readonly translations?: Readonly<Record<string, { readonly text?: ReadonlyArray<string> }>>
}

const counted = (paragraphs: number): string =>
  `${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"}`

/** The claims that a paragraph links to, each once and in order, as text. */
const linksOf = (paragraph: string): string => [...new Set(claimsOf(paragraph))].sort().join(", ")

/** A saved view with what is to be seen in it. */
export const StoryStep = Schema.Struct({
  id: Handle,
  title: Schema.NonEmptyString,
  view: Schema.Struct({
    at: CalendarDay,
    knownBy: CalendarDay,
    accordingTo: Schema.optionalKey(
      Schema.NonEmptyString.annotate({ description: "As in an address; consensus when absent" })
    ),
    select: Schema.optionalKey(
      Schema.NonEmptyString.annotate({ description: "As in an address, e.g. figure:people-inside" })
    )
  }),
  text: Schema.NonEmptyArray(StoryText),
  translations: optionalTranslations({
    title: Schema.NonEmptyString,
    text: Schema.NonEmptyArray(StoryText)
  })
})
  .check(
    Schema.makeFilter(mistranslated, {
      expected: "paragraphs that rest on the claims of those they translate"
    })
  )
  .annotate({ identifier: "StoryStep", description: "A saved view with what is to be seen in it" })
export type StoryStep = typeof StoryStep.Type

/** A walk through a case: saved views with text, in the editors' own words. It is nobody's claim. */
export const Story = Schema.Struct({
  id: Handle,
  title: Schema.NonEmptyString,
  by: Schema.NonEmptyString.annotate({ description: "Who tells it, by role" }),
  translations: optionalTranslations({ title: Schema.NonEmptyString, by: Schema.NonEmptyString }),
  steps: Schema.NonEmptyArray(StoryStep)
}).annotate({ identifier: "Story", description: "Saved views of a case with text" })
export type Story = typeof Story.Type

/** The claims that a story links to. */
export const claimsOfStory = ({ steps }: Story): ReadonlySet<ClaimId> =>
  new Set(steps.flatMap(({ text }) => text.flatMap(claimsOf)))

const claimsOf = (paragraph: string): ReadonlyArray<ClaimId> =>
  Result.getOrElse(parseStoryText(paragraph), () => []).flatMap(({ rests }) => rests)
