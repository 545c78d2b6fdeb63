import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { canonicalJson, sha256Text } from "./canonical.ts"

const canonical = (value: unknown) => Result.getOrThrow(canonicalJson(value))
const double = (bits: string): number =>
  new Float64Array(new BigUint64Array([BigInt(`0x${bits}`)]).buffer)[0]!

describe("canonicalJson", () => {
  it("writes the sample of RFC 8785, section 3.2.2 and 3.2.3", () => {
    const sample = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as unknown
    expect(canonical(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`
    )
  })

  it("sorts names by UTF-16 code units, as the sample of section 3.2.3", () => {
    const sample = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`) as Readonly<Record<string, string>>
    const written = canonical(sample)
    const order = ["\r", "1", "\u0080", "ö", "€", "😀", "\ufb33"]
    expect(written).toBe(
      `{${order.map((name) => `${JSON.stringify(name)}:${JSON.stringify(sample[name])}`).join(",")}}`
    )
  })

  // RFC 8785, appendix B: IEEE 754 bits and the text they are written as.
  it.for([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"]
  ] as const)("writes the number with bits %s as %s", ([bits, text]) => {
    expect(canonical(double(bits))).toBe(text)
  })

  it("refuses what has no canonical form, and says why", () => {
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      ["\uD83D"],
      { "\uDE00": 1 },
      undefined,
      () => 1
    ]) {
      expect(Result.isFailure(canonicalJson(value))).toBe(true)
    }
    expect(canonicalJson({ a: "\uD83D" })).toMatchObject({ failure: expect.stringMatching(/surrogate/i) })
  })

  it("writes equal values as one text, whatever the order of their members", () => {
    expect(canonical({ b: [{ y: 1, x: 2 }], a: "é" })).toBe(canonical({ a: "é", b: [{ x: 2, y: 1 }] }))
  })
})

describe("sha256Text", () => {
  it("gives the digests of FIPS 180-4", () => {
    expect(sha256Text("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    expect(sha256Text("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  })
})
