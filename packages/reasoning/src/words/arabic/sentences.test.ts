import { ActorId, ClaimId, GroupId, Handle, PlaceId } from "@cordon/domain/key"
import { describe, expect, test } from "vitest"
import type { Names } from "../../case/names.ts"
import type { Days, FlowKey, Subject } from "../../case/reading.ts"
import { keysAsNames } from "../fixture/names.ts"
import { limitOf, type Quantity } from "../quantity.ts"
import { arabic } from "./arabic.ts"

/** A made-up town, some of whose names have no Arabic. */
const names: Names = {
  ...keysAsNames,
  group: (id) => (id === "guests" ? "ضيوف" : id),
  place: (id) => ({ town: "البلدة", north: "North" })[id as string] ?? id,
  actor: (id) => ({ reds: "الحمر", blues: "Blues" })[id as string] ?? id
}
const speech = arabic(names)
const [town, north] = ["town", "north"].map((id) => PlaceId.make(id)) as [PlaceId, PlaceId]
const [reds, blues] = ["reds", "blues"].map((id) => ActorId.make(id)) as [ActorId, ActorId]
/** 9 March 2016, and the two weeks to it. */
const day: Days = { first: 16_869, last: 16_869 }
const weeks: Days = { first: 16_855, last: 16_869 }
const exactly = (value: number): Quantity => ({ kind: "exactly", value })

const stock = (group: string, force: ActorId | "" = ""): Subject => ({
  kind: "stock",
  key: { place: town, group: GroupId.make(group), force },
  days: day
})
const flow = (family: string, group: string, rest: Partial<FlowKey> = {}): Subject => ({
  kind: "flow",
  key: { family, from: town, group: GroupId.make(group), to: "", by: "", ...rest },
  days: weeks,
  runsOn: false
})
const ground = (rest: Partial<Subject & { readonly kind: "ground" }> = {}): Subject => ({
  kind: "ground",
  place: town,
  party: reds,
  lost: false,
  unit: "percent",
  days: day,
  ...rest
})
const said = (subject: Subject, quantity?: Quantity) =>
  speech.clause({ kind: "stated", subject, quantity, day: undefined })

describe("a clause in Arabic", () => {
  test.each([
    [stock("fighters"), exactly(1), "كان هناك مقاتل واحد داخل البلدة في 9 آذار 2016"],
    [stock("children"), exactly(2), "كان هناك طفلان داخل البلدة في 9 آذار 2016"],
    [stock("women"), exactly(11), "كان هناك 11 امرأة داخل البلدة في 9 آذار 2016"],
    [stock("guests"), exactly(3), "كان هناك 3 أشخاص من فئة «ضيوف» داخل البلدة في 9 آذار 2016"],
    [stock("people"), { kind: "unknown" }, "كان هناك عدد غير معلوم من الأشخاص داخل البلدة في 9 آذار 2016"],
    [
      stock("fighters", blues),
      limitOf(400, "low"),
      "كان لدى \u2068Blues\u2069 400 مقاتل على الأقل في البلدة في 9 آذار 2016"
    ],
    [flow("killed", "women"), exactly(2), "قُتلت امرأتان في البلدة من 24 شباط إلى 9 آذار 2016"],
    [
      flow("killed@night", "civilians", { by: "reds" }),
      exactly(45),
      "قُتل 45 مدنياً على يد الحمر في القصف في البلدة في 9 آذار 2016"
    ],
    [flow("surrender", "fighters"), exactly(1), "سلّم مقاتل واحد نفسه في البلدة من 24 شباط إلى 9 آذار 2016"],
    [flow("release", "men"), exactly(2), "أُفرج عن رجلين في البلدة من 24 شباط إلى 9 آذار 2016"],
    [
      flow("evacuation", "patients", { to: north }),
      { kind: "about", value: 700, reaches: { end: "high", bound: 735 } },
      "أُجلي نحو 700 شخص من المرضى والجرحى (735 على الأكثر) من البلدة إلى \u2068North\u2069 من 24 شباط إلى 9 آذار 2016"
    ],
    [
      flow("registration", "people", { to: north }),
      exactly(90_500),
      "سُجّل 90,500 شخص من البلدة في \u2068North\u2069 من 24 شباط إلى 9 آذار 2016"
    ],
    [
      flow("displacement", "people", { from: "" }),
      exactly(100),
      "نزح 100 شخص من مكان غير مذكور من 24 شباط إلى 9 آذار 2016"
    ],
    [ground(), limitOf(50, "low"), "شملت سيطرة الحمر 50 في المئة على الأقل من البلدة في 9 آذار 2016"],
    [
      ground({ lost: true, unit: "squareKilometres" }),
      exactly(33),
      "بلغت خسارة الحمر 33 كيلومتراً مربعاً من البلدة في 9 آذار 2016"
    ],
    [
      { kind: "holder", place: north, parties: [reds, blues], days: day } satisfies Subject,
      undefined,
      "كانت السيطرة على \u2068North\u2069 متنازعاً عليها بين الحمر و\u2068Blues\u2069 في 9 آذار 2016"
    ]
  ] as ReadonlyArray<readonly [Subject, Quantity | undefined, string]>)("%#", (subject, quantity, text) =>
    expect(said(subject, quantity)).toBe(text)
  )
})

