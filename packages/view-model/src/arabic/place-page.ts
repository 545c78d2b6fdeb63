import type { Spoken } from "../language.ts"
import type { words } from "../place-page.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What the page of a place says besides the record, in Arabic. */
export const placePage: Spoken<typeof words> = {
  premise: (holding, asOf, by, reason) =>
    `${holding}، كما في ${asOf}، بحسب ${isolated(by)}: ${isolated(reason)}`,
  boundary: (source) => `حدوده من ${isolated(source)}.`,
  centre: (latitude, longitude, confidence, source) =>
    `معروف بمركزه، ${latitude}، ${longitude}، ${CONFIDENCE[confidence]}: ${isolated(source)}.`,
  outline: " وحدوده على الخريطة محسوبة من المراكز.",
  unlocated: "موقعه غير معلوم.",
  north: (degrees) => `${degrees} شمالاً`,
  south: (degrees) => `${degrees} جنوباً`,
  east: (degrees) => `${degrees} شرقاً`,
  west: (degrees) => `${degrees} غرباً`
}

const CONFIDENCE = { a: "من مجموعة بيانات", b: "من خريطة أو نص", c: "وُضع يدوياً" } as const
