/**
 * The period of an event as EDTF, from its first and last day and `date_prec`.
 *
 * Shape: code 1 (the day is known) gives the day, or every day from the first to the last; codes 2 to 5 (known to a few
 * days, a week, a month, a year) give some day of the range, and an approximate day where the range is one day.
 * Source: UCDP GED Codebook 24.1, `date_prec`, `date_start` and `date_end`.
 */
export const gedPeriod = (start: string, end: string, precision: number): string => {
  if (start === end) return precision === 1 ? start : `${start}~`
  return precision === 1 ? `${start}/${end}` : `[${start}..${end}]`
}

/** The period in words, behind "killed". */
export const gedPeriodWords = (start: string, end: string, precision: number): string => {
  if (start === end) return precision === 1 ? `on ${start}` : `about ${start}`
  return precision === 1 ? `from ${start} to ${end}` : `at some time from ${start} to ${end}`
}
