import { formatInstant } from "@cordon/domain/time/instant"
import { Result } from "effect"
import type { Chunk, ExportFormat, FormatFacts } from "./export-format.ts"
import { ExportRefused } from "./export-errors.ts"
import { exporters } from "./exporters.ts"
import { controlsText, type ExportRequest } from "./export-request.ts"

/** A case on its way out. */
export interface CaseExport {
  readonly facts: FormatFacts
  /** What a file of it is called: the case, what of it, and the dates it was made for. */
  readonly fileName: string
  /** In the order of the file, made as they are asked for where the format allows it. */
  readonly chunks: Iterable<Chunk>
}

/**
 * Exports a case in a format.
 *
 * Errors: ExportRefused, with what to ask instead, before anything is written.
 */
export const exportCase = (
  format: ExportFormat,
  request: ExportRequest
): Result.Result<CaseExport, ExportRefused> => {
  const { facts, write } = exporters[format]
  const refused = refusal(facts, request)
  return refused === undefined
    ? Result.map(write(request), (chunks) => ({ facts, fileName: fileNameOf(facts, request), chunks }))
    : Result.fail(refused)
}

const refusal = (facts: FormatFacts, request: ExportRequest): ExportRefused | undefined => {
  const { index, claim, collections, controls, hxl } = request
  if (facts.collections === "none" && collections !== undefined) {
    return new ExportRefused({
      about: "collection",
      found: collections.join(","),
      problem: `a ${facts.title} file is made from the record itself and holds no collection of features`,
      expected: "no collection"
    })
  }
  if (hxl && facts.id !== "csv") {
    return new ExportRefused({
      about: "hxl",
      found: facts.id,
      problem: `HXL hashtags are a row of a CSV file, and ${facts.title} has none`,
      expected: "the format csv, or no hxl"
    })
  }
  if (facts.id === "ndjson" && (claim !== undefined || Object.keys(controls).length > 0)) {
    return new ExportRefused({
      about: claim === undefined ? "controls" : "claim",
      found: claim ?? Object.keys(controls).join(", "),
      problem: "the ledger goes out whole: a view or a claim cut from it would break its chain",
      expected: "another format, or the ledger without it"
    })
  }
  if (
    claim !== undefined &&
    !index.claims.has(claim) &&
    !index.bundle.record.withdrawn.some(({ id }) => id === claim)
  ) {
    return new ExportRefused({
      about: "claim",
      found: claim,
      problem: `there is no claim ${claim} in this case`,
      expected: "the citation key of a claim of this case"
    })
  }
  return undefined
}

/**
 * `<case>-<collection or claim>-at-…-known-by-….<ending>`: letters, digits, `.`, `-` and `_` only. Without a date of
 * knowledge, the day on which the ledger last grew stands in its place.
 */
const fileNameOf = (
  facts: FormatFacts,
  { index, entries, collections, claim, controls }: ExportRequest
): string => {
  const { at, knownBy, accordingTo } = controlsText(controls)
  const parts = [
    index.bundle.record.manifest.id,
    ...(collections === undefined || collections.length > 1 ? [] : collections),
    ...(claim === undefined ? [] : [claim]),
    ...(at === undefined ? [] : [`at-${at}`]),
    knownBy === undefined ? `recorded-${recordedDay(entries)}` : `known-by-${knownBy}`,
    ...(accordingTo === undefined || accordingTo === "consensus" ? [] : [accordingTo])
  ]
  return `${parts.join("-").replace(/[^A-Za-z0-9._-]+/g, "-")}${facts.endings[0]}`
}

const recordedDay = (entries: ExportRequest["entries"]): string => {
  const last = entries.at(-1)
  return last === undefined ? "nothing" : formatInstant(last.recordedAt).slice(0, 10)
}
