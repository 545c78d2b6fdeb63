import { Schema } from "effect"

/** Why a request failed, independent of the wire: the category of every expected error in Cordon. */
export const ErrorCategory = Schema.Literals([
  "incorrect",
  "not-found",
  "conflict",
  "forbidden",
  "unsupported",
  "unavailable",
  "fault"
]).annotate({
  identifier: "ErrorCategory",
  description:
    "incorrect: the request is wrong; not-found: it names nothing; conflict: the state forbids it; forbidden: the asker may not; unsupported: not offered; unavailable: try again later; fault: our mistake"
})
export type ErrorCategory = typeof ErrorCategory.Type

/**
 * The HTTP status of a category: the only place where the two meet.
 *
 * Source: RFC 9110, section 15.
 */
export const categoryStatus: Readonly<Record<ErrorCategory, number>> = {
  incorrect: 400,
  "not-found": 404,
  conflict: 409,
  forbidden: 403,
  unsupported: 405,
  unavailable: 503,
  fault: 500
}
