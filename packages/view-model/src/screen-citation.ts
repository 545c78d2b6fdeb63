import { formatAccordingTo } from "@cordon/ledger/controls"
import { formatDay } from "./format-time.ts"
import { inEnglish } from "./language.ts"
import { viewWords } from "./names.ts"
import type { Session, Snapshot } from "./session.ts"

/** What is needed to cite a screen: what it shows, under which three controls, of which record, and where it is. */
export interface ScreenCitation {
  /** `People inside. East Aleppo, September – December 2016`. */
  readonly title: string
  /** The three controls in words: `at 4 Dec 2016; known by …, 24:00; according to consensus`. */
  readonly controls: string
  /** The ledger that answered, by the hash of its last entry. */
  readonly record: string
  /** Who edits the case and under which licence its text may be used. */
  readonly attribution: string
  readonly address: string
}

/** The citation of what is shown, in English whatever language is spoken; `what` as it is given. */
export const screenCitation = (
  what: string,
  address: string,
  { at, knownBy, accordingTo }: Pick<Snapshot, "at" | "knownBy" | "accordingTo">,
  { index }: Pick<Session, "index">
): ScreenCitation => {
  const { head, record } = index.bundle
  const { id, title, subtitle, zone, editors, licence, invented } = record.manifest
  const { view, situation, knowledge } = inEnglish(() => ({
    view: viewWords(accordingTo, index),
    situation: formatDay(at),
    knowledge: formatDay(knownBy)
  }))
  const formal = formatAccordingTo(accordingTo)
  return {
    title: `${what}. ${title}, ${subtitle}${invented ? " (invented case)" : ""}`,
    controls: `at ${situation}; known by ${knowledge}, 24:00 ${zone}; according to ${view}${view === formal ? "" : ` (${formal})`}`,
    record: `Cordon, case ${id}, ledger of ${head.sequence} entries, ${head.hash}`,
    attribution: `Edited by ${editors}. ${licence}`,
    address
  }
}

/** A citation as text to be pasted. The view never leaves without its dates and whose claims count. */
export const screenCitationText = ({
  title,
  controls,
  record,
  attribution,
  address
}: ScreenCitation): string =>
  `${title}; ${controls}. ${record}. ${attribution.replace(/\.$/, "")}. ${address}`
