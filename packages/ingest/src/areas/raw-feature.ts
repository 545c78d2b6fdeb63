import type { JsonObject } from "../table/format.ts"

/** A feature as its file has it. */
export interface RawFeature {
  /** Line of the file where it begins, from 1. */
  readonly line: number
  /** Its text; for KML the GeoJSON feature that says the same. */
  readonly raw: string
  /** The parsed feature; `undefined` where its text is no JSON. */
  readonly feature: JsonObject | undefined
}

/** Whether a value is an object with keys. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)
