import { describe, expect, it } from "vitest"
import { randomFrom } from "./fixture/random-system.ts"
import { HittingSets } from "./hitting-sets.ts"

type Family = ReadonlyArray<ReadonlyArray<number>>

const walk = (map: HittingSets, steps: number): Array<string> => {
  const found: Array<string> = []
  for (let step = map.next(steps); step.kind !== "end"; step = map.next(steps)) {
    if (step.kind === "set") found.push(step.set.join())
  }
  return found
}

const byTrying = (size: number, family: Family): Array<string> => {
  const hitting = Array.from({ length: 2 ** size }, (_, mask) => mask).filter((mask) =>
    family.every((set) => set.some((member) => (mask >>> member) & 1))
  )
  const minimal = hitting.filter((mask) => !hitting.some((other) => other !== mask && (other & ~mask) === 0))
  return minimal.map((mask) =>
    Array.from({ length: size }, (_, i) => i)
      .filter((i) => (mask >>> i) & 1)
      .join()
  )
}

const randomFamily = (random: () => number, size: number): Family =>
  Array.from({ length: Math.floor(random() * 7) }, () =>
    Array.from({ length: size }, (_, i) => i).filter(() => random() < 0.35)
  ).filter((set) => set.length > 0)

describe("minimal hitting sets", () => {
  it("of no sets are one, the empty one", () => {
    expect(walk(new HittingSets(4), 100)).toEqual([""])
  })

  it("are those that trying all sets finds, each once", () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = randomFrom(seed)
      const family = randomFamily(random, 7)
      const map = new HittingSets(7)
      for (const set of family) map.add(set)
      expect(walk(map, 3).sort()).toEqual(byTrying(7, family).sort())
    }
  })

  it("come all, once a pass saw no new set", () => {
    for (let seed = 0; seed < 500; seed++) {
      const family = randomFamily(randomFrom(seed), 7)
      const map = new HittingSets(7)
      const found = new Set<string>()
      const added = new Set<ReadonlyArray<number>>()
      for (let before = -1; before !== added.size; map.restart()) {
        before = added.size
        for (let step = map.next(50); step.kind !== "end"; step = map.next(50)) {
          if (step.kind !== "set") continue
          const { set } = step
          const missed = family.find((wanted) => !wanted.some((member) => set.includes(member)))
          if (missed === undefined) found.add(set.join())
          else {
            map.add(missed)
            added.add(missed)
          }
        }
      }
      expect([...found].sort()).toEqual(byTrying(7, family).sort())
    }
  })
})
