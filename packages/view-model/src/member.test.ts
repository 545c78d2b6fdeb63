import { describe, expect, test } from "vitest"
import { claimsOf, memberKey, memberKeys, memberKeysShort } from "./member.ts"
import type { ReasonMember } from "./reasoning-answer.ts"

const members = [
  { kind: "claim", claim: "C1", aspect: "total" },
  { kind: "claim", claim: "C1", aspect: "parts" },
  { kind: "claim", claim: "C2" },
  { kind: "assumption", assumption: "closed-town" }
] as unknown as ReadonlyArray<ReasonMember>

describe("members", () => {
  test("have a key each, and are told as claims with the number of assumptions", () => {
    expect(members.map(memberKey)).toEqual(["C1 (total)", "C1 (parts)", "C2", "closed-town"])
    expect(claimsOf(members)).toEqual(["C1", "C2"])
    expect(memberKeys(members)).toBe("C1 C2 + 1 assumption")
    expect(memberKeysShort(members)).toBe("C1 C2 +1")
    expect(memberKeysShort(members.slice(0, 3))).toBe("C1 C2")
  })
})
