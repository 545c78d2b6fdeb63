import type { ProblemIssue } from "@cordon/protocol/problem"
import { shorten } from "@cordon/protocol/issue-text"
import { Result } from "effect"

/** An address taken apart, still as it was sent. */
export interface RawAddress {
  readonly path: string
  readonly query: string
}

/** Takes the address of a request apart without decoding anything. */
export const rawAddress = (url: string): RawAddress => {
  const start = url.indexOf("/", url.indexOf("://") + 3)
  const [beforeHash = ""] = url.slice(start === -1 ? url.length : start).split("#", 1)
  const mark = beforeHash.indexOf("?")
  return mark === -1
    ? { path: beforeHash === "" ? "/" : beforeHash, query: "" }
    : { path: beforeHash.slice(0, mark), query: beforeHash.slice(mark + 1) }
}

/**
 * Reads the query of an address as text by name.
 *
 * Errors: one issue for each name that comes twice or is not percent-encoded UTF-8.
 * Source: WHATWG URL, application/x-www-form-urlencoded, except that broken encodings are refused.
 */
export const readQuery = (
  query: string
): Result.Result<ReadonlyMap<string, string>, ReadonlyArray<ProblemIssue>> => {
  const found = new Map<string, string>()
  const issues: Array<ProblemIssue> = []
  for (const pair of query.split("&")) {
    if (pair === "") continue
    const mark = pair.indexOf("=")
    const name = decoded((mark === -1 ? pair : pair.slice(0, mark)).replaceAll("+", " "))
    const value = decoded((mark === -1 ? "" : pair.slice(mark + 1)).replaceAll("+", " "))
    if (name === undefined || value === undefined) {
      issues.push(badEncoding(name === undefined ? "query" : `query.${shorten(name)}`, pair))
    } else if (found.has(name)) {
      const where = `query.${shorten(name)}`
      issues.push({
        where,
        found: "the parameter more than once",
        expected: "the parameter once",
        message: `${shorten(name)} is given more than once; where several values are taken, join them by commas`
      })
    } else found.set(name, value)
  }
  return issues.length === 0 ? Result.succeed(found) : Result.fail(issues)
}

/** Reads the parameters of a path by a template such as `/api/cases/:case`. Errors: one issue for each broken encoding. */
export const readPath = (
  template: string,
  path: string
): Result.Result<ReadonlyMap<string, string>, ReadonlyArray<ProblemIssue>> => {
  const found = new Map<string, string>()
  const issues: Array<ProblemIssue> = []
  const segments = path.split("/")
  for (const [i, name] of template.split("/").entries()) {
    if (!name.startsWith(":")) continue
    const segment = segments[i] ?? ""
    const value = decoded(segment)
    if (value === undefined) issues.push(badEncoding(`path.${name.slice(1)}`, segment))
    else found.set(name.slice(1), value)
  }
  return issues.length === 0 ? Result.succeed(found) : Result.fail(issues)
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const badEncoding = (where: string, found: string): ProblemIssue => ({
  where,
  found: shorten(found),
  expected: "percent-encoded UTF-8",
  message: `${JSON.stringify(shorten(found))} is not percent-encoded UTF-8; write a % as %25`
})
