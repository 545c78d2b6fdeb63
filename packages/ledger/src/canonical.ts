import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"
import { Result } from "effect"
import { Digest } from "./entry.ts"

/**
 * Writes a JSON value canonically: one text for equal values.
 *
 * Errors: a clause saying why there is none, e.g. for a lone surrogate or a number that is not finite.
 * Source: RFC 8785.
 * Gotcha: members that are `undefined` are left out, as in `JSON.stringify`; `-0` is written as `0`.
 */
export const canonicalJson = (value: unknown): Result.Result<string, string> =>
  Result.try({
    try: () => canonicalize(value) ?? "",
    catch: (cause) => (cause instanceof Error ? cause.message : String(cause))
  }).pipe(
    Result.flatMap((text) => (text === "" ? Result.fail("it is not a JSON value") : Result.succeed(text)))
  )

/** SHA-256 of a text's UTF-8 bytes. Source: FIPS 180-4. */
export const sha256Text = (text: string): Digest => bytesToHex(sha256(utf8ToBytes(text))) as Digest
