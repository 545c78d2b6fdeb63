import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { EdtfBound, EdtfPeriod } from "@cordon/domain/time/edtf"
import { ActorId, ClaimId, PlaceId } from "@cordon/domain/key"
import { makeCaseClock, ZoneId } from "@cordon/domain/time/zone"
import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import { Schema } from "effect"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { claimPage } from "../claim-page.ts"
import { apartWords, conflictSize, differenceWords } from "../conflict-words.ts"
import { inventedBundle } from "../fixture/invented-bundle.ts"
import { countWords, formatAmountWithUnit, formatRange, formatRangeShort, listed } from "../format.ts"
import { formatBoundWords, formatDay, formatPeriodWords, formatWeekday } from "../format-time.ts"
import { inEnglish, speak, speakEnglish } from "../language.ts"
import { actorName, holdingWords, otherNames, placeName, viewWords } from "../names.ts"
import { basisSentence, holderPhrase } from "../place-card.ts"
import { claimReference } from "../reference.ts"
import { screenCitation } from "../screen-citation.ts"
import { arabicViewModel } from "./catalogue.ts"

const index = indexCase(inventedBundle())
const clock = makeCaseClock(ZoneId.make("Asia/Damascus"))
const bound = (text: string) => formatBoundWords(Schema.decodeSync(EdtfBound)(text), clock)
const period = (text: string) => formatPeriodWords(Schema.decodeSync(EdtfPeriod)(text), clock)
const [reds, blues] = [ActorId.make("reds"), ActorId.make("blues")]
const claim = (id: string) => ({ kind: "claim", claim: id }) as never
const then = situation(index, {
  at: CalendarDay.make("2030-03-10"),
  knownBy: CalendarDay.make("2030-03-31"),
  accordingTo: { kind: "consensus" }
})
const quarter = (id: string) => then.territory.find(({ place }) => place === `quarter_${id}`)!

beforeEach(() => speak({ language: "ar", direction: "rtl", parts: arabicViewModel }))
afterEach(speakEnglish)

describe("times in Arabic", () => {
  it("names days and months as in the Levant", () => {
    expect(formatDay(CalendarDay.make("2016-12-04"))).toBe("4 كانون الأول 2016")
    expect(formatWeekday(CalendarDay.make("2016-12-04"))).toBe("الأحد 4 كانون الأول 2016")
  })

  it.each([
    ["2016-12-04~", "نحو 4 كانون الأول 2016"],
    ["2016-08", "آب 2016"],
    ["[2016-12-01..2016-12-03]", "2 كانون الأول 2016 (± يوم واحد)"],
    ["[2016-11-30..2016-12-04]", "2 كانون الأول 2016 (± يومان)"],
    ["[2016-11-26..2016-11-27]", "في أحد الأيام 26–27 تشرين الثاني 2016"],
    ["[..2016-12-03]", "بحلول 3 كانون الأول 2016"],
    ["[2016-12-02..]", "2 كانون الأول 2016 أو بعده"],
    ["", "غير معلوم"],
    ["2016-12-04T18:00:00-05:00", "5 كانون الأول 2016، 01:00"]
  ])("bound %s is %s", (text, said) => expect(bound(text)).toBe(said))

  it.each([
    ["2016-11-26/2016-11-28", "26–28 تشرين الثاني 2016"],
    ["2016-11-26/2016-12-03", "26 تشرين الثاني – 3 كانون الأول 2016"],
    ["2016-11-26/..", "ابتداءً من 26 تشرين الثاني 2016"],
    ["../2016-11-26", "حتى 26 تشرين الثاني 2016"],
    ["2016-04-20/2016-04-28~", "من 20 نيسان 2016 إلى نحو 28 نيسان 2016"]
  ])("period %s is %s", (text, said) => expect(period(text)).toBe(said))
})

describe("numbers in Arabic", () => {
  it.each([
    [0, "لا ادعاءات"],
    [1, "ادعاء واحد"],
    [2, "ادعاءان"],
    [3, "3 ادعاءات"],
    [11, "11 ادعاءً"],
    [100, "100 ادعاء"],
    [1003, "1,003 ادعاءات"]
  ])("%d claims are %s", (count, said) => expect(countWords.claims(count)).toBe(said))

  it("says amounts with their unit in its form", () => {
    const unit = "persons"
    expect(formatAmountWithUnit({ quantifier: "about", value: 200_000, unit })).toBe("نحو 200,000 شخص")
    expect(formatAmountWithUnit({ quantifier: "atLeast", value: 357, unit })).toBe("ما لا يقل عن 357 شخصاً")
    expect(formatAmountWithUnit({ quantifier: "exactly", value: 5, unit })).toBe("5 أشخاص")
    expect(formatRange({ low: 60 }, "percent")).toBe("60 % أو أكثر")
    expect(formatRange({ low: 4000, high: 5000 }, unit)).toBe("4,000 إلى 5,000 شخص")
  })

  it("keeps signs before their numbers, read from left to right", () =>
    expect(formatRangeShort({ high: 30_000 }, "persons")).toBe("\u2066≤ 30,000\u2069"))
})

