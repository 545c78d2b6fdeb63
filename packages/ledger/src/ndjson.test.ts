import { describe, expect, it } from "@effect/vitest"
import { Effect, Result, Schema, Stream } from "effect"
import { LedgerEntry } from "./entry.ts"
import { chainOf, redacted, retraction } from "./fixture/chain.ts"
import { formatLine, fromNdjson, parseLine, toNdjson } from "./ndjson.ts"

const [first, second] = chainOf([retraction("C1"), retraction("C2")]) as [LedgerEntry, LedgerEntry]
const entries = [first, redacted(second)]

describe("a ledger file", () => {
  it.effect("reads back as it was written, however its text is cut", () =>
    Effect.gen(function* () {
      const text = (yield* Stream.runCollect(toNdjson(Stream.fromIterable(entries)))).join("")
      expect(text.split("\n")).toHaveLength(3)
      for (const size of [1, 7, 100_000]) {
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
          text.slice(n * size, (n + 1) * size)
        )
        expect(yield* Stream.runCollect(fromNdjson(Stream.fromIterable(pieces)))).toEqual(entries)
      }
    })
  )

  it.effect("may have empty lines, Windows line ends and no end on its last line", () =>
    Effect.gen(function* () {
      const text = `${formatLine(first)}\r\n\r\n${formatLine(second)}`
      expect(yield* Stream.runCollect(fromNdjson(Stream.make(text)))).toEqual([first, second])
    })
  )

  it.effect("is refused at the line that is wrong", () =>
    Effect.gen(function* () {
      const text = `${formatLine(first)}\n\n{"case":\n`
      const error = yield* Effect.flip(Stream.runCollect(fromNdjson(Stream.make(text))))
      expect(error).toMatchObject({
        _tag: "LineMalformed",
        category: "incorrect",
        line: 3,
        field: "",
        problem: "it is not JSON"
      })
    })
  )
})

describe("a line of a ledger file", () => {
  const encoded = Schema.encodeSync(LedgerEntry)(first)
  const problem = (value: unknown) => Result.getOrThrow(Result.flip(parseLine(JSON.stringify(value), 4)))

  it("is canonical JSON", () => {
    expect(formatLine(first)).toMatch(
      /^\{"case":"test","commitment":"[0-9a-f]{64}","content":\{"body":\{"claim":"C1",/
    )
  })

  it("is refused with the field that is wrong, and why", () => {
    expect(problem({ ...encoded, hash: "abc" })).toMatchObject({ line: 4, field: "hash" })
    expect(problem({ ...encoded, sequence: 0 })).toMatchObject({ field: "sequence" })
    expect(problem({ ...encoded, recordedAt: "yesterday" }).message).toContain(
      'line 4, recordedAt: "yesterday" is not an instant'
    )
    expect(
      problem({
        ...encoded,
        content: {
          kind: "present",
          salt: "0".repeat(32),
          body: { kind: "claim.retracted.v1", claim: "1", reason: "x" }
        }
      })
    ).toMatchObject({
      field: "content.body.claim"
    })
  })

  it("is refused with a text that is broken, which no entry can be written with", () => {
    const line = formatLine(first).replace("withdrawn", String.raw`\ud83d`)
    expect(parseLine(line, 4)).toMatchObject({
      failure: { line: 4, problem: expect.stringMatching(/surrogate/i) }
    })
  })

  it("is refused with a field that no entry has, where unhashed content could hide", () => {
    expect(problem({ ...encoded, remark: "hello" })).toMatchObject({ field: "remark" })
    expect(problem({ ...encoded, content: { kind: "redacted", body: "still here" } })).toMatchObject({
      field: "content.body"
    })
  })
})
