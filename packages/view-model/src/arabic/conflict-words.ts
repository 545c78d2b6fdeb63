import type { words } from "../conflict-words.ts"
import { formatNumber, unitSuffix } from "../format.ts"
import type { Spoken } from "../language.ts"
import { law } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"

/** What is said of a conflict besides its own sentences, in Arabic. */
export const conflictWords: Spoken<typeof words> = {
  apart: (value, unit) => `الفارق ${formatNumber(value)}${unitSuffix(unit, value)}`,
  laws: (count) => countedInArabic(count, law),
  oneVoice: "صوت واحد لا تتفق أقواله",
  revision: "صوت واحد ورقمان؛ وقد يكون اللاحق بديلاً عن السابق",
  difference: (each) => DIFFERENCES[each]
}

const DIFFERENCES: Readonly<Record<Parameters<typeof words.difference>[0], string>> = {
  group: "الفئة",
  place: "المكان",
  window: "الفترة",
  base: "الأساس",
  counting: "طريقة العد",
  party: "الطرف",
  unit: "الوحدة",
  scope: "النطاق",
  repetition: "التكرار"
}
