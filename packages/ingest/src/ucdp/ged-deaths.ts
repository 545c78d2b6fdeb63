/**
 * The estimate of a row as the canonical JSON of an amount.
 *
 * Shape: low and high with the best number between them, where all are given; what is missing is not made up.
 */
export const amountText = (
  low: number | undefined,
  best: number | undefined,
  high: number | undefined
): string => {
  if (low !== undefined && high !== undefined) {
    const range = `"high":${high},"low":${low},"quantifier":"between","unit":"persons"}`
    return best === undefined ? `{${range}` : `{"best":${best},${range}`
  }
  if (best !== undefined) return `{"quantifier":"exactly","unit":"persons","value":${best}}`
  if (low !== undefined) return `{"quantifier":"atLeast","unit":"persons","value":${low}}`
  if (high !== undefined) return `{"quantifier":"atMost","unit":"persons","value":${high}}`
  return '{"quantifier":"unknown","unit":"persons"}'
}

/**
 * How many of each side, of civilians and of unknown standing the best estimate has, as canonical JSON of a list.
 *
 * Shape: a part where the number says something; empty text where none does.
 */
export const partsText = (
  sideA: string | undefined,
  deathsA: number | undefined,
  sideB: string | undefined,
  deathsB: number | undefined,
  civilians: number | undefined,
  unknown: number | undefined
): string => {
  let text = ""
  if (says(deathsA) && sideA !== undefined) text += part(deathsA, `{"actor":"${sideA}","kind":"actor"}`)
  if (says(deathsB) && sideB !== undefined) text += part(deathsB, `{"actor":"${sideB}","kind":"actor"}`)
  if (says(civilians)) text += part(civilians, '{"group":"civilians","kind":"group"}')
  if (says(unknown)) text += part(unknown, '{"kind":"other","label":"people of unknown standing"}')
  return text === "" ? "" : `[${text.slice(1)}]`
}

/** The estimate in words. */
export const amountWords = (
  low: number | undefined,
  best: number | undefined,
  high: number | undefined
): string => {
  const range = low === undefined || high === undefined || low === high ? "" : `${low} to ${high}`
  if (best === undefined) return range === "" ? "people" : `${range} people`
  const people = best === 1 ? "1 person" : `${best} people`
  return range === "" ? people : `${people} (${range})`
}

const says = (count: number | undefined): count is number => count !== undefined && count > 0

const part = (value: number, of: string): string =>
  `,{"amount":{"quantifier":"exactly","unit":"persons","value":${value}},"of":${of}}`
