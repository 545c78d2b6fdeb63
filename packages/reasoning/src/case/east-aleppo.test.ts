import { layer } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { expect, vi } from "vitest"
import { answerSystem } from "../system/answer.ts"
import { layerHighs } from "../system/highs-solver.ts"
import { AccountsAnswer } from "./account-schema.ts"
import { accountsOf } from "./accounts.ts"
import { AskedQuantity } from "./asked-quantity.ts"
import { BoundsAnswer } from "./bounds-schema.ts"
import { boundsOf } from "./bounds.ts"
import { type Conflict, ConflictKind, ConflictsAnswer, SHORT_LENGTH } from "./conflict-schema.ts"
import { conflictsOf } from "./conflicts.ts"
import { findConflicts } from "./findings.ts"
import { caseIndex, controlsOf } from "./fixture/case-index.ts"
import { toSystem } from "./to-system.ts"

vi.setConfig({ testTimeout: 60_000 })

const folder = "cases/east-aleppo-2016"
const late = controlsOf("2016-12-04", "2017-03-01")
const then = controlsOf("2016-12-04", "2016-12-04")

const index = Effect.runSync(Effect.cached(caseIndex(folder)))
const all = Effect.runSync(
  Effect.cached(Effect.flatMap(index, (cases) => conflictsOf(cases, late, { limit: 200 })))
)

/** Members as short text: claims by key, parts with a "p" behind, assumptions in brackets. */
const short = ({ members }: Pick<Conflict, "members">): string =>
  members
    .map((member) =>
      member.kind === "assumption"
        ? `(${member.assumption})`
        : `${member.claim}${member.aspect === "parts" ? "p" : ""}`
    )
    .join(" ")

const KINDS = ConflictKind.literals

const named = (items: ReadonlyArray<Conflict>, members: string): Conflict => {
  const found = items.find((item) => short(item) === members)
  expect(found, `${members} among\n${items.map(short).join("\n")}`).toBeDefined()
  return found!
}

