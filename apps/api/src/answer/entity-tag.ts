import { createHash } from "node:crypto"
import type { ContentEncoding } from "./content-encoding.ts"

/**
 * What the tags of one answer have in common, known before the answer is made.
 *
 * Shape: 22 letters; SHA-256 of everything that the answer depends on.
 */
export const tagStem = (...dependsOn: ReadonlyArray<string>): string =>
  createHash("sha256").update(JSON.stringify(dependsOn)).digest("base64url").slice(0, 22)

/** The strong tag of an answer in one encoding. Source: RFC 9110, section 8.8.3. */
export const entityTag = (stem: string, encoding: ContentEncoding): string =>
  encoding === "identity" ? `"${stem}"` : `"${stem}-${encoding}"`

/**
 * The tag in `If-None-Match` under which the caller already has the answer, in whatever encoding.
 *
 * Gotcha: `*` is left out; whether it matches is only known once the answer exists.
 */
export const matchingTag = (header: string | undefined, stem: string): string | undefined =>
  header
    ?.split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .find((tag) => tag === `"${stem}"` || tag === `"${stem}-gzip"` || tag === `"${stem}-br"`)
