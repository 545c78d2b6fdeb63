import { grouped } from "@cordon/domain/amount/grouped"

/** A number with separated thousands; at most two decimals below 100, none above. The same in every language. */
export const numberWords = (value: number): string =>
  grouped(Math.abs(value) < 100 ? Math.round(value * 100) / 100 : Math.round(value))
