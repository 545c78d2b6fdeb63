import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { EdtfPeriod } from "./time/edtf.ts"
import { InstantText } from "./time/instant.ts"
import { trustedDecoder } from "./trusted-decode.ts"

const Told = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("seen"), during: EdtfPeriod }),
  Schema.Struct({
    kind: Schema.Literal("counted"),
    at: Schema.Array(InstantText),
    note: Schema.optionalKey(Schema.String)
  })
])
/** Members that no literal tells apart. */
const Loose = Schema.Union([Schema.Struct({ during: EdtfPeriod }), Schema.Struct({ count: Schema.Int })])
const Whole = Schema.Struct({
  told: Schema.Array(Told),
  byName: Schema.Record(Schema.String, InstantText),
  loose: Schema.Array(Loose),
  plain: Schema.Struct({ n: Schema.Int })
})

const written = () => ({
  told: [
    { kind: "seen", during: "2016-12-04/2016-12-07" },
    { kind: "counted", at: ["2016-12-04T23:00:00Z"] },
    { kind: "seen", during: "2016-12-04/2016-12-07" }
  ],
  byName: { first: "2016-12-04T23:00:00Z" },
  loose: [{ during: "2016-12" }, { count: 3 }],
  plain: { n: 1 }
})

describe("a decoder that trusts", () => {
  it("gives what one that checks gives: in unions, arrays, records and what no literal tells apart", () => {
    const whole = trustedDecoder(Whole)(written())
    expect(whole).toEqual(Schema.decodeUnknownSync(Whole)(written()))
    const [first, , third] = whole.told
    expect(first?.kind === "seen" && third?.kind === "seen" && first.during === third.during).toBe(true)
  })

  it("does not look at shapes, and refuses a text that means nothing", () => {
    const decode = trustedDecoder(Whole)
    const odd = { ...written(), plain: { n: "one" } }
    expect(decode(odd).plain.n).toBe("one")
    expect(() => decode({ ...written(), byName: { first: "yesterday" } })).toThrow(/yesterday/)
  })
})