describe("names in Arabic", () => {
  it("takes the record's Arabic names, keeping others apart where their letters run the other way", () => {
    expect([actorName(index, reds), actorName(index, blues)]).toEqual(["الحمر", "Blue groups"])
    expect(listed(["الحمر", "Blue groups", "الخضر"])).toBe("الحمر، \u2068Blue groups\u2069 والخضر")
  })

  it("shows the main name among the others where the Arabic one is shown first", () => {
    const names = { name: "Guards", names: { en: "Guards", ar: "الحراس" } }
    expect(otherNames(names, index)).toEqual([{ language: "en", name: "Guards" }])
    expect(inEnglish(() => otherNames(names, index))).toEqual([{ language: "ar", name: "الحراس" }])
    expect(placeName(index, PlaceId.make("town"))).toBe("The town")
  })

  it("says how ground stands", () => {
    expect(holdingWords({ kind: "contested", between: [reds, blues] }, index)).toBe(
      "متنازع عليه بين الحمر و\u2068Blue groups\u2069"
    )
    expect(holdingWords({ kind: "besieged", inside: blues, by: reds }, index)).toBe(
      "\u2068Blue groups\u2069، تحت حصار الحمر"
    )
    expect(viewWords({ kind: "party", party: reds }, index)).toBe("المصادر المصطفّة مع الحمر")
  })
})

describe("sentences in Arabic", () => {
  it("says who holds a place and what that rests on", () => {
    expect(holderPhrase(quarter("a"), index)).toBe("الحمر")
    expect(basisSentence(quarter("a"), index)).toBe(
      "يستند إلى ادعاء واحد من مصدر أصلي واحد عن المكان، منذ 4 آذار 2030."
    )
    expect(holderPhrase(quarter("d"), index)).toBe("الحمر، بحسب فرضية المحررين")
  })

  it("says what a claim says, part by part", () => {
    const facts = (id: string) =>
      claimPage(ClaimId.make(id), { situation: then }, index)?.facts.map(
        ({ title, text }) => `${title}: ${text}`
      )
    expect(facts("P1")).toEqual([
      "النوع: السكان في الداخل",
      "داخل: The town",
      "المعدود: الأشخاص",
      "المقدار: نحو 200,000 شخص",
      "يُقرأ: 190,000 إلى 210,000 شخص"
    ])
    expect(facts("T1")).toEqual([
      "النوع: السيطرة: انتقل إلى هذه الحال",
      `المكان: ${placeName(index, PlaceId.make("quarter_a"))}`,
      "حاله بحسب القول: تحت سيطرة الحمر",
      "قبل ذلك: تحت سيطرة Blue groups"
    ])
  })

  it("says how far a conflict lies apart, of what it is made, and in what claims differ", () => {
    const arithmetic = [{ text: "at most 30,000", high: 30_000 }]
    expect(apartWords({ arithmetic, gap: { value: 160_000, unit: "persons" } })).toBe("الفارق 160,000 شخص")
    const members = [claim("C1"), claim("C2"), { kind: "assumption", assumption: "nobody" } as never]
    expect(conflictSize({ members, laws: ["a law"] })).toBe("ادعاءان · افتراض واحد · قانون واحد")
    expect(differenceWords({ because: ["group", "counting"] })).toBe("الفئة، طريقة العد")
  })
})

it("leaves citations in English, as documents of their own", () => {
  const controls = {
    ...then.controls,
    at: CalendarDay.make("2030-03-10"),
    knownBy: CalendarDay.make("2030-03-31")
  }
  const cited = () => [
    claimReference(index.claims.get(ClaimId.make("S1"))!, index, controls, "https://case.example/"),
    screenCitation("Invented", "https://case.example/", controls, { index })
  ]
  const arabic = cited()
  expect(JSON.stringify(arabic)).toContain("Wire agency, repeating United Agency (UA) reports")
  expect(arabic).toEqual(inEnglish(cited))
})
