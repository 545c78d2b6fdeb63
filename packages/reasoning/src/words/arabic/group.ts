import type { GroupId } from "@cordon/domain/key"
import { isolated } from "@cordon/domain/language/arabic/isolated"
import { type ArabicNoun, countedInArabic } from "@cordon/domain/language/arabic/plural"
import { unitNouns } from "@cordon/domain/language/arabic/unit"
import type { Names } from "../../case/names.ts"

/** How a group of people is counted and named in a sentence. */
export interface GroupWords {
  /** So many of it as a subject: `5,000 مقاتل`, `مقاتلان`. */
  readonly counted: (count: number) => string
  /** The same after a preposition: `مقاتلين`. */
  readonly ofCounted: (count: number) => string
  /** One of it, after `لكل`: `مقاتل`. */
  readonly one: string
  /** Some of it, after a noun: `مقاتلين`. */
  readonly ofSome: string
  /** All of it as a subject: `المقاتلون`. */
  readonly the: string
  /** All of it after a preposition: `المقاتلين`. */
  readonly ofThe: string
  /** Whether verbs before it are feminine. */
  readonly feminine: boolean
}

/** The words of a group: the forms of those that every case has; of a case's own, the name that the case gives. */
export const groupWords = (group: GroupId, names: Pick<Names, "group">): GroupWords =>
  STANDARD.get(group) ?? named(names.group(group))

interface Forms {
  readonly noun: ArabicNoun
  readonly ofTwo: string
  readonly one: string
  readonly some: string
  readonly the: string
  readonly ofThe: string
  readonly feminine?: boolean
}

const formed = ({ noun, ofTwo, one, some, the, ofThe, feminine = false }: Forms): GroupWords => ({
  counted: (count) => countedInArabic(count, noun),
  ofCounted: (count) => countedInArabic(count, { ...noun, two: ofTwo }),
  one,
  ofSome: some,
  the,
  ofThe,
  feminine
})

const people: Forms = {
  noun: unitNouns.persons,
  ofTwo: "شخصين",
  one: "شخص",
  some: "أشخاص",
  the: "الأشخاص",
  ofThe: "الأشخاص"
}

/** People who are told by what they belong to: `5 أشخاص من الكوادر الطبية`. */
const peopleOf = (whom: string, some: string, the: string, ofThe: string): GroupWords => ({
  ...formed(people),
  counted: (count) => `${countedInArabic(count, people.noun)} ${whom}`,
  ofCounted: (count) => `${countedInArabic(count, { ...people.noun, two: people.ofTwo })} ${whom}`,
  one: `${people.one} ${whom}`,
  ofSome: some,
  the,
  ofThe
})

const named = (name: string): GroupWords => {
  const whom = `من فئة «${isolated(name)}»`
  return peopleOf(whom, `أشخاص ${whom}`, `الأشخاص ${whom}`, `الأشخاص ${whom}`)
}

const STANDARD: ReadonlyMap<string, GroupWords> = new Map([
  ["people", formed(people)],
  [
    "civilians",
    formed({
      noun: { one: "مدني واحد", two: "مدنيان", few: "مدنيين", many: "مدنياً", other: "مدني" },
      ofTwo: "مدنيين اثنين",
      one: "مدني",
      some: "مدنيين",
      the: "المدنيون",
      ofThe: "المدنيين"
    })
  ],
  [
    "fighters",
    formed({
      noun: { one: "مقاتل واحد", two: "مقاتلان", few: "مقاتلين", many: "مقاتلاً", other: "مقاتل" },
      ofTwo: "مقاتلين اثنين",
      one: "مقاتل",
      some: "مقاتلين",
      the: "المقاتلون",
      ofThe: "المقاتلين"
    })
  ],
  [
    "adults",
    formed({
      noun: { one: "بالغ واحد", two: "بالغان", few: "بالغين", many: "بالغاً", other: "بالغ" },
      ofTwo: "بالغين اثنين",
      one: "بالغ",
      some: "بالغين",
      the: "البالغون",
      ofThe: "البالغين"
    })
  ],
  [
    "children",
    formed({
      noun: { one: "طفل واحد", two: "طفلان", few: "أطفال", many: "طفلاً", other: "طفل" },
      ofTwo: "طفلين",
      one: "طفل",
      some: "أطفال",
      the: "الأطفال",
      ofThe: "الأطفال"
    })
  ],
  [
    "men",
    formed({
      noun: { one: "رجل واحد", two: "رجلان", few: "رجال", many: "رجلاً", other: "رجل" },
      ofTwo: "رجلين",
      one: "رجل",
      some: "رجال",
      the: "الرجال",
      ofThe: "الرجال"
    })
  ],
  [
    "women",
    formed({
      noun: { one: "امرأة واحدة", two: "امرأتان", few: "نساء", many: "امرأة" },
      ofTwo: "امرأتين",
      one: "امرأة",
      some: "نساء",
      the: "النساء",
      ofThe: "النساء",
      feminine: true
    })
  ],
  ["patients", peopleOf("من المرضى والجرحى", "مرضى وجرحى", "المرضى والجرحى", "المرضى والجرحى")],
  [
    "families-of-fighters",
    peopleOf(
      "من أفراد عائلات المقاتلين",
      "أفراد من عائلات المقاتلين",
      "أفراد عائلات المقاتلين",
      "أفراد عائلات المقاتلين"
    )
  ],
  ["medics", peopleOf("من الكوادر الطبية", "كوادر طبية", "الكوادر الطبية", "الكوادر الطبية")],
  [
    "aid-workers",
    peopleOf("من العاملين في الإغاثة", "عاملين في الإغاثة", "العاملون في الإغاثة", "العاملين في الإغاثة")
  ]
])
