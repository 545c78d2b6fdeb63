import type { View } from "@cordon/ledger/visible"
import { namesOf } from "../case/names.ts"
import { english } from "./english/english.ts"
import type { Speech } from "./speech.ts"

/** What the reasoning says of a case under a view. */
export const speechOf = (view: View): Speech => english(namesOf(view, "en"))