layer(layerHighs())("the record of East Aleppo", (it) => {
  it.effect("on 4 December holds the smallest conflict about people inside as drawn", () =>
    Effect.gen(function* () {
      const answer = yield* conflictsOf(yield* index, then)
      const [first] = answer.items.filter(({ figures }) => figures.some((id) => id === "people-inside"))
      expect(short(first!)).toBe("C024 C025 C048")
      expect(first!.sentence).toBe(
        "If at most 5,000 fighters were inside East Aleppo on 1 December 2016 and there were at most 5 civilians for each of the fighters in East Aleppo on 1 December 2016 (Author of the article of 4 December 2016), then at most 30,000 people were inside East Aleppo on 1 December 2016; United Nations said about 200,000, not below 190,000: they cannot all be true."
      )
      expect(first!.gap).toEqual({ value: 160_000, unit: "persons" })
      expect(first!.laws).toEqual(["group-partition", "ratio"])
      expect(first!.whatWouldHaveToGive.map(({ change }) => change)).toEqual([
        "at least 31,700 fighters instead of 5,000",
        "at least 37 civilians for each of the fighters instead of 5",
        "at most 30,000 people instead of 200,000"
      ])
      expect(first!.arithmetic.map(({ text }) => text)).toContain(
        "At most 30,000 people were inside East Aleppo on 1 December 2016: 5,000 + 5 × 5,000 = 30,000"
      )
    })
  )

  it.effect(
    "T01: the ceiling of 30,000 against 200,000, against those who left, and against those registered",
    () =>
      Effect.gen(function* () {
        const { items } = yield* all
        for (const other of ["C047", "C048"]) named(items, `C024 C025 ${other}`)
        for (const left of ["C134", "C135", "C136", "C137"])
          named(items, `C024 C025 ${left} (nobody-entered)`)
        expect(named(items, "C024 C025 C095 (registered-once)").gap.value).toBe(91_350)
      })
  )

  it.effect("T02: exits of fighters above the ceiling of 5,000", () =>
    Effect.gen(function* () {
      const { items } = yield* all
      const found = named(items, "C024 C067 C103 (no-new-fighters) (nobody-entered)")
      expect(found.gap.value).toBe(1215)
      expect(found.arithmetic.map(({ text }) => text)).toContain(
        "At least 6,215 fighters were inside East Aleppo on 15 November 2016: 4,000 + 2,215 = 6,215"
      )
      expect(found.whatWouldHaveToGive[0]!.change).toBe("at least 6,215 fighters instead of 5,000")
    })
  )

  it.effect("T05, T15: a running total above the final one, and parts that make 31,000 of 34,000", () =>
    Effect.gen(function* () {
      const { items } = yield* all
      expect(named(items, "C133 C136").gap.value).toBe(2000)
      const parts = named(items, "C135p C135")
      expect(parts.gap.value).toBe(1900)
      expect(parts.sentence).toContain("then at most 31,600 people were evacuated")
    })
  )

  it.effect("T14: still inside on 15 December against those who then left", () =>
    Effect.gen(function* () {
      const { items } = yield* all
      named(items, "C050 C053")
      named(items, "C053 C134 (nobody-entered)")
      named(items, "C052 C136 (nobody-entered)")
    })
  )

  it.effect("T12, T16: parts that add up, totals that rise and plans are no conflict", () =>
    Effect.gen(function* () {
      const { items } = yield* all
      const inSome = new Set(
        items.flatMap(({ members }) => members.flatMap((m) => (m.kind === "claim" ? [m.claim] : [])))
      )
      for (const claim of ["C036", "C037", "C038", "C039", "C040", "C071", "C142", "C143", "C144", "C145"])
        expect([...inSome]).not.toContain(claim)
    })
  )

  it.effect("T04, T21: figures that measure different things are named as not comparable", () =>
    Effect.gen(function* () {
      const { items, notComparable } = yield* all
      const pair = (a: string, b: string) =>
        notComparable.find(({ claims }) => claims.join(" ") === `${a} ${b}`)
      expect(pair("C109", "C110")).toMatchObject({
        because: ["base"],
        sentence:
          "SOHR said about 60 percent (C109), Gen. Samir Sulaiman said 50 percent (C110): not compared, because neither says of what area."
      })
      expect(pair("C179", "C180")?.because).toEqual(["place", "window"])
      expect(pair("C180", "C234")?.because).toEqual(["window", "unit"])
      expect(pair("C027", "C048")?.because).toEqual(["repetition"])
      const blamed = items.flatMap(({ members }) =>
        members.flatMap((m) => (m.kind === "claim" ? [m.claim] : []))
      )
      for (const unstated of ["C028", "C109", "C110", "C112", "C113", "C114", "C027"])
        expect(blamed).not.toContain(unstated)
    })
  )

  it.effect("every sentence ends alike, every law is listed, and the answer fits the wire", () =>
    Effect.gen(function* () {
      const answer = yield* all
      const laws = new Set(answer.laws.map(({ id }) => id))
      for (const item of answer.items) {
        expect(item.sentence).toMatch(/[^.]: they cannot all be true\.$/)
        expect(item.sentence).not.toMatch(/\b(lie|fake|debunk|NaN|undefined|Infinity)/i)
        expect(item.gap.value).toBeGreaterThan(0)
        expect(item.whatWouldHaveToGive).toHaveLength(item.members.length)
        expect(item.laws.filter((law) => !laws.has(law))).toEqual([])
      }
      const wire = Schema.encodeSync(ConflictsAnswer)(answer)
      expect(Schema.decodeUnknownSync(ConflictsAnswer)(JSON.parse(JSON.stringify(wire)))).toEqual(answer)
    })
  )

  it.effect("no sentence has a handle in it, and each has a short form that fits and stands by itself", () =>
    Effect.gen(function* () {
      const { items, notComparable } = yield* all
      for (const { sentence, short } of items) {
        expect(sentence + short).not.toMatch(
          /jub-al-qubbeh|russian-field|nayrab-29|[“”]|\((?!JFS)[a-z ]*(named|unnamed)/
        )
        expect(short.length).toBeLessThanOrEqual(SHORT_LENGTH)
        expect(short).toMatch(/^[A-Z].*[a-zA-Z0-9)]\.$/)
      }
      for (const { sentence } of notComparable) expect(sentence).not.toMatch(/unnamed|not named|SOHR\)/)
      expect(named(items, "C160 C161").sentence).toBe(
        "Syria Civil Defence said that 45 civilians were killed in one event at Jub al-Qubbeh on 30 November 2016; SOHR said that 26 civilians were killed in one event at Jub al-Qubbeh on 30 November 2016: they cannot all be true."
      )
      expect(named(items, "C160 C161").places).toEqual(["jub_al_qubbeh"])
      expect(named(items, "C024 C025 C048").short).toBe(
        "By C024 and C025 at most 5,000 + 5 × 5,000 = 30,000 people in East Aleppo; United Nations said about 200,000."
      )
    })
  )

  it.effect("two figures of one voice are no dispute, and stand after the disputes of the date", () =>
    Effect.gen(function* () {
      const { items } = yield* all
      const own = named(items, "C161 C162")
      expect(own).toMatchObject({ kind: "revision", bearsOnDay: true, witnesses: ["sohr"] })
      expect(own.sentence).toMatch(
        /^SOHR gives two figures, and which came later is not on record: 26 civilians /
      )
      expect(named(items, "C135p C135").kind).toBe("oneVoice")
      for (const part of [true, false]) {
        const kinds = items.filter(({ bearsOnDay }) => bearsOnDay === part).map(({ kind }) => kind)
        expect(kinds.toSorted((a, b) => KINDS.indexOf(a) - KINDS.indexOf(b))).toEqual(kinds)
      }
      expect(items.filter(({ kind }) => kind !== "dispute").length).toBeGreaterThan(5)
    })
  )

  it.effect("conflicts about one figure are those of the whole case that bear on it", () =>
    Effect.gen(function* () {
      const cases = yield* index
      const { items, notComparable } = yield* all
      for (const { id } of cases.bundle.record.manifest.figures) {
        const about = yield* conflictsOf(cases, late, { limit: 200, about: id })
        expect(about.items).toEqual(items.filter(({ figures }) => figures.includes(id)))
        const known = notComparable.map(({ sentence }) => sentence)
        expect(about.notComparable.filter(({ sentence }) => !known.includes(sentence))).toEqual([])
      }
    })
  )

  it.effect("what does not hang together with a figure is not solved for it", () =>
    Effect.gen(function* () {
      const cases = yield* index
      const killed = cases.bundle.record.manifest.figures.find(({ id }) => id === "killed")!.id
      const few = { work: 130, limit: 200 }
      expect(yield* conflictsOf(cases, late, few)).toMatchObject({ complete: false })
      expect(yield* conflictsOf(cases, late, { ...few, about: killed })).toMatchObject({ complete: true })
    })
  )

  it.effect("findings serve every date of one knowledge date", () =>
    Effect.gen(function* () {
      const cases = yield* index
      const findings = yield* findConflicts(cases, late)
      const other = controlsOf("2016-12-13", "2017-03-01")
      const shared = yield* conflictsOf(cases, other, { findings, limit: 10 })
      expect(shared).toEqual(yield* conflictsOf(cases, other, { limit: 10 }))
    })
  )

  it.effect("conflicts found are minimal by all laws, checked by the plain engine", () =>
    Effect.gen(function* () {
      const { model, conflicts } = yield* findConflicts(yield* index, late)
      for (const keys of conflicts.filter((_, i) => i % 9 === 0)) {
        const answer = yield* answerSystem(toSystem(model, new Set(keys)))
        expect(answer.conflicts).toEqual([keys])
      }
    })
  )

  it.effect("does not depend on the order of arrival", () =>
    Effect.gen(function* () {
      const turned = yield* caseIndex(folder, (bodies) => [
        ...bodies.filter(({ kind }) => kind !== "claim.recorded.v1"),
        ...bodies.filter(({ kind }) => kind === "claim.recorded.v1").toReversed()
      ])
      const plain = yield* index
      expect(yield* conflictsOf(turned, then)).toEqual(yield* conflictsOf(plain, then))
      expect(yield* accountsOf(turned, then)).toEqual(yield* accountsOf(plain, then))
    })
  )

  it.effect("on 4 December has two coherent accounts of people inside: the UN's and the article's", () =>
    Effect.gen(function* () {
      const answer = yield* accountsOf(yield* index, then)
      expect(
        Schema.decodeUnknownSync(AccountsAnswer)(
          JSON.parse(JSON.stringify(Schema.encodeSync(AccountsAnswer)(answer)))
        )
      ).toEqual(answer)
      const [first] = answer.groups
      expect(first!.figures).toEqual(["people-inside", "fighters-inside"])
      expect(first!.accounts.map(({ name }) => name)).toEqual([
        "OCHA, United Nations and World Health Organization",
        "Partisan blog",
        "Partisan blog (doubts nobody-entered)"
      ])
      expect(first!.accounts.map(({ implies }) => implies[0]!.range)).toEqual([
        { low: 20_000, high: 210_000 },
        { low: 20_000, high: 30_000 },
        { low: 20_000, high: 30_000 }
      ])
      expect(first!.accounts[0]!.varies).toEqual([
        { kind: "claim", claim: "C024" },
        { kind: "claim", claim: "C025" }
      ])
    })
  )

  it.effect("bounds of people inside say what makes each end and what it hangs on", () =>
    Effect.gen(function* () {
      const cases = yield* index
      const { manifest } = cases.bundle.record
      const figure = manifest.figures[0]!.id
      const answer = yield* boundsOf(cases, then, figure)
      expect(answer.under).toBe("accounts")
      const article = answer.intervals.find(({ account }) => account?.name === "Partisan blog")!
      expect(article.high).toMatchObject({ value: 30_000, laws: ["group-partition"] })
      expect(article.high!.members).toEqual([
        { kind: "claim", claim: "C024" },
        { kind: "claim", claim: "C025" }
      ])
      expect(article.hangsOn.map(({ member }) => member)).toContainEqual({ kind: "claim", claim: "C026" })

      const ids = cases.inOrder.map(({ claim }) => claim.id)
      const chosen = yield* boundsOf(cases, late, figure, { under: ids.filter((id) => id === "C137") })
      expect(chosen).toMatchObject({ under: "chosen", chosenConflict: false })
      expect(chosen.intervals[0]!.low).toMatchObject({ value: 36_000 })
      const clash = yield* boundsOf(cases, late, figure, {
        under: ids.filter((id) => ["C050", "C053"].includes(id))
      })
      expect(clash).toMatchObject({ chosenConflict: true, intervals: [] })
      const wire = Schema.encodeSync(BoundsAnswer)(answer)
      expect(Schema.decodeUnknownSync(BoundsAnswer)(JSON.parse(JSON.stringify(wire)))).toEqual(answer)
    })
  )

  it.effect(
    "the share retaken is bounded by the map and its error, and the days of the last claims by them",
    () =>
      Effect.gen(function* () {
        const cases = yield* index
        const share = cases.bundle.record.manifest.figures.find(({ id }) => id === "area-retaken")!.id
        const answer = yield* boundsOf(cases, late, share)
        expect(answer).toMatchObject({ under: "allAdmitted", complete: true, unit: "percent" })
        const [only] = answer.intervals
        const map = [{ kind: "assumption", assumption: "map-measures" }]
        expect([only!.low!.members, only!.high!.members]).toEqual([map, map])
        expect(only!.low!.value).toBeGreaterThan(20)
        expect(only!.high!.value).toBeLessThan(95)
        expect(only!.low!.arithmetic.map(({ text }) => text)).toContainEqual(
          expect.stringMatching(
            /^the map measures at least [\d.]+ square kilometres of East Aleppo that Opposition groups no longer held on 4 December 2016$/
          )
        )
        const last = yield* boundsOf(cases, controlsOf("2016-12-12", "2017-03-01"), share)
        expect(last.under).toBe("accounts")
        expect(last.intervals.map(({ low }) => low?.value)).toContain(99)
      })
  )

  it.effect("children inside, whom nobody counts that day, are bounded by what is said of people", () =>
    Effect.gen(function* () {
      const children = Schema.decodeUnknownSync(AskedQuantity)({
        kind: "population",
        place: "east_aleppo",
        group: "children",
        on: "2016-12-04"
      })
      const answer = yield* boundsOf(yield* index, then, children)
      expect(answer.name).toBe("Children in East Aleppo on 4 December 2016")
      expect(answer.intervals.map(({ high }) => high?.value)).toEqual([210_000, 30_000, 30_000])
      expect(answer.intervals.flatMap(({ low }) => low ?? [])).toEqual([])
    })
  )

  it.effect(
    "a total that was counted before stays a floor, and not all is said to hold where that was not settled",
    () =>
      Effect.gen(function* () {
        const cases = yield* index
        const killed = cases.bundle.record.manifest.figures.find(({ id }) => id === "killed")!.id
        const whole = yield* boundsOf(cases, then, killed)
        expect(whole).toMatchObject({ under: "allAdmitted", complete: true })
        expect(whole.intervals[0]!.low!.value).toBe(365)
        const findings = yield* findConflicts(cases, then)
        const cut = yield* boundsOf(cases, then, killed, { findings: { ...findings, complete: false } })
        expect(cut).toMatchObject({ under: "unsettled", complete: false })
        for (const work of [1, 20, 40]) {
          const answer = yield* boundsOf(cases, then, killed, { work })
          expect(answer).toMatchObject({ under: "unsettled", complete: false })
        }
      })
  )

  it.effect("a conflict that the search did not reach is met when claims are held, and said", () =>
    Effect.gen(function* () {
      const cases = yield* index
      const killed = cases.bundle.record.manifest.figures.find(({ id }) => id === "killed")!.id
      const findings = yield* findConflicts(cases, late)
      const none = { ...findings, conflicts: [] }
      expect(yield* boundsOf(cases, late, killed, { findings: none })).toMatchObject({
        under: "unsettled",
        complete: false
      })
    })
  )

  it.effect("work that runs out is said, and nothing untrue is listed", () =>
    Effect.gen(function* () {
      const answer = yield* conflictsOf(yield* index, late, { work: 40 })
      expect(answer).toMatchObject({ complete: false, more: true })
      const known = new Set((yield* all).items.map(({ id }) => id))
      for (const { id } of answer.items) expect([...known]).toContain(id)
    })
  )
})
