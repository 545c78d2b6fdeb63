import { withheldOf } from "@cordon/domain/sensitivity"
import type { Claim } from "@cordon/domain/claim/claim"
import type { Moment, Published } from "@cordon/domain/time/edtf"
import { formatInstantAt } from "@cordon/domain/time/instant"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { formatAccordingTo } from "@cordon/ledger/controls"
import { modalityVerb } from "./format.ts"
import { formatDay, formatPublished } from "./format-time.ts"
import { inEnglish } from "./language.ts"
import { sourceName } from "./names.ts"
import type { ScreenCitation } from "./screen-citation.ts"
import type { Snapshot } from "./session.ts"

/** A date as CSL has it: one or two of year, month, day. `circa` where it is approximate or uncertain. */
export interface ReferenceDate {
  readonly "date-parts": ReadonlyArray<ReadonlyArray<number>>
  readonly circa?: boolean
}

/**
 * A bibliographic reference: one item of CSL-JSON.
 *
 * Shape: names are `literal`, because a publisher or a speaker is no family name with a given name.
 * Source: CSL-JSON schema 1.0 (Citation Style Language).
 */
export interface Reference {
  readonly id: string
  readonly type: "webpage" | "document" | "dataset"
  readonly title: string
  readonly author: ReadonlyArray<{ readonly literal: string }>
  readonly publisher?: string
  readonly issued?: ReferenceDate
  readonly URL?: string
  readonly version?: string
  readonly archive?: string
  readonly archive_location?: string
  readonly note: string
}

/**
 * The document behind a claim, with the claim as its note: who says what, where in the document, and where the record
 * keeps it.
 *
 * Gotcha: the author is who published the page, because that is what can be looked up; the speaker stands in the note.
 * What the claim's mark withholds stays out: then the reference is to the entry of the record alone.
 * It is in English whatever language is spoken.
 */
export const claimReference = (
  indexed: IndexedClaim,
  index: CaseIndex,
  controls: Pick<Snapshot, "at" | "knownBy" | "accordingTo">,
  address: string
): Reference => inEnglish(() => referenceOf(indexed, index, controls, address))

const referenceOf = (
  indexed: IndexedClaim,
  index: CaseIndex,
  { at, knownBy, accordingTo }: Pick<Snapshot, "at" | "knownBy" | "accordingTo">,
  address: string
): Reference => {
  const { claim, recorded } = indexed
  const { manifest } = index.bundle.record
  const record = `Cordon, case ${manifest.id}, claim ${claim.id}, ledger entry ${recorded.sequence}`
  const controls = `at ${formatDay(at)}; known by ${formatDay(knownBy)}; according to ${formatAccordingTo(accordingTo)}`
  const id = `${manifest.id}-${claim.id}`
  const withheld = withheldOf(claim.sensitivity)
  if (withheld !== "nothing")
    return {
      id,
      type: "document",
      title: `Claim ${claim.id}`,
      author: [{ literal: manifest.editors }],
      URL: address,
      archive: `Cordon, case ${manifest.id}`,
      archive_location: `claim ${claim.id}`,
      note: `${record}; ${claim.sensitivity.tlp}; words, place and document withheld; ${controls}`
    }
  const { citation } = claim
  const where = citation.where.kind === "address" ? citation.where.url : undefined
  const issued = issuedOf(claim.publishedAt)
  return {
    id,
    type: where === undefined ? "document" : "webpage",
    title: citation.title ?? `Untitled document cited for claim ${claim.id}`,
    author: [{ literal: sourceName(index, citation.publisher) }],
    ...(issued === undefined ? {} : { issued }),
    ...(where === undefined ? {} : { URL: where }),
    ...(citation.edition === undefined ? {} : { version: citation.edition }),
    archive: `Cordon, case ${manifest.id}`,
    archive_location: `claim ${claim.id}`,
    note: [
      citation.locator,
      `${saying(claim, index)} (paraphrase)`,
      ...(issued === undefined ? [`published: ${formatPublished(claim.publishedAt, index.clock)}`] : []),
      ...(citation.where.kind === "unaddressed" ? [`no address: ${unstopped(citation.where.reason)}`] : []),
      record,
      controls,
      address
    ]
      .filter((part) => part !== undefined)
      .join("; ")
  }
}

/** A screen of the record as an item: a state of a data set, named by the head of its chain. */
export const screenReference = (
  { title, controls, record, attribution, address }: ScreenCitation,
  index: CaseIndex
): Reference => {
  const { head, record: all } = index.bundle
  return {
    id: `${all.manifest.id}-${head.hash.slice(0, 12)}`,
    type: "dataset",
    title,
    author: [{ literal: all.manifest.editors }],
    publisher: "Cordon",
    version: head.hash,
    URL: address,
    note: `${controls}. ${record}. ${attribution}`
  }
}

const saying = (claim: Claim, index: CaseIndex): string => {
  const { origin } = claim
  const repeated = origin.kind === "repeats" ? `, repeating ${sourceName(index, origin.source)}` : ""
  return `${sourceName(index, claim.speaker)}${repeated} ${modalityVerb(claim.modality)}: ${unstopped(claim.paraphrase)}`
}

const unstopped = (text: string): string => text.replace(/\.$/, "")

/** When a document was published, as far as CSL can say it; undefined where an end of the range is not known. */
export const issuedOf = (published: Published): ReferenceDate | undefined => {
  switch (published._tag) {
    case "On":
      return dated([published.moment])
    case "Within":
      return published.earliest._tag === "NoLimit" || published.latest._tag === "NoLimit"
        ? undefined
        : dated([published.earliest, published.latest])
    case "Unknown":
      return undefined
  }
}

const dated = (moments: ReadonlyArray<Moment>): ReferenceDate => ({
  "date-parts": moments.map(partsOf),
  ...(moments.some(({ qualifier }) => qualifier !== "none") ? { circa: true } : {})
})

const partsOf = (moment: Moment): ReadonlyArray<number> => {
  switch (moment.precision) {
    case "year":
      return [Number(moment.value)]
    case "month":
    case "day":
      return moment.value.split("-").map(Number)
    case "instant":
      return formatInstantAt(moment.value, moment.offset).slice(0, 10).split("-").map(Number)
  }
}