describe("a sentence in Arabic", () => {
  const shared = { speaker: "X", clauses: ["أ", "ب"] }

  test("names who says what, and that it cannot all be true", () => {
    expect(speech.conflict.pair([{ speaker: "جهة", clauses: ["أ"] }, shared])).toBe(
      "بحسب جهة: أ؛ وبحسب \u2068X\u2069: أ، وب؛ ولا يمكن أن تصحّ كلها معاً."
    )
  })

  test("reckons from what was said to what somebody else said", () => {
    expect(
      speech.conflict.derived({
        premises: [shared, { speaker: undefined, clauses: ["ج"] }],
        derived: "كان د",
        speaker: "ي",
        said: { quantity: limitOf(60, "high"), subject: ground() }
      })
    ).toBe(
      "إذا أ، وب (بحسب \u2068X\u2069)، وج، فقد كان د؛ والرقم بحسب ي: 60 في المئة على الأكثر؛ ولا يمكن أن تصحّ كلها معاً."
    )
  })

  test("says what a ratio in percent would have to be", () => {
    const ratio: Subject = {
      kind: "ratio",
      of: { place: town, group: GroupId.make("children"), force: "" },
      per: { place: town, group: GroupId.make("people"), force: "" },
      days: day
    }
    const number = { kind: "number", limit: limitOf(40, "high"), subject: ratio, stated: 50 } as const
    expect(speech.conflict.give({ ...number, inHundred: true })).toBe(
      "40 في المئة على الأكثر بدلاً من 50 (نسبة الأطفال إلى الأشخاص)"
    )
    expect(speech.conflict.give({ ...number, limit: limitOf(3, "high"), inHundred: false })).toBe(
      "3 أطفال على الأكثر لكل شخص بدلاً من 50"
    )
  })

  test("tells a later figure from two whose order is not known", () => {
    const revised = { voice: "ي", isHolder: false, figures: [{ clauses: ["أ"], speaker: undefined }, shared] }
    expect(speech.conflict.revision({ ...revised, inOrder: true })).toBe(
      "رقمان مختلفان بحسب ي: أولاً أ؛ ثم أ، وب (بحسب \u2068X\u2069)؛ ولا يمكن أن تصحّ كلها معاً."
    )
    expect(speech.conflict.revision({ ...revised, inOrder: false })).toContain(
      "وليس في السجل أيهما جاء لاحقاً"
    )
  })

  test("is short where there is little room, what it is about first", () => {
    const counted = { subject: flow("killed@night", "civilians"), day: undefined }
    const [first, second] = [exactly(45), exactly(26)].map((quantity, i) => ({ quantity, speaker: `ي${i}` }))
    expect(speech.brief.pair(first!, second!, counted, { place: true, time: false })).toBe(
      "مقتل مدنيين في البلدة: 45 بحسب ي0، و26 بحسب ي1."
    )
  })

  test("names an account by its witnesses and what it doubts", () => {
    expect(speech.account.name(["أ", "ب"], 2, [Handle.make("closed")])).toBe(
      "أ، وب، ومصدران آخران (مع الشك في \u2068closed\u2069)"
    )
    expect(speech.account.name([], 0, [])).toBe("بلا ادعاءات عن ذلك اليوم")
  })

  test("says why two claims are not compared", () => {
    const amount = { quantifier: "exactly", value: 2, unit: "persons" } as const
    expect(
      speech.notComparable({
        pair: [
          { claim: ClaimId.make("C1"), source: "أ", toldBy: "ب", amount },
          { claim: ClaimId.make("C2"), source: "ج", toldBy: undefined, amount: undefined }
        ],
        because: [{ kind: "place", places: [town, undefined] }, { kind: "counting" }]
      })
    ).toBe(
      "شخصان بحسب أ، كما ورد لدى ب (\u2068C1\u2069)؛ بلا رقم بحسب ج (\u2068C2\u2069): لا مقارنة بينهما، لأن أحدهما عن البلدة، والآخر عن مكان غير مذكور، ولأن طريقتي الإحصاء مختلفتان."
    )
  })
})
