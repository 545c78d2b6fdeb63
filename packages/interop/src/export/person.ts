import type { Source } from "@cordon/domain/source/source"

const PERSONS: ReadonlySet<Source["kind"]> = new Set(["official", "activist", "witness"])

/** Whether a source is a person, where a format asks; private ones are named by their role alone. */
export const isPerson = (source: Source | undefined): boolean =>
  source !== undefined && PERSONS.has(source.kind)
