import { describe, expect, it } from "@effect/vitest"
import { GroupId } from "../key.ts"
import { type Group, isPartOf, standardGroups, wholesOf } from "./group.ts"

const groups = new Map(standardGroups.map((group) => [group.id, group]))
const id = (text: string) => GroupId.make(text)

describe("the group hierarchy", () => {
  it("makes people of civilians and fighters, in one partition", () => {
    const roles = standardGroups.filter(
      (group) => group.within.kind === "part" && group.within.partition === "role"
    )
    expect(roles.map((group) => group.id)).toEqual(["civilians", "fighters"])
    expect(roles.every((group) => group.within.kind === "part" && group.within.of === "people")).toBe(true)
  })

  it("knows a part of a part", () => {
    expect(isPartOf(id("women"), id("people"), groups)).toBe(true)
    expect(isPartOf(id("people"), id("women"), groups)).toBe(false)
    expect(isPartOf(id("children"), id("civilians"), groups)).toBe(false)
  })

  it("names no group whose whole is missing", () => {
    for (const group of standardGroups) {
      if (group.within.kind === "part") expect(groups.has(group.within.of)).toBe(true)
    }
  })

  it("ends the walk in a cycle instead of running for ever", () => {
    const a: Group = { id: id("a"), name: "a", within: { kind: "part", of: id("b") } }
    const b: Group = { id: id("b"), name: "b", within: { kind: "part", of: id("a") } }
    expect(wholesOf(a.id, new Map([a, b].map((group) => [group.id, group])))).toEqual(["a", "b"])
  })
})
