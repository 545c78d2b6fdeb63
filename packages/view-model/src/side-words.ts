import type { CaseIndex } from "@cordon/ledger/case-index"
import type { ComparedControls } from "./compare-address.ts"
import { formatDay } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { capitalised, viewWords } from "./names.ts"

/** What one side of a comparison asks. */
export const words = vocabulary("view-model/side-words", {
  side: (view: string, at: string, knownBy: string) => `${view}, at ${at}, known by ${knownBy}`
})

/** A side in words: `Consensus, at 4 Dec 2016, known by 31 Jan 2017`. */
export const sideWords = ({ at, knownBy, accordingTo }: ComparedControls, index: CaseIndex): string =>
  words.side(capitalised(viewWords(accordingTo, index)), formatDay(at), formatDay(knownBy))
