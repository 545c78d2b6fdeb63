import { amountEnds } from "@cordon/view-model/amount-ends"
import type { FigureChart } from "@cordon/view-model/figure-chart"
import Papa from "papaparse"

const COLUMNS = [
  "claim",
  "speaker",
  "speaker_name",
  "amount_quantifier",
  "amount_unit",
  "amount_low",
  "amount_best",
  "amount_high",
  "held_during",
  "published",
  "spoken_day",
  "standing"
] as const

/**
 * The claims of a figure as a table, one row a claim, in the columns that a case's own export has.
 *
 * Shape: lines ended by CR LF, one header line; dates in EDTF, the day spoken of as YYYY-MM-DD; numbers as stated, none
 * made up; standing as the API says it, `later` where a claim speaks of a later day.
 * Source: RFC 4180; OWASP, CSV injection, for the apostrophe before a text that a spreadsheet would compute.
 */
export const chartCsv = ({ claims, outside }: FigureChart): string => {
  const rows = [...claims, ...outside].map(
    ({ row: { claim, speakerId, speaker, amount }, day, heldDuring, publishedAt, standing }) => {
      const { low, best, high } = amountEnds(amount)
      return [
        claim,
        speakerId,
        speaker,
        amount.quantifier,
        amount.unit,
        low,
        best,
        high,
        heldDuring,
        publishedAt,
        day,
        standing
      ]
    }
  )
  return `${Papa.unparse([[...COLUMNS], ...rows], { newline: "\r\n", escapeFormulae: true })}\r\n`
}
