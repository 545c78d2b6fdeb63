import type { Catalogue } from "@cordon/view-model/language"

/** Everything that the viewer says, in Arabic. Fetched only when Arabic is spoken. */
export const arabic: Catalogue = { language: "ar", direction: "rtl", parts: {} }
