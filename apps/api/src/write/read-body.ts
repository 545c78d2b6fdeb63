import { readJson } from "@cordon/ingest/case-folder/json-document"
import { Effect } from "effect"
import { ApiFailure } from "../failure.ts"
import { bodyTooLarge } from "../middleware/body-limit.ts"

/** Brackets in each other that a body may have; no record needs a quarter of them. */
const DEEPEST = 64

/**
 * Reads the JSON of a request's body, and no more bytes than it may have.
 *
 * Errors: BodyTooLarge, BodyUnreadable with the line and column of what is wrong.
 */
export const readJsonBody = Effect.fn("readJsonBody")(function* (
  request: Request,
  limitBytes: number
): Effect.fn.Return<unknown, ApiFailure> {
  const announced = Number(request.headers.get("Content-Length") ?? 0)
  if (announced > limitBytes) return yield* bodyTooLarge(`${announced} bytes`, limitBytes)
  const bytes = yield* Effect.promise(() => bytesOf(request, limitBytes))
  if (bytes === "broken") return yield* unreadable("the body broke off", "a whole body")
  if (bytes === "tooLarge") return yield* bodyTooLarge(`more than ${limitBytes} bytes`, limitBytes)
  const text = decoded(bytes)
  if (text === undefined) return yield* unreadable("bytes that are not UTF-8", "JSON in UTF-8")
  const { value, problems } = readJson({ file: "body", text })
  const [problem] = problems
  if (problem !== undefined) {
    const at = `line ${problem.line}, column ${problem.column ?? 1}`
    return yield* unreadable(problem.found, problem.expected, `${at}: ${problem.message}`)
  }
  if (deeperThan(value, DEEPEST))
    return yield* unreadable(`brackets more than ${DEEPEST} deep`, `brackets at most ${DEEPEST} deep`)
  return value
})

const bytesOf = async (request: Request, limitBytes: number): Promise<Uint8Array | "tooLarge" | "broken"> => {
  if (request.body === null) return new Uint8Array()
  const parts: Array<Uint8Array> = []
  let size = 0
  try {
    for await (const part of request.body) {
      size += part.length
      if (size > limitBytes) return "tooLarge"
      parts.push(part)
    }
  } catch {
    return "broken"
  }
  return Buffer.concat(parts)
}

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Looks at one level after the other, since a body can be deeper than the call stack. */
const deeperThan = (value: unknown, deepest: number): boolean => {
  let level: ReadonlyArray<unknown> = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((part) => (typeof part === "object" && part !== null ? Object.values(part) : []))
  }
  return false
}

const unreadable = (
  found: string,
  expected: string,
  message = `found ${found}, expected ${expected}`
): Effect.Effect<never, ApiFailure> =>
  Effect.fail(
    new ApiFailure({
      problem: "BodyUnreadable",
      detail: message,
      errors: [{ where: "body", found, expected, message }]
    })
  )
