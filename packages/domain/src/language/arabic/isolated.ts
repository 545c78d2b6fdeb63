/**
 * A piece that may have letters running from left to right, kept apart in an Arabic sentence, so that neither takes the
 * order of the other. Pieces without such letters, and those already apart, stay as they are.
 */
export const isolated = (text: string): string =>
  /\p{Script=Latin}/u.test(text) && !/^\u2068[^\u2068\u2069]*\u2069$/u.test(text)
    ? `\u2068${text}\u2069`
    : text

/** A number with a sign, which is read from left to right whatever stands around it: `≤ 30,000`, `21,000+`. */
export const signed = (text: string): string => `\u2066${text}\u2069`
