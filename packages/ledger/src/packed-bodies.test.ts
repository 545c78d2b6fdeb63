import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import { ClaimId } from "@cordon/domain/key"
import { bodyText, commitmentOf } from "./chain.ts"
import { type EntryBody, Salt } from "./entry.ts"
import { frameRange, PackedBodies, saltStart } from "./packed-bodies.ts"

const retracted = (reason: string): EntryBody => ({
  kind: "claim.retracted.v1",
  claim: ClaimId.make("C1"),
  reason
})
const texts = ["wrong", "حلب 🜁 é", "x".repeat(300)].map((reason) =>
  Result.getOrThrow(bodyText(retracted(reason)))
)
const packed = () => {
  const batch = new PackedBodies(8)
  texts.forEach((text, tag) => batch.add("claim.retracted.v1", `retracted:${tag}`, text, "anyway", tag))
  return batch
}

describe("packed bodies", () => {
  it("give each text back, in any script and however much they had to grow", () => {
    const batch = packed()
    expect(texts.map((_, position) => batch.textOf(position))).toEqual(texts)
  })

  it("hold frames whose digest is the commitment, once the salt is filled in", () => {
    const batch = packed()
    const salt = Salt.make("0123456789abcdef0123456789abcdef")
    for (const [position, text] of texts.entries()) {
      batch.bytes.set(
        Uint8Array.from(salt, (digit) => digit.charCodeAt(0)),
        saltStart(batch.ends, position)
      )
      const frame = batch.bytes.subarray(...frameRange(batch.ends, position))
      expect(bytesToHex(sha256(frame))).toBe(commitmentOf(salt, text))
    }
  })

  it("are empty after clearing, and keep their memory", () => {
    const batch = packed()
    const { bytes } = batch
    batch.clear()
    expect([batch.length, batch.size]).toEqual([0, 0])
    batch.add("claim.retracted.v1", "retracted:C1", texts[0]!, "fresh", 7)
    expect(batch.bytes).toBe(bytes)
    expect([batch.textOf(0), batch.modeOf(0), batch.kindOf(0), batch.tags]).toEqual([
      texts[0],
      "fresh",
      "claim.retracted.v1",
      [7]
    ])
  })
})
