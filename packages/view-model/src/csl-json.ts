import type { Reference } from "./reference.ts"

/**
 * References as a file of CSL-JSON, as Zotero, Mendeley, Pandoc and citeproc read it.
 *
 * Shape: an array of items, indented; UTF-8.
 */
export const cslJson = (references: ReadonlyArray<Reference>): string =>
  `${JSON.stringify(references, undefined, 2)}\n`
