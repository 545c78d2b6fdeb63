import { layer } from "@effect/vitest"
import type { Language } from "@cordon/domain/language/spoken"
import { Effect } from "effect"
import { expect, vi } from "vitest"
import { accountsOf } from "../../case/accounts.ts"
import { boundsOf } from "../../case/bounds.ts"
import { conflictsOf } from "../../case/conflicts.ts"
import { caseIndex, controlsOf } from "../../case/fixture/case-index.ts"
import { trackRecords } from "../../record/track-record.ts"
import { layerHighs } from "../../system/highs-solver.ts"

vi.setConfig({ testTimeout: 120_000 })

const index = Effect.runSync(Effect.cached(caseIndex("cases/east-aleppo-2016")))
const controls = controlsOf("2016-12-31", "2017-03-31")

/** All that is said in words, each text beside what it is about, in the order of the answers. */
const texts = Effect.fnUntraced(function* (language: Language) {
  const cases = yield* index
  const conflicts = yield* conflictsOf(cases, controls, { language, limit: 200 })
  const accounts = yield* accountsOf(cases, controls, { language })
  const bounds = yield* boundsOf(cases, controls, "people-inside" as never, { language })
  const records = trackRecords(cases, controls, language)
  const said: ReadonlyArray<readonly [key: string, text: string]> = [
    ...conflicts.items.flatMap(({ id, sentence, short, arithmetic, whatWouldHaveToGive }) => [
      [id, sentence] as const,
      [`${id} short`, short] as const,
      ...arithmetic.map(({ text }, i) => [`${id} step ${i}`, text] as const),
      ...whatWouldHaveToGive.map(({ change }, i) => [`${id} give ${i}`, change] as const)
    ]),
    ...conflicts.notComparable.map(({ claims, sentence }) => [claims.join(" "), sentence] as const),
    ...conflicts.laws.flatMap(({ id, name, reason }) => [
      [id, name] as const,
      [`${id} reason`, reason] as const
    ]),
    ...accounts.groups.flatMap(({ accounts: found }) =>
      found.flatMap(({ id, name, sentence }) => [[id, name] as const, [`${id} sentence`, sentence] as const])
    ),
    ["bounds", bounds.name] as const,
    ...bounds.intervals.flatMap(({ low, high }, i) =>
      [low, high].flatMap((end, j) =>
        (end?.arithmetic ?? []).map(({ text }, k) => [`bounds ${i} ${j} ${k}`, text] as const)
      )
    ),
    ...records.flatMap(({ source, againstInterest }) =>
      againstInterest.map(({ claim, sentence }) => [`${source} ${claim}`, sentence] as const)
    )
  ]
  return said
})

const both = Effect.runSync(
  Effect.cached(Effect.all({ en: texts("en"), ar: texts("ar") }).pipe(Effect.provide(layerHighs())))
)

/** Numbers in digits. One and two of a counted thing are words in Arabic, so they are left out. */
const numbers = (text: string): ReadonlyArray<string> =>
  [
    ...new Set(
      text
        .replaceAll(/\b[A-Z]+\d+[a-z]?\b/g, "")
        .match(/\d+(?:,\d{3})*(?:\.\d+)?/g)
        ?.filter((number) => number !== "1" && number !== "2")
    )
  ].sort()

/** What stands apart in a sentence because of its letters. */
const apart = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/[\u2066\u2068]([^\u2066\u2068\u2069]*)\u2069/g)].map(([, inner = ""]) => inner)

layer(layerHighs())("the reasoning in Arabic", (it) => {
  it.effect("finds the same in the same order as in English", () =>
    Effect.gen(function* () {
      const { en, ar } = yield* both
      expect(en.length).toBeGreaterThan(1000)
      expect(ar.map(([key]) => key)).toEqual(en.map(([key]) => key))
    })
  )

  it.effect("says no word of English but keys, and names that the record has in no Arabic", () =>
    Effect.gen(function* () {
      const { ar } = yield* both
      const cases = yield* index
      const names = [...cases.sources.values(), ...cases.actors.values(), ...cases.places.values()].map(
        ({ name }) => name
      )
      const handles = (cases.bundle.record.manifest.assumptions ?? []).map(({ id }) => id)
      const known = (text: string) =>
        /^(?:أجزاء )?[A-Z]+\d+[a-z]?$/.test(text) ||
        handles.some((handle) => handle === text) ||
        names.some((name) => name.includes(text)) ||
        !/\p{Script=Latin}/u.test(text)
      for (const [key, text] of ar) {
        expect(
          apart(text).filter((inner) => !known(inner)),
          `${key}: ${text}`
        ).toEqual([])
        const rest = text.replaceAll(/[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g, "")
        expect(rest, key).not.toMatch(/\p{Script=Latin}/u)
        expect(text, key).not.toMatch(/undefined| {2}|\s[،؛.:]/)
      }
    })
  )

  it.effect("gives every number that the English gives, and no other", () =>
    Effect.gen(function* () {
      const { en, ar } = yield* both
      const { sources, places, actors } = yield* index
      const english = new Map(en)
      const names = [...sources.values(), ...places.values(), ...actors.values()]
        .flatMap(({ name, names: further }) => [name, further?.["ar"] ?? ""])
        .filter((name) => /\d/.test(name))
        .sort((a, b) => b.length - a.length)
      const unnamed = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ""), text)
      for (const [key, text] of ar) {
        if (key.endsWith("short")) continue
        expect(numbers(unnamed(text)), `${key}: ${text}\n${english.get(key)}`).toEqual(
          numbers(unnamed(english.get(key) ?? ""))
        )
      }
    })
  )
})
