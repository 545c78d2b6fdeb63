import { GroupId, PlaceId } from "@cordon/domain/key"
import { expect, test } from "vitest"
import type { Subject } from "../../case/reading.ts"
import { keysAsNames } from "../fixture/names.ts"
import { limitOf } from "../quantity.ts"
import { english } from "./english.ts"

const { conflict } = english(keysAsNames)
const stock = (group: string) => ({
  place: PlaceId.make("town"),
  group: GroupId.make(group),
  force: "" as const
})
const children: Subject = {
  kind: "ratio",
  of: stock("children"),
  per: stock("people"),
  days: { first: 16_869, last: 16_869 }
}

test("a ratio would have to be another, in the unit in which it was said", () => {
  const number = { kind: "number", subject: children } as const
  expect(conflict.give({ ...number, limit: limitOf(40, "high"), stated: 50, inHundred: true })).toBe(
    "at most 40 percent instead of 50 (children as a share of people)"
  )
  expect(conflict.give({ ...number, limit: limitOf(3, "high"), stated: 5, inHundred: false })).toBe(
    "at most 3 children for each of the people instead of 5"
  )
})
